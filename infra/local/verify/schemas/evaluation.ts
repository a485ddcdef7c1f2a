import * as z from "zod";
import { NEW_AGGREGATE } from "../../../../shared/domain/aggregate.ts";
import { PeriodIdSchema } from "../../../../shared/domain/calendar/period-id.ts";
import { EvaluationFactsSchema } from "../../../../shared/domain/evaluation/close/facts.ts";
import { EvaluationSchema } from "../../../../shared/domain/evaluation/evaluation.ts";
import { PeriodSchema } from "../../../../shared/domain/evaluation/period.ts";
import { UnratedResultSchema } from "../../../../shared/domain/evaluation/rating/next-rater.ts";
import { UnitStandingSchema } from "../../../../shared/domain/evaluation/rating/organisation-predikat.ts";
import { EvaluationTaskSchema } from "../../../../shared/domain/evaluation/task.ts";
import { once } from "../../../../shared/domain/once.ts";
import { UnitIdSchema } from "../../../../shared/domain/organisation/organisation-unit.ts";
import { PREDIKAT_VALUES } from "../../../../shared/domain/rules/predikat.ts";
import type * as items from "../../../../shared/table/evaluation/items.ts";
import { aggregate, attributes, CounterSchema, schemasOf } from "./schemas-of.ts";

const StoredEvaluationSchema = once(() => EvaluationSchema().extend({ facts: EvaluationFactsSchema() }));

/** Counter names from `raterFiguresOf`. */
const RATER_COUNTER = /^(ratings|advised|(given|predikat|advised|pair):[A-Z_:]+)$/;

export const EVALUATION_SCHEMAS = schemasOf<typeof items>()({
  evaluation: aggregate(StoredEvaluationSchema),
  // An earlier result has no history of its own, so no latest event.
  earlierResult: once(() =>
    StoredEvaluationSchema().extend({ eventHash: z.literal(NEW_AGGREGATE.eventHash) }),
  ),
  evaluationTask: once(() => EvaluationTaskSchema().extend({ holder: z.string() })),
  unratedResult: UnratedResultSchema,
  raterFigures: once(() =>
    attributes(z.object({ rater: z.string(), period: z.string() }), [
      z.string().regex(RATER_COUNTER),
      CounterSchema(),
    ]),
  ),
  predikatCounters: once(() =>
    attributes(z.object({ unitId: UnitIdSchema(), period: z.string() }), [
      z.string().refine((name) => PREDIKAT_VALUES.some((predikat) => predikat === name)),
      CounterSchema(),
    ]),
  ),
  openResults: once(() => z.object({ unitId: UnitIdSchema(), period: PeriodIdSchema(), open: z.int() })),
  organisationPredikat: aggregate(UnitStandingSchema),
  period: aggregate(PeriodSchema),
});
