import * as z from "zod";
import { once } from "../../once.ts";
import { IndicatorAchievementSchema } from "../../scorecard/scorecard.ts";
import { EvaluationFactsSchema } from "../close/facts.ts";
import { EvaluationSchema } from "../evaluation.ts";
import { ScoreTermsSchema } from "../score/score-terms.ts";
import { EvaluationResultSchema } from "./schema.ts";

const EventSchema = once(() =>
  z.object({ number: z.int(), type: z.string(), at: z.string(), by: z.string(), hash: z.string() }),
);

/** A report that an indicator's value comes from; `eventNumber` is the event by which it was accepted. */
const ContributionSchema = once(() =>
  z.object({
    reportId: z.string(),
    eventNumber: z.int(),
    day: z.string(),
    amount: z.number(),
    isCounted: z.boolean(),
  }),
);

const CheckSchema = once(() =>
  z.object({
    /** Absent where it cannot be told: `reason` says why. */
    isSame: z.boolean().optional(),
    stored: z.string(),
    recomputed: z.string().optional(),
    reason: z.string().optional(),
  }),
);

export type Check = z.infer<ReturnType<typeof CheckSchema>>;

/** Why a result is what it is: every number, where it comes from, and the proof that it can be computed again. */
export const WhyThisResultSchema = once(() => {
  const { nip, period, policyVersion, ruleVersion, resultHash, measures, advice } = EvaluationSchema().shape;
  const { scoreBasisPoints, rating, objection, outcome } = EvaluationSchema().shape;
  return z.object({
    ...{ nip, period, policyVersion, ruleVersion, resultHash },
    ...{ measures, scoreBasisPoints, advice, rating, objection, outcome },
    /** The score with the behaviour rating that holds, and its parts; absent before there is one. */
    finalScore: EvaluationResultSchema().pick({ measures: true, scoreBasisPoints: true }).optional(),
    formulas: z.record(z.string(), z.string()),
    /** The city's numbers that the formulas name, of the policy by which it was computed; absent where it is not known any more. */
    terms: z
      .object({
        score: ScoreTermsSchema(),
        minimumSurveyAnswers: z.int(),
        surveyWeighting: z.enum(["EXACT", "W0111", "W011"]),
      })
      .optional(),
    facts: EvaluationFactsSchema(),
    indicators: z.array(
      IndicatorAchievementSchema().extend({ contributions: z.array(ContributionSchema()) }),
    ),
    sources: z.object({
      reports: z.array(
        z.object({ reportId: z.string(), day: z.string(), state: z.string(), eventNumber: z.int() }),
      ),
      plan: z.object({ year: z.string(), events: z.array(EventSchema()) }).optional(),
      /** What each complaint that the employee answered counts as. */
      complaints: z.array(z.object({ trackingCode: z.string(), figures: z.record(z.string(), z.number()) })),
      /** Of a month: what each observation came to. */
      observations: z.array(
        z.object({ observationId: z.string(), day: z.string(), scoreBasisPoints: z.int() }),
      ),
      /** What a quarter or a year was made of, and whether each still is what it was then. */
      parts: z
        .array(
          z.object({
            period: z.string(),
            resultHash: z.string(),
            isSame: z.boolean(),
            /** Of a month: its counters, and its colleagues' means as they are shown, where enough gave any. */
            ...EvaluationFactsSchema().pick({ counters: true, colleagues: true }).partial().shape,
          }),
        )
        .optional(),
      /** Counters of the unit. Survey answers are anonymous, so nothing below the counters is shown. */
      service: z.object({ unitId: z.string(), period: z.string() }),
      history: z.array(EventSchema()),
      /** The number of the first event of the history that does not follow from those before it. */
      brokenAtEvent: z.int().optional(),
    }),
    recomputation: z.object({
      /** Result from the frozen facts: the canonical JSON must give the stored hash. */
      result: CheckSchema(),
      /** Counters from the reports, or from the months as they were frozen: the canonical JSON must be that of the frozen ones. */
      counters: CheckSchema(),
      /** Of a month: counters of the complaints that the employee answered, from what each of them counts as. */
      complaints: CheckSchema().optional(),
      /** Of a month: observations and their sum, from the observations. */
      observations: CheckSchema().optional(),
      /** Colleagues' means: of a month from what they said, of a longer period from its months' own. */
      colleagues: CheckSchema().optional(),
      /** Of a longer period: what citizens experienced, from its months' own counters. */
      service: CheckSchema().optional(),
      /** The score with the behaviour rating that holds, from the frozen measures and the rating. */
      finalScore: CheckSchema().optional(),
      /** Values of the indicators that feed themselves, from their frozen counters; of a longer period from its months' own. */
      fed: CheckSchema().optional(),
      /** Planned results from the events of the plan up to the frozen version. */
      plan: CheckSchema().optional(),
    }),
  });
});

export type WhyThisResult = z.infer<ReturnType<typeof WhyThisResultSchema>>;
