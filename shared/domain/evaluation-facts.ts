import * as z from "zod";
import { numbersOf } from "./evaluation-figures.ts";
import { once } from "./once.ts";
import { type PerformancePlan, PerformancePlanSchema } from "./performance-plan.ts";
import type { Scorecard } from "./scorecard.ts";
import type { ServiceMonth } from "./service-month.ts";
import { FEWEST_ANSWERS_SHOWN } from "./survey-response.ts";

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
      .optional(),
    /** The scorecard's counters of the month. */
    counters: CountersSchema(),
    /** The unit's counters of the month: what citizens experienced. */
    service: CountersSchema(),
  }),
);

export type EvaluationFacts = z.infer<ReturnType<typeof EvaluationFactsSchema>>;

/** The facts of an employee's month. Sums of fewer survey answers than may be shown are left out. */
export function factsOf(
  plan: PerformancePlan | undefined,
  scorecard: Scorecard | undefined,
  service: ServiceMonth | undefined,
): EvaluationFacts {
  const experienced = numbersOf(service);
  const isShown = (experienced.surveyAnswers ?? 0) >= FEWEST_ANSWERS_SHOWN;
  return {
    ...(plan && {
      plan: { version: plan.version, state: plan.state, approach: plan.approach, results: plan.results },
    }),
    counters: numbersOf(scorecard),
    service: isShown
      ? experienced
      : Object.fromEntries(Object.entries(experienced).filter(([name]) => !name.startsWith("sum"))),
  };
}
