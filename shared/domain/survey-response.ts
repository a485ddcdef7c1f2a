import * as z from "zod";
import { once } from "./once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";
import { MonthSchema } from "./period.ts";
import { ikm, SATISFACTION_ELEMENTS, type SatisfactionWeighting } from "./rules/satisfaction-index.ts";
import type { ServiceMonth } from "./service-month.ts";

/**
 * Fewer answers than these are not shown: at a counter with one visitor, the sums would be that visitor's answer.
 * @source policy, from UU 27/2022
 */
export const FEWEST_ANSWERS_SHOWN = 3;

const ScoreSchema = once(() => z.int().min(1).max(4));

/** One answer's score of each element. @source PermenPANRB 14/2017: 1 Tidak baik to 4 Sangat baik, nine elements */
const ScoresSchema = once(() =>
  z.strictObject({
    U1: ScoreSchema(),
    U2: ScoreSchema(),
    U3: ScoreSchema(),
    U4: ScoreSchema(),
    U5: ScoreSchema(),
    U6: ScoreSchema(),
    U7: ScoreSchema(),
    U8: ScoreSchema(),
    U9: ScoreSchema(),
  }),
);

/** One citizen's answer to the satisfaction survey (SKM). Nothing in it says who answered. */
export const SurveyResponseSchema = once(() =>
  z.strictObject({
    /** The sender's own id of the answer: the same one counts once for a unit, however often it is sent. */
    responseId: z.uuid(),
    scores: ScoresSchema(),
    comment: z.string().trim().min(1).max(1_000).optional(),
    channel: z.enum(["WEB", "MOBILE", "KIOSK", "PAPER"]),
  }),
);

export type SurveyResponse = z.infer<ReturnType<typeof SurveyResponseSchema>>;

/** An answer with the unit and the local month for which it counts. */
const CountedResponseSchema = once(() =>
  SurveyResponseSchema().extend({ unitId: UnitIdSchema(), month: MonthSchema(), receivedAt: z.string() }),
);

export type CountedResponse = z.infer<ReturnType<typeof CountedResponseSchema>>;

type SurveyCounters = Required<Pick<ServiceMonth, "surveyAnswers" | `sum${keyof SurveyResponse["scores"]}`>>;

/** What answers of one unit's month add to its counters: how many they are, and the sum of each element's scores. */
export function surveyCounts(responses: readonly Pick<SurveyResponse, "scores">[]): SurveyCounters {
  const sum = (element: keyof SurveyResponse["scores"]) =>
    responses.reduce((total, { scores }) => total + scores[element], 0);
  return {
    surveyAnswers: responses.length,
    sumU1: sum("U1"),
    sumU2: sum("U2"),
    sumU3: sum("U3"),
    sumU4: sum("U4"),
    sumU5: sum("U5"),
    sumU6: sum("U6"),
    sumU7: sum("U7"),
    sumU8: sum("U8"),
    sumU9: sum("U9"),
  };
}

/** Satisfaction of a unit's month as it may be shown. */
export const SatisfactionSchema = once(() =>
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
        /** How the weight of an element was written: 1/9, 0.111 or 0.11. */
        weighting: z.enum(["EXACT", "W0111", "W011"]),
      })
      .optional(),
  }),
);

export type Satisfaction = z.infer<ReturnType<typeof SatisfactionSchema>>;

/**
 * The satisfaction index of a unit's month, computed from its counters.
 * @param counters undefined where nobody has answered
 * @param weighting the city's way to write the weight of an element; it is named in the result
 * @source PermenPANRB 14/2017; the least number of answers is our policy choice
 */
export function satisfaction(
  counters: ServiceMonth | undefined,
  weighting: SatisfactionWeighting,
): Satisfaction {
  const answers = counters?.surveyAnswers ?? 0;
  if (counters === undefined || answers < FEWEST_ANSWERS_SHOWN)
    return { answers, state: "NOT_ENOUGH_ANSWERS" };
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
