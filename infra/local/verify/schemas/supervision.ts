import * as z from "zod";
import { once } from "../../../../shared/domain/once.ts";
import { DrawSchema } from "../../../../shared/domain/supervision/draw.ts";
import { FormerRecommendationSchema } from "../../../../shared/domain/supervision/former-owner.ts";
import { ProgrammeSchema } from "../../../../shared/domain/supervision/programme.ts";
import { RecommendationSchema } from "../../../../shared/domain/supervision/recommendation.ts";
import { VisitSchema } from "../../../../shared/domain/supervision/visit.ts";
import type * as items from "../../../../shared/table/supervision/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const SUPERVISION_SCHEMAS = schemasOf<typeof items>()({
  supervisionProgramme: aggregate(ProgrammeSchema),
  supervisionDraw: aggregate(DrawSchema),
  supervisionDrawList: once(() => z.object({ lines: z.array(z.string().regex(/^[0-9a-f]{32} \d{1,2}$/)) })),
  supervisionTree: once(() => z.object({ changes: z.int(), paths: z.array(z.string().regex(/^[\w/-]+$/)) })),
  supervisionProgress: once(() => {
    const count = z.int().exactOptional();
    const visits = { planned: count, recorded: count, calledOff: count };
    return z.object({ ...visits, recommendations: count, closed: count, missed: count });
  }),
  supervisionVisit: aggregate(VisitSchema),
  inspectorVisit: once(() => z.object({ programmeId: z.string(), period: z.string(), number: z.int() })),
  recommendation: aggregate(RecommendationSchema),
  formerRecommendation: FormerRecommendationSchema,
  unitVisit: once(() => {
    const count = z.int().nonnegative();
    const visit = { programmeId: z.string(), period: z.string(), number: z.int(), title: z.string() };
    return z.object({ ...visit, day: z.iso.date(), findings: count, recommendations: count });
  }),
  unitRecommendation: once(() => {
    const { programmeId, period, visit, number, text, ownerNip, dueAt, ...shape } =
      RecommendationSchema().shape;
    const { state, missedAt, awaitsOwnerSince } = shape;
    const version = z.int().exactOptional();
    const line = { programmeId, period, visit, number, text, ownerNip, dueAt };
    return z.object({ ...line, state, missedAt, awaitsOwnerSince, version });
  }),
  unitFollowUp: once(() => {
    const { programmeId, period, visit, number, dueAt, firstDueAt, state, missedAt } =
      RecommendationSchema().shape;
    const followUps = z.array(z.object({ at: z.string() }));
    return z.object({ programmeId, period, visit, number, dueAt, firstDueAt, state, missedAt, followUps });
  }),
  unitRecommendations: once(() => {
    const count = z.int().nonnegative().exactOptional();
    return z.object({ open: count, overdue: count });
  }),
});
