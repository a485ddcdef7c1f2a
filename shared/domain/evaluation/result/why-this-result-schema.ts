import * as z from "zod";
import { BothLanguagesSchema } from "../../both-languages.ts";
import { PeriodIdSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { IndicatorAchievementSchema } from "../../scorecard/scorecard.ts";
import { EvaluationFactsSchema } from "../close/facts.ts";
import { EvaluationSchema } from "../evaluation.ts";
import { ScoreTermsSchema } from "../score/terms.ts";
import { FinalScoreSchema } from "./schema.ts";

const EventSchema = /* @__PURE__ */ named("EvaluationEvent", () =>
  z.object({ number: z.int(), type: z.string(), at: z.string(), by: z.string(), hash: z.string() }),
);

/** A report that contributes to an indicator's value; `eventNumber` is the event that accepted it. */
const ContributionSchema = /* @__PURE__ */ named("Contribution", () =>
  z.object({
    reportId: z.string(),
    eventNumber: z.int(),
    day: z.string(),
    amount: z.number(),
    isCounted: z.boolean(),
  }),
);

const CheckSchema = /* @__PURE__ */ named("Check", () =>
  z.object({
    /** Absent if unknown: `reason` says why. */
    isSame: z.boolean().optional(),
    stored: z.string(),
    recomputed: z.string().optional(),
    reason: BothLanguagesSchema().optional(),
  }),
);

export type Check = z.infer<ReturnType<typeof CheckSchema>>;

/** Why a result is what it is: every number with its source, and the proof that it can be recomputed. */
export const WhyThisResultSchema = /* @__PURE__ */ named("WhyThisResult", () => {
  const { nip, period, policyVersion, ruleVersion, resultHash, measures, advice } = EvaluationSchema().shape;
  const { scoreBasisPoints, rating, objection, outcome } = EvaluationSchema().shape;
  return z.object({
    ...{ nip, period, policyVersion, ruleVersion, resultHash },
    ...{ measures, scoreBasisPoints, advice, rating, objection, outcome },
    /** The score with the behaviour rating in force, and its parts; absent before there is one. */
    finalScore: FinalScoreSchema().optional(),
    formulas: z.record(z.string(), BothLanguagesSchema()),
    /** The city's parameters that the formulas refer to, from the policy it was computed under; absent if that is no longer known. */
    terms: z
      .object({
        score: ScoreTermsSchema(),
        minimumSurveyAnswers: z.int(),
        surveyWeighting: z.enum(["EXACT", "W0111", "W011"]),
      })
      .optional(),
    facts: EvaluationFactsSchema(),
    indicators: z.array(
      IndicatorAchievementSchema().extend({
        contributions: z.array(ContributionSchema()),
        /** If the plan was amended: the months in which the indicator was in force as shown here. */
        held: z.object({ from: z.string(), until: z.string() }).optional(),
      }),
    ),
    sources: z.object({
      reports: z.array(
        z.object({ reportId: z.string(), day: z.string(), state: z.string(), eventNumber: z.int() }),
      ),
      plan: z.object({ year: z.string(), events: z.array(EventSchema()) }).optional(),
      /** How each complaint that the employee answered counts. */
      complaints: z.array(z.object({ trackingCode: z.string(), figures: z.record(z.string(), z.number()) })),
      /** For a month: the score of each observation. */
      observations: z.array(
        z.object({ observationId: z.string(), day: z.string(), scoreBasisPoints: z.int() }),
      ),
      /** For a month: the score of each visit of supervision that counts in it; absent if there was none. */
      visits: z
        .array(
          z.object({
            programmeId: z.string(),
            period: PeriodIdSchema(),
            number: z.int(),
            day: z.string(),
            scoreBasisPoints: z.int(),
          }),
        )
        .optional(),
      /** The parts of a quarter or a year, and whether each is unchanged. */
      parts: z
        .array(
          z.object({
            period: z.string(),
            resultHash: z.string(),
            isSame: z.boolean(),
            /** For a month: its counters, and the colleagues' means as shown, if enough of them gave feedback. */
            ...EvaluationFactsSchema().pick({ counters: true, colleagues: true }).partial().shape,
          }),
        )
        .optional(),
      /** The unit's counters. Survey answers are anonymous, so nothing below the counters is shown. */
      service: z.object({ unitId: z.string(), period: z.string() }),
      history: z.array(EventSchema()),
      /** The number of the first event that breaks the hash chain. */
      brokenAtEvent: z.int().optional(),
    }),
    recomputation: z.object({
      /** The result from the frozen facts: the canonical JSON must give the stored hash. */
      result: CheckSchema(),
      /** Counters from the reports, or from the frozen months: the canonical JSON must match the frozen counters'. */
      counters: CheckSchema(),
      /** For a month: counters of the complaints that the employee answered, from how each of them counts. */
      complaints: CheckSchema().optional(),
      /** For a month: the number and sum of observations, from the observations. */
      observations: CheckSchema().optional(),
      /** For a month with visits of supervision: their number and sum, from the visits. */
      visits: CheckSchema().optional(),
      /** Colleagues' means: for a month from their feedback, for a longer period from its months. */
      colleagues: CheckSchema().optional(),
      /** For a longer period: the service as citizens experienced it, from its months' counters. */
      service: CheckSchema().optional(),
      /** For a longer period: the days left out, from its months'. */
      absence: CheckSchema().optional(),
      /** The score with the behaviour rating in force, from the frozen measures and the rating. */
      finalScore: CheckSchema().optional(),
      /** The values of fed indicators, from their frozen counters; for a longer period from its months'. */
      fed: CheckSchema().optional(),
      /** Planned results, from the plan's events up to the frozen version. */
      plan: CheckSchema().optional(),
    }),
  });
});

export type WhyThisResult = z.infer<ReturnType<typeof WhyThisResultSchema>>;
