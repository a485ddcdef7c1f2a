import * as z from "zod";
import { MonthSchema } from "../../../../shared/domain/calendar/period-id.ts";
import { TrackingCodeSchema } from "../../../../shared/domain/complaints/intake/tracking-code.ts";
import { once } from "../../../../shared/domain/once.ts";
import { NipSchema } from "../../../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../../../shared/domain/organisation/organisation-unit.ts";
import { HelpRequestSchema } from "../../../../shared/domain/reporting/help-request.ts";
import { RecommendationSchema } from "../../../../shared/domain/supervision/recommendation.ts";
import type * as items from "../../../../shared/table/scorecard/items.ts";
import { attributes, CounterSchema, schemasOf } from "./schemas-of.ts";

const ScorecardSchema = once(() => {
  const count = z.int().exactOptional();
  const instant = z.iso.datetime().exactOptional();
  return attributes(
    z.object({
      nip: NipSchema(),
      month: MonthSchema(),
      unitId: UnitIdSchema().exactOptional(),
      reportsAwaiting: count,
      reportsAccepted: count,
      reportsReturned: count,
      reportsEscalated: count,
      obstacles: count,
      feedback: count,
      proposalsAdopted: count,
      observations: count,
      observationBasisPoints: count,
      visits: count,
      visitBasisPoints: count,
      moves: count,
      changedAt: instant,
      frozenAt: instant,
      resultStage: z.string().exactOptional(),
      resultDueAt: instant,
      openUntil: instant,
      complaintsAnsweredInTime: count,
      complaintsAnsweredLate: count,
      complaintsResolved: count,
      complaintsReopened: count,
      complaintsSatisfied: count,
      complaintsDissatisfied: count,
    }),
    [z.templateLiteral(["progress:", z.string()]), z.number()],
    [z.templateLiteral(["open:", z.string()]), z.string()],
    [z.templateLiteral(["answeredAfterDays:", z.number()]), z.int()],
  );
});

export const SCORECARD_SCHEMAS = schemasOf<typeof items>()({
  scorecard: ScorecardSchema,
  owedRecommendation: once(() => {
    const { programmeId, period, visit, number, text, dueAt, missedAt } = RecommendationSchema().shape;
    return z.object({ programmeId, period, visit, number, text, dueAt, missedAt });
  }),
  owedHelp: once(() => HelpRequestSchema().pick({ reportId: true, dueAt: true, missedAt: true })),
  askedHelp: once(() =>
    HelpRequestSchema()
      .pick({ reportId: true, obstacles: true, state: true, dueAt: true, missedAt: true })
      .extend({
        passedUp: z.int().nonnegative(),
        answer: z.object({ at: z.iso.datetime(), text: z.string() }).exactOptional(),
      }),
  ),
  handledComplaint: once(() =>
    attributes(z.object({ trackingCode: TrackingCodeSchema() }), [
      z.string().regex(/^(complaints[A-Z]\w+|answeredAfterDays:\d+)$/),
      CounterSchema(),
    ]),
  ),
});
