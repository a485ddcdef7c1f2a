import * as z from "zod";
import type { Counters } from "../../counters.ts";
import { named } from "../../once.ts";
import type { SatisfactionWeighting } from "../../rules/satisfaction-index.ts";
import { areSeparate } from "../../rules/satisfaction-interval.ts";
import { choiceCounter } from "../answers/counters.ts";
import type { FrozenSurvey } from "../freeze.ts";
import type { SurveyQuestions } from "../plan.ts";
import { isSameService } from "../service.ts";
import type { Survey } from "../survey.ts";
import { type SurveyResult, SurveyResultSchema, surveyResult } from "./result.ts";
import { MIN_ANSWERS_SHOWN } from "./satisfaction.ts";

/** A survey's result compared with the previous one. */
const TrendSchema = /* @__PURE__ */ named("Trend", () =>
  z.object({
    previousSurveyId: z.string(),
    previousEndsOn: z.string(),
    previousIkm: z.number(),
    /** Points, two decimals. */
    change: z.number(),
    /** `UNCERTAIN` if the intervals overlap: another sample might show the opposite. */
    direction: z.enum(["UP", "DOWN", "UNCERTAIN"]),
  }),
);

/** The outcome of a survey: its newest edition, and separately, never combined with it, the earlier ones. */
export const SurveyOutcomeSchema = /* @__PURE__ */ named("SurveyOutcome", () =>
  z.object({
    surveyId: z.string(),
    unitId: z.string(),
    service: z.string(),
    opensOn: z.string(),
    endsOn: z.string(),
    edition: z.int(),
    /** Whether it can no longer change. */
    isFinal: z.boolean(),
    result: SurveyResultSchema(),
    ownQuestions: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        choices: z.array(z.object({ text: z.string(), answers: z.int() })),
      }),
    ),
    trend: TrendSchema().optional(),
    earlierEditions: z.array(z.object({ edition: z.int(), since: z.string(), result: SurveyResultSchema() })),
  }),
);

export type SurveyOutcome = z.infer<ReturnType<typeof SurveyOutcomeSchema>>;

/** The counters of a survey, live or frozen, and the city's weighting. */
interface CountedSurvey {
  readonly editions: FrozenSurvey["editions"];
  readonly weighting: SatisfactionWeighting;
  readonly previous?: FrozenSurvey["previous"];
}

/**
 * The outcome of a survey, from frozen counters, or from live ones while it runs.
 * @param live undefined if the survey is frozen
 * @source PermenPANRB 14/2017; the trend is our policy choice
 */
export function surveyOutcome(survey: Survey, live?: CountedSurvey): SurveyOutcome {
  const { editions, weighting, previous } = survey.frozen ?? live ?? { editions: [], weighting: "EXACT" };
  const { id, unitId, service, opensOn, endsOn, population } = survey;
  const countersOf = (number: number) =>
    editions.find((edition) => edition.number === number)?.counters ?? {};
  const results = survey.editions.map(({ number, since }) => ({
    edition: number,
    since,
    result: surveyResult(countersOf(number), { weighting, population, isFinal: survey.frozen !== undefined }),
  }));
  const newest = survey.editions.at(-1) as Survey["editions"][number];
  const { result } = results.at(-1) as (typeof results)[number];
  const trend = trendOf(result, previous);
  return {
    surveyId: id,
    unitId,
    service,
    opensOn,
    endsOn,
    edition: newest.number,
    isFinal: survey.frozen !== undefined,
    result,
    ownQuestions: ownQuestions(newest.questions, countersOf(newest.number)),
    ...(trend && { trend }),
    earlierEditions: results.slice(0, -1),
  };
}

function ownQuestions({ own }: SurveyQuestions, counters: Counters): SurveyOutcome["ownQuestions"] {
  if ((counters.answers ?? 0) < MIN_ANSWERS_SHOWN) return [];
  return own.map(({ id, text, choices }) => ({
    id,
    text,
    choices: choices.map((choice, index) => ({
      text: choice,
      answers: counters[choiceCounter(id, index + 1)] ?? 0,
    })),
  }));
}

function trendOf(
  { index, interval }: SurveyResult,
  previous: FrozenSurvey["previous"],
): SurveyOutcome["trend"] {
  if (previous === undefined || index === undefined || interval === undefined) return undefined;
  const change = Math.round((index.ikm - previous.ikm) * 100) / 100;
  const isCertain = areSeparate(interval, previous);
  return {
    previousSurveyId: previous.surveyId,
    previousEndsOn: previous.endsOn,
    previousIkm: previous.ikm,
    change,
    direction: isCertain ? (change > 0 ? "UP" : "DOWN") : "UNCERTAIN",
  };
}

/** The latest survey of the same service that ended before this one, with its result; undefined if there is none. */
export function previousOf(survey: Survey, all: readonly Survey[]): FrozenSurvey["previous"] {
  const before = all
    .filter(
      ({ id, service, endsOn }) =>
        id !== survey.id && isSameService(service, survey.service) && endsOn < survey.opensOn,
    )
    .sort((one, other) => (one.endsOn < other.endsOn ? 1 : -1));
  for (const candidate of before) {
    if (candidate.frozen === undefined) continue;
    const { index, interval } = surveyOutcome(candidate).result;
    if (index === undefined || interval === undefined) continue;
    const { lower, upper } = interval;
    return { surveyId: candidate.id, endsOn: candidate.endsOn, ikm: index.ikm, lower, upper };
  }
  return undefined;
}
