import * as z from "zod";
import type { Counters } from "../../counters.ts";
import { named, once } from "../../once.ts";
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
import { MIN_ANSWERS_SHOWN } from "./satisfaction.ts";

const Count = /* @__PURE__ */ once(() => z.int().min(0));
const GradedSchema = /* @__PURE__ */ named("Graded", () =>
  z.object({ ikm: z.number(), grade: z.enum(["A", "B", "C", "D"]), label: z.string() }),
);

/** The index under the city's weighting. */
const SatisfactionIndexSchema = /* @__PURE__ */ named("SatisfactionIndex", () =>
  GradedSchema().extend({ weighting: z.enum(["EXACT", "W0111", "W011"]) }),
);

const IntervalSchema = /* @__PURE__ */ named("Interval", () =>
  z.object({
    lower: z.number(),
    upper: z.number(),
    confidencePercent: z.literal(95),
    /** `STUDENT_T` from the spread of whole answers; `ALL_ALIKE` if they have none. */
    method: z.enum(["STUDENT_T", "ALL_ALIKE"]),
    isPopulationCorrected: z.boolean(),
  }),
);

/** What is shown of a survey with enough answers. The counts of scores suffice to recompute the rest. */
const FindingsSchema = /* @__PURE__ */ named("Findings", () =>
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
    /** The index under the city's weighting convention: 1/9, 0.111 or 0.11. */
    index: SatisfactionIndexSchema(),
    /** The index under each convention, since that can change the grade. */
    conventions: z.object({ EXACT: GradedSchema(), W0111: GradedSchema(), W011: GradedSchema() }),
    interval: IntervalSchema(),
    /** Whether both ends of the interval have the same grade. */
    isGradeCertain: z.boolean(),
    /** Elements with the lowest average. */
    weakest: z.array(z.string()),
    /** Sum of the squares of the answers' totals: with the sums it gives the interval. */
    totalSquares: z.int(),
    /** Answers with the same score for all nine elements, and the index without them. */
    straightLines: z.object({ answers: Count(), ikmWithout: z.number().optional() }),
    /** Identical answers that one device sent more often in a day than the city considers chance; they count. */
    repeated: Count(),
    /** Answers from devices that sent more in a day than the city expects from a person or a waiting room. */
    manyOfDevice: Count(),
  }),
);

/** The result of a survey. */
export const SurveyResultSchema = /* @__PURE__ */ named("SurveyResult", () =>
  z.object({
    /** Those that are shown. */
    answers: Count(),
    /** All that were counted: some are not shown yet. */
    received: Count(),
    /** Received after the end: stored, not counted. */
    lateAnswers: Count(),
    byChannel: z.object({ WEB: Count(), MOBILE: Count(), KIOSK: Count(), PAPER: Count() }),
    /**
     * `NOT_ENOUGH_ANSWERS` until three can be shown. While the month runs, the newest three or more of ended days wait until
     * three others have come after them: a single answer must not be readable from two readings.
     */
    state: z.enum(["SHOWN", "NOT_ENOUGH_ANSWERS"]),
    /** From Krejcie and Morgan's table; absent if the number of users is unknown. */
    sample: z.object({ population: z.int(), required: z.int(), isAdequate: z.boolean() }).optional(),
    ...FindingsSchema().partial().shape,
  }),
);

export type SurveyResult = z.infer<ReturnType<typeof SurveyResultSchema>>;

interface Terms {
  /** The city's weighting convention. */
  readonly weighting: SatisfactionWeighting;
  /** Users of the service in the period, at least 1; undefined if unknown. */
  readonly population?: number | undefined;
  /** Whether the counters can no longer change. */
  readonly isFinal?: boolean;
}

/**
 * The result that follows from the counters of the answers that may be shown: the index under all three weighting conventions, its grade and whether
 * that is certain, the interval, the weakest elements and the adequacy of the sample.
 * @source PermenPANRB 14/2017; the interval and the flags on answers are our policy choice
 */
export function surveyResult(counters: Counters, terms: Terms): SurveyResult {
  const { population } = terms;
  const answers = counters.answers ?? 0;
  const required = population === undefined ? undefined : requiredSample(population);
  return {
    answers,
    received: counters.received ?? 0,
    lateAnswers: counters.lateAnswers ?? 0,
    byChannel: Object.fromEntries(
      CHANNELS.map((channel) => [channel, counters[channel] ?? 0]),
    ) as SurveyResult["byChannel"],
    ...(population !== undefined &&
      required !== undefined && { sample: { population, required, isAdequate: answers >= required } }),
    ...(answers < MIN_ANSWERS_SHOWN
      ? { state: "NOT_ENOUGH_ANSWERS" }
      : { state: "SHOWN", ...findings(counters, answers, terms) }),
  };
}

function findings(counters: Counters, answers: number, { weighting, population, isFinal = false }: Terms) {
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
    straightLines: straightLines(counters, answers, sums, isFinal ? weighting : undefined),
    repeated: counters.repeated ?? 0,
    manyOfDevice: counters.manyOfDevice ?? 0,
  };
}

function gradeAt(index: number) {
  return gradeOf(Math.round(index * 100)).grade;
}

/**
 * Straight-line answers, and the index without them, which is exact because they give every element the same score. The index
 * is left out if there are so few that the difference would reveal one of them, and until the result is final: two indexes
 * would reveal the one that came between them.
 */
function straightLines(
  counters: Counters,
  answers: number,
  sums: readonly number[],
  weighting: SatisfactionWeighting | undefined,
) {
  const lines = SCORES.map((score) => counters[`line${score}`] ?? 0);
  const count = lines.reduce((sum, line) => sum + line, 0);
  const given = lines.reduce((sum, line, index) => sum + line * (index + 1), 0);
  const left = answers - count;
  const isTelling = count > 0 && count < MIN_ANSWERS_SHOWN;
  if (weighting === undefined || left < MIN_ANSWERS_SHOWN || isTelling) return { answers: count };
  const without = ikm(
    sums.map((sum) => sum - given),
    left,
    weighting,
  );
  return { answers: count, ikmWithout: without.ikm };
}
