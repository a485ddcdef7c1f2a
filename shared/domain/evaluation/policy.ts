import * as z from "zod";
import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { ClockTimeSchema, WorkingDaysSchema } from "../calendar/limits.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { weights } from "../planning/weights.ts";
import { FUNCTIONAL_LEVELS } from "../rules/angka-kredit.ts";
import type { SurveyPolicy } from "../surveys/policy.ts";
import { CADENCES } from "./evaluated-period.ts";
import { MEASURES_OF_2026_1, ScoreTermsSchema } from "./score/terms.ts";

/** One achievement counts for at most 120 percent (PP 30/2019). */
const HIGHEST_ACHIEVEMENT = 12_000;

const IS_RISING = { error: "what exceeds expectation must be over what meets it" };

/** What a city decides about closing periods, ratings and objections. */
export const EvaluationPolicySchema = /* @__PURE__ */ named("EvaluationPolicy", () =>
  z.strictObject({
    /** Local day of the following month, 1 to 28, on which a month closes, leaving raters time to answer. Policy choice. */
    closesOnDay: z.int().min(1).max(28),
    /** Local time `HH:MM` of the close. Policy choice. */
    closesAt: ClockTimeSchema(),
    /**
     * How often employees are rated besides the year. Months are closed and measured in any case.
     * @source PermenPANRB 6/2022 requires periodic evaluation; how often is a policy choice
     */
    cadence: z.enum(CADENCES),
    /** Local day of January, 1 to 31, on which last year closes, once its December has. Policy choice. */
    yearClosesOnDay: z.int().min(1).max(31),
    /**
     * From which mean of periodic ratings a rating is advised: 101 to 300 hundredths of a point, where 3 is
     * above, 2 as expected and 1 below. Policy choice.
     */
    periodicAdvice: z
      .strictObject({
        meetsFromHundredths: z.int().min(101).max(300),
        exceedsFromHundredths: z.int().min(101).max(300),
      })
      .refine(({ meetsFromHundredths: meets, exceedsFromHundredths: exceeds }) => meets < exceeds, IS_RISING),
    /**
     * From which achievement the software advises a rating, 1 to 12,000 basis points; it never decides.
     * Policy choice: the regulation gives no numbers.
     */
    advice: z
      .strictObject({
        meetsFromBasisPoints: z.int().min(1).max(HIGHEST_ACHIEVEMENT),
        exceedsFromBasisPoints: z.int().min(1).max(HIGHEST_ACHIEVEMENT),
      })
      .refine(
        ({ meetsFromBasisPoints: meets, exceedsFromBasisPoints: exceeds }) => meets < exceeds,
        IS_RISING,
      ),
    /**
     * Weights of the score for rankings and awards, never for the predikat; basis points that sum to 10,000.
     * @source PP 30/2019: 70 and 30, with colleagues 60 and 40
     */
    score: ScoreTermsSchema(),
    /** How the close treats reports that nobody has answered: as nothing, or as accepted. Policy choice. */
    unansweredReports: z.enum(["NOT_COUNTED", "AS_REPORTED"]),
    /** Maximum number of days, 1 to 60, for which HR may reopen a closed month. Policy choice. */
    reopeningDaysAtMost: z.int().min(1).max(60),
    /**
     * Working days, 1 to 365, within which the rater rates after the close; then the rating is escalated to
     * the rater's superior. Policy choice.
     */
    ratingWorkingDays: WorkingDaysSchema(),
    /** Working days, 1 to 365, after which an unconfirmed document counts as received. Policy choice. */
    receiptWorkingDays: WorkingDaysSchema(),
    /**
     * Working days, 1 to 365, after receipt within which an employee may object. @source PP 30/2019 Ps 59: 14
     * days; that they are working days is a policy choice
     */
    objectionWorkingDays: WorkingDaysSchema(),
    /**
     * Working days, 1 to 365, within which the rater explains a rating that was objected to. Policy choice.
     */
    explanationWorkingDays: WorkingDaysSchema(),
    /**
     * Working days, 1 to 365, within which the rater's superior decides an objection; then it is escalated to
     * the next superior. Policy choice.
     */
    decisionWorkingDays: WorkingDaysSchema(),
    /** When a rater's ratings are flagged. Policy choices. */
    raterFlags: z.strictObject({
      /** With fewer ratings than this, at least 1, a rater is not flagged. */
      minimumRatings: z.int().min(1),
      /**
       * Share of ratings that depart from the advice in one direction from which a rater is flagged: 1 to
       * 10,000 basis points.
       */
      deviationBasisPoints: z.int().min(1).max(WHOLE_BASIS_POINTS),
    }),
  }),
);

