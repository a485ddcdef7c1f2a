import * as z from "zod";
import { named } from "../../once.ts";
import { ikm, SATISFACTION_ELEMENTS, type SatisfactionWeighting } from "../../rules/satisfaction-index.ts";
import type { ServiceMonth } from "./service-month.ts";

/**
 * Fewer answers than this are not shown: at a counter with one visitor, the sums would be that visitor's answer.
 * @source policy, from UU 27/2022
 */
export const MIN_ANSWERS_SHOWN = 3;
/** A unit's satisfaction in a month, as far as it may be shown. */
export const SatisfactionSchema = /* @__PURE__ */ named("Satisfaction", () =>
  z.object({
    answers: z.int(),
    /** `NOT_ENOUGH_ANSWERS` below three: a single answer must not be readable from the sums. */
    state: z.enum(["SHOWN", "NOT_ENOUGH_ANSWERS"]),
    /** U1 to U9: the sum of the scores, and their average (NRR) to two decimals. */
    elements: z
      .array(z.object({ code: z.string(), name: z.string(), sum: z.int(), average: z.number() }))
      .optional(),
    index: z
      .object({
        /** Indeks Kepuasan Masyarakat, two decimals. */
        ikm: z.number(),
        grade: z.enum(["A", "B", "C", "D"]),
        label: z.string(),
        /** The weighting convention of an element: 1/9, 0.111 or 0.11. */
        weighting: z.enum(["EXACT", "W0111", "W011"]),
      })
      .optional(),
  }),
);

export type Satisfaction = z.infer<ReturnType<typeof SatisfactionSchema>>;

/**
 * The satisfaction index of a unit's month, from its counters.
 * @param counters undefined if nobody has answered
 * @param weighting the city's weighting convention; it is named in the result
 * @source PermenPANRB 14/2017; the minimum number of answers is our policy choice
 */
export function satisfaction(
  counters: ServiceMonth | undefined,
  weighting: SatisfactionWeighting,
): Satisfaction {
  const answers = counters?.surveyAnswers ?? 0;
  if (counters === undefined || answers < MIN_ANSWERS_SHOWN) return { answers, state: "NOT_ENOUGH_ANSWERS" };
  const sums = SATISFACTION_ELEMENTS.map(({ code }) => counters[`sum${code}`] ?? 0);
  const { averages, ...index } = ikm(sums, answers, weighting);
  const elements = SATISFACTION_ELEMENTS.map(({ code, name }, place) => ({
    code,
    name,
    sum: sums[place] ?? 0,
    average: averages[place] ?? 0,
  }));
  return { answers, state: "SHOWN", elements, index: { ...index, weighting } };
}
