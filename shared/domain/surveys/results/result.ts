import * as z from "zod";
import type { Counters } from "../../counters.ts";
import { once } from "../../once.ts";
import { requiredSample } from "../../rules/sample-size.ts";
import {
  gradeOf,
  ikm,
  SATISFACTION_ELEMENTS,
  SATISFACTION_WEIGHTINGS,
  type SatisfactionWeighting,
} from "../../rules/satisfaction-index.ts";
import { satisfactionInterval } from "../../rules/satisfaction-interval.ts";
import { histogramOf, SCORES, sumsOf } from "../answers/counters.ts";
import { CHANNELS } from "../answers/response.ts";
import { FEWEST_ANSWERS_SHOWN } from "./satisfaction.ts";

const Count = once(() => z.int().min(0));
const GradedSchema = once(() =>
  z.object({ ikm: z.number(), grade: z.enum(["A", "B", "C", "D"]), label: z.string() }),
);

const IntervalSchema = once(() =>
  z.object({
    lower: z.number(),
    upper: z.number(),
    confidencePercent: z.literal(95),
    /** `STUDENT_T` from the spread of whole answers; `ALL_ALIKE` where they have none. */
    method: z.enum(["STUDENT_T", "ALL_ALIKE"]),
    isPopulationCorrected: z.boolean(),
  }),
);

/** What is told of a survey where enough have answered. Whoever has the scores' counts can compute all the rest. */
const FindingsSchema = once(() =>
  z.object({
    /** U1 to U9: how often each score 1 to 4 was given, the sum of the scores, and their average (NRR) to two decimals. */
    elements: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        counts: z.array(Count()),
        sum: z.int(),
        average: z.number(),
      }),
    ),
    /** The index by the city's way to write the weight of an element: 1/9, 0.111 or 0.11. */
    index: GradedSchema().extend({ weighting: z.enum(["EXACT", "W0111", "W011"]) }),
    /** The index by each way, since it can change the grade. */
    conventions: z.object({ EXACT: GradedSchema(), W0111: GradedSchema(), W011: GradedSchema() }),
    interval: IntervalSchema(),
    /** Whether both ends of the interval have the same grade. */
    isGradeCertain: z.boolean(),
    /** Elements with the lowest average. */
    weakest: z.array(z.string()),
    /** Sum of the squares of the answers' totals: from it and the sums follows the interval. */
    totalSquares: z.int(),
    /** Answers that gave all nine elements one score, and the index without them. */
    straightLines: z.object({ answers: Count(), ikmWithout: z.number().optional() }),
    /** Answers that one device sent more often alike in a day than the city takes for chance; they are counted. */
    repeated: Count(),
    /** Answers of devices that sent more in a day than the city takes for one person's, or one waiting room's. */
    manyOfDevice: Count(),
  }),
);

/** What a survey has come to. */
export const SurveyResultSchema = once(() =>
  z.object({
    answers: Count(),
    /** Received after the end: kept, not counted. */
    lateAnswers: Count(),
    byChannel: z.object({ WEB: Count(), MOBILE: Count(), KIOSK: Count(), PAPER: Count() }),
    /** `NOT_ENOUGH_ANSWERS` below three: a single answer must not be readable from the sums. */
    state: z.enum(["SHOWN", "NOT_ENOUGH_ANSWERS"]),
    /** Krejcie and Morgan's table; absent where nobody has said how many use the service. */
    sample: z.object({ population: z.int(), required: z.int(), isAdequate: z.boolean() }).optional(),
    ...FindingsSchema().partial().shape,
  }),
);

export type SurveyResult = z.infer<ReturnType<typeof SurveyResultSchema>>;

interface Terms {
  /** The city's way to write the weight of an element. */
  readonly weighting: SatisfactionWeighting;
  /** Users of the service in the period, from 1; undefined where nobody has said. */
  readonly population?: number | undefined;
}

/**
 * What counters of answers come to: the index by all three ways to write the weight, its grade and whether that is certain,
 * the interval, the weakest elements and the adequacy of the sample.
 * @source PermenPANRB 14/2017; the interval, and what is noticed about answers, are our policy choice
 */
export function surveyResult(counters: Counters, { weighting, population }: Terms): SurveyResult {
  const answers = counters.answers ?? 0;
  const required = population === undefined ? undefined : requiredSample(population);
  return {
    answers,
    lateAnswers: counters.lateAnswers ?? 0,
    byChannel: Object.fromEntries(
      CHANNELS.map((channel) => [channel, counters[channel] ?? 0]),
    ) as SurveyResult["byChannel"],
    ...(population !== undefined &&
      required !== undefined && { sample: { population, required, isAdequate: answers >= required } }),
    ...(answers < FEWEST_ANSWERS_SHOWN
      ? { state: "NOT_ENOUGH_ANSWERS" }
      : { state: "SHOWN", ...findings(counters, answers, { weighting, population }) }),
  };
}

function findings(counters: Counters, answers: number, { weighting, population }: Terms) {
  const histogram = histogramOf(counters);
  const sums = sumsOf(histogram);
  const conventions = Object.fromEntries(
    SATISFACTION_WEIGHTINGS.map((way) => {
      const { averages: _, ...graded } = ikm(sums, answers, way);
      return [way, graded];
    }),
  ) as z.infer<ReturnType<typeof FindingsSchema>>["conventions"];
  const { averages } = ikm(sums, answers, weighting);
  const totalSquares = counters.totalSquares ?? 0;
  const totals = { count: answers, sum: sums.reduce((all, sum) => all + sum, 0), squares: totalSquares };
  const interval = satisfactionInterval(totals, weighting, population);
  const lowest = Math.min(...sums);
  return {
    elements: SATISFACTION_ELEMENTS.map(({ code, name }, place) => ({
      code,
      name,
      counts: [...(histogram[place] ?? [])],
      sum: sums[place] ?? 0,
      average: averages[place] ?? 0,
    })),
    index: { ...conventions[weighting], weighting },
    conventions,
    interval,
    isGradeCertain: gradeAt(interval.lower) === gradeAt(interval.upper),
    weakest: SATISFACTION_ELEMENTS.filter((_, place) => sums[place] === lowest).map(({ code }) => code),
    totalSquares,
    straightLines: straightLines(counters, answers, sums, weighting),
    repeated: counters.repeated ?? 0,
    manyOfDevice: counters.manyOfDevice ?? 0,
  };
}

function gradeAt(index: number) {
  return gradeOf(Math.round(index * 100)).grade;
}

/**
 * An answer of one score gave that score to every element, so that the index without them is exact too. It is left out where
 * they are so few that the difference would tell what one of them said.
 */
function straightLines(
  counters: Counters,
  answers: number,
  sums: readonly number[],
  weighting: SatisfactionWeighting,
) {
  const lines = SCORES.map((score) => counters[`line${score}`] ?? 0);
  const count = lines.reduce((sum, line) => sum + line, 0);
  const given = lines.reduce((sum, line, index) => sum + line * (index + 1), 0);
  const left = answers - count;
  const isTelling = count > 0 && count < FEWEST_ANSWERS_SHOWN;
  if (left < FEWEST_ANSWERS_SHOWN || isTelling) return { answers: count };
  const without = ikm(
    sums.map((sum) => sum - given),
    left,
    weighting,
  );
  return { answers: count, ikmWithout: without.ikm };
}