export type EvaluationPolicy = z.infer<ReturnType<typeof EvaluationPolicySchema>>;

/** Used by cities that have decided nothing. */
export const EVALUATION_POLICY_DEFAULTS: EvaluationPolicy = {
  closesOnDay: 5,
  closesAt: "01:00",
  cadence: "BULANAN",
  yearClosesOnDay: 15,
  periodicAdvice: { meetsFromHundredths: 150, exceedsFromHundredths: 250 },
  advice: { meetsFromBasisPoints: 9_000, exceedsFromBasisPoints: 11_000 },
  score: {
    withoutColleagues: {
      ...{ ACHIEVEMENT: 7_000, RATER_BEHAVIOUR: 3_000 },
      ...{ OBSERVATION: 0, SUPERVISION: 0, PUBLIC_FEEDBACK: 0 },
    },
    // Of the 40% for behaviour, the rater has 60 and colleagues 40.
    withColleagues: {
      ACHIEVEMENT: 6_000,
      RATER_BEHAVIOUR: 2_400,
      COLLEAGUE_BEHAVIOUR: 1_600,
      OBSERVATION: 0,
      SUPERVISION: 0,
      PUBLIC_FEEDBACK: 0,
    },
    raterBasisPoints: {
      DI_ATAS_EKSPEKTASI: 10_000,
      SESUAI_EKSPEKTASI: 8_000,
      DI_BAWAH_EKSPEKTASI: 5_000,
    },
  },
  unansweredReports: "NOT_COUNTED",
  reopeningDaysAtMost: 14,
  ratingWorkingDays: 5,
  receiptWorkingDays: 3,
  objectionWorkingDays: 14,
  explanationWorkingDays: 5,
  decisionWorkingDays: 14,
  raterFlags: { minimumRatings: 5, deviationBasisPoints: 3_000 },
};

/** Fields of results sent to the national register of staff (SIASN). */
export const SiasnPolicySchema = /* @__PURE__ */ named("SiasnPolicy", () =>
  z.strictObject({
    /**
     * SIASN's ids of the credit points coefficients, by level, 1 to 64 characters; a periodic result carries
     * that of its level, or none if missing.
     * @source SIASN gives them to each city
     */
    coefficientIds: z.partialRecord(z.enum(FUNCTIONAL_LEVELS), freeText().min(1).max(64)),
  }),
);

export type SiasnPolicy = z.infer<ReturnType<typeof SiasnPolicySchema>>;

/** Used by cities that have decided nothing. */
export const SIASN_POLICY_DEFAULTS: SiasnPolicy = { coefficientIds: {} };

/** The part of a city's award policy that results are measured by too. */
export const MeasuringPolicySchema = /* @__PURE__ */ named("MeasuringPolicy", () =>
  z.strictObject({
    /**
     * Weights for the score of evaluations frozen under rules 2026.1, in basis points that sum to 10,000.
     * Policy choice.
     */
    weightsBasisPoints: weights(MEASURES_OF_2026_1),
    /** Fewest survey answers that measure a unit, at least 0. Policy choice. */
    minimumSurveyAnswers: z.int().min(0),
  }),
);

export type MeasuringPolicy = z.infer<ReturnType<typeof MeasuringPolicySchema>>;

/** The policy that a result is computed by. */
export interface ResultPolicy {
  readonly version: string;
  readonly evaluation: EvaluationPolicy;
  readonly surveys: Pick<SurveyPolicy, "weighting">;
  readonly awards: MeasuringPolicy;
}
