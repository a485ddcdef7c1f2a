import * as z from "zod";
import { AWARD_GATES } from "../../../../shared/domain/awards/round/gates.ts";
import { AWARD_CATEGORIES } from "../../../../shared/domain/awards/rule.ts";
import { BothLanguagesSchema } from "../../../../shared/domain/both-languages.ts";
import { CHANGE_SPANS } from "../../../../shared/domain/incentives/difference.ts";
import { IncentiveTotalsSchema } from "../../../../shared/domain/incentives/totals.ts";
import { once } from "../../../../shared/domain/once.ts";
import { UnitIdSchema } from "../../../../shared/domain/organisation/organisation-unit.ts";
import { ImportProgressSchema } from "../../../../shared/domain/organisation/staff-import.ts";
import { AssignmentProgressSchema } from "../../../../shared/domain/planning/assignment.ts";
import { RUN_QUEUES, type RunKind } from "../../../../shared/domain/run.ts";
import type * as items from "../../../../shared/table/runs/items.ts";
import { HashSchema, schemasOf } from "./schemas-of.ts";

const RunSchema = once(() =>
  z.object({
    kind: z.custom<RunKind>((kind) => typeof kind === "string" && kind in RUN_QUEUES),
    id: z.string(),
    total: z.int(),
    done: z.int(),
    setAside: z.int(),
    tries: z.int(),
    at: z.iso.datetime(),
    by: z.string(),
    movesSeen: z.int().exactOptional(),
    isWithoutSetAside: z.boolean().exactOptional(),
    endedAt: z.iso.datetime().exactOptional(),
    expiresAt: z.int().exactOptional(),
  }),
);

const PartSchema = once(() =>
  z.object({
    part: z.string(),
    doneAt: z.iso.datetime().exactOptional(),
    tries: z.int().exactOptional(),
    setAside: z
      .object({
        code: z.string(),
        reason: BothLanguagesSchema(),
        at: z.iso.datetime(),
      })
      .exactOptional(),
    expiresAt: z.int().exactOptional(),
  }),
);

/** A part of a kind that stores no result. */
const BarePartSchema = once(() => {
  const none: z.ZodType<object> = z.never();
  return PartSchema().extend({ result: z.exactOptional(none) });
});

const count = once(() => z.int().exactOptional());

const ClosedUnitSchema = once(() => BarePartSchema().extend({ employees: count(), openReports: count() }));

const UnitFiguresSchema = once(() =>
  z.object({
    members: z.int(),
    measured: z.int(),
    achievementSum: z.int(),
    achievementSquares: z.int(),
    accepted: z.int(),
    returned: z.int(),
    rated: z.int(),
    ratedWell: z.int(),
    service: z.record(z.string(), z.number()),
  }),
);

const CategoryRankingSchema = once(() =>
  z.object({
    considered: z.int(),
    stoppedAt: z.partialRecord(z.enum(AWARD_GATES), z.int().exactOptional()),
    best: z.array(
      z.object({
        id: z.string(),
        scoreBasisPoints: z.int(),
        evidence: z.int(),
        figures: UnitFiguresSchema().exactOptional(),
      }),
    ),
  }),
);

const UnitPartSchema = once(() =>
  z.object({
    unitId: UnitIdSchema(),
    categories: z.partialRecord(z.enum(AWARD_CATEGORIES), CategoryRankingSchema().exactOptional()),
    workforce: z.record(z.string(), z.int()),
  }),
);

const UnitOfRunSchema = once(() =>
  z.object({
    unitId: UnitIdSchema(),
    totals: IncentiveTotalsSchema(),
    linesHash: HashSchema(),
    classes: z.array(z.object({ code: z.string().exactOptional(), totals: IncentiveTotalsSchema() })),
    changes: z.array(count()).length(CHANGE_SPANS.length),
  }),
);

export const RUN_SCHEMAS = schemasOf<typeof items>()({
  closeProgress: RunSchema,
  closedUnit: ClosedUnitSchema,
  reopenProgress: RunSchema,
  reopenedUnit: BarePartSchema,
  closeAgainProgress: RunSchema,
  unitClosedAgain: once(() =>
    ClosedUnitSchema().extend({ opened: count(), closingSince: z.iso.datetime().exactOptional() }),
  ),
  awardProgress: RunSchema,
  weighedUnit: once(() => PartSchema().extend({ result: UnitPartSchema().exactOptional() })),
  incentiveProgress: RunSchema,
  computedUnit: once(() => PartSchema().extend({ result: UnitOfRunSchema().exactOptional() })),
  assignmentProgress: once(() => {
    const { shape } = AssignmentProgressSchema().omit({ unitsDone: true });
    return RunSchema().extend({
      READY: z.exactOptional(shape.READY),
      HAS_PLAN: z.exactOptional(shape.HAS_PLAN),
      OTHER_FORM: z.exactOptional(shape.OTHER_FORM),
      ASSIGNED: z.exactOptional(shape.ASSIGNED),
      UNDONE: z.exactOptional(shape.UNDONE),
      TOUCHED: z.exactOptional(shape.TOUCHED),
    });
  }),
  assignedUnit: BarePartSchema,
  importProgress: once(() => {
    const { purpose, warnings } = ImportProgressSchema().shape;
    return RunSchema().extend({
      purpose: z.exactOptional(purpose),
      warnings,
      rowsTotal: count(),
      refused: count(),
      rowsDone: count(),
      created: count(),
      changed: count(),
      unchanged: count(),
      problems: count(),
    });
  }),
  importChunk: BarePartSchema,
  paperProgress: RunSchema,
  paperFile: BarePartSchema,
});
