import * as z from "zod";
import { FedValueSchema } from "./fed-value.ts";
import { once } from "./once.ts";
import { PerformancePlanSchema } from "./performance-plan.ts";
import { addCounters, UnansweredReportsSchema } from "./unanswered-reports.ts";

const CountersSchema = once(() => z.record(z.string(), z.number()));

/**
 * What a result is computed from, as it stood at the close. Plan, scorecard and counters of the unit go on changing;
 * these stay, so that the result can be computed again.
 */
export const EvaluationFactsSchema = once(() =>
  z.object({
    /** The plan of the year, in whatever state; absent where there was none. */
    plan: PerformancePlanSchema()
      .pick({ version: true, state: true, approach: true, results: true })
      // Absent where there are none.
      .extend({ ...PerformancePlanSchema().pick({ expectations: true, links: true }).partial().shape })
      .optional(),
    /** The scorecard's counters of the month. */
    counters: CountersSchema(),
    /** Reports that were open at the close; absent where there were none. */
    unanswered: UnansweredReportsSchema().optional(),
    /** By indicator of the plan, the value of those that feed themselves, with the counters that it came from. */
    fed: z.record(z.string(), FedValueSchema()).optional(),
    /** The unit's counters of the month: what citizens experienced. */
    service: CountersSchema(),
  }),
);

export type EvaluationFacts = z.infer<ReturnType<typeof EvaluationFactsSchema>>;

/** The counters that a result is computed from: those of the scorecard, with what unanswered reports are taken for. */
export function countedIn({ counters, unanswered }: EvaluationFacts): Readonly<Record<string, number>> {
  return unanswered?.counters ? addCounters(counters, unanswered.counters) : counters;
}
