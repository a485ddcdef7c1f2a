import * as z from "zod";
import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { ClockTimeSchema, WorkingDaysSchema } from "../calendar/limits.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { weights } from "../planning/weights.ts";
import { FUNCTIONAL_LEVELS } from "../rules/angka-kredit.ts";
import type { SurveyPolicy } from "../surveys/policy.ts";
import { CADENCES } from "./evaluated-period.ts";
import { MEASURES_OF_2026_1, ScoreTermsSchema } from "./score/score-terms.ts";

/** One achievement counts for 120 percent at most (PP 30/2019). */
const HIGHEST_ACHIEVEMENT = 12_000;

const IS_RISING = { error: "what exceeds expectation must be over what meets it" };

/** What a city decides about the close of periods, ratings and objections. */
export const EvaluationPolicySchema = named("EvaluationPolicy", () =>
  z.strictObject({
    /** Local day of the following month, 1 to 28, on which a month closes, leaving raters time to answer. Policy choice. */
    closesOnDay: z.int().min(1).max(28),
    /** Local time `HH:MM` of the close. Policy choice. */
    closesAt: ClockTimeSchema(),
    /**
     * How often employees are rated beside the year. Months are closed and measured in any case.
     * @source PermenPANRB 6/2022 has a periodic evaluation; how often is a policy choice
     */
    cadence: z.enum(CADENCES),
    /** Local day of January, 1 to 31, on which last year closes, once its December has. Policy choice. */
    yearClosesOnDay: z.int().min(1).max(31),
    /** From which mean of periodic ratings on a rating is advised: 101 to 300 hundredths of a point, 3 above, 2 as expected, 1 below. Policy choice. */
    periodicAdvice: z
      .strictObject({
        meetsFromHundredths: z.int().min(101).max(300),
        exceedsFromHundredths: z.int().min(101).max(300),
      })
      .refine(({ meetsFromHundredths: meets, exceedsFromHundredths: exceeds }) => meets < exceeds, IS_RISING),
    /** From which achievement on the software advises a rating, 1 to 12,000 basis points; it never decides. Policy choice: the regulation gives no numbers. */
    advice: z
      .strictObject({
        meetsFromBasisPoints: z.int().min(1).max(HIGHEST_ACHIEVEMENT),
        exceedsFromBasisPoints: z.int().min(1).max(HIGHEST_ACHIEVEMENT),
      })
      .refine(
        ({ meetsFromBasisPoints: meets, exceedsFromBasisPoints: exceeds }) => meets < exceeds,
        IS_RISING,
      ),
    /** What ranks and awards go by, and no predikat; basis points that sum to 10,000. @source PP 30/2019: 70 and 30, with colleagues 60 and 40 */
    score: ScoreTermsSchema(),
    /** What the close makes of reports that nobody has answered by then: nothing, or what their acceptance would have made. Policy choice. */
    unansweredReports: z.enum(["NOT_COUNTED", "AS_REPORTED"]),
    /** Days, 1 to 60, for which HR may open a closed month again at most. Policy choice. */
    reopeningDaysAtMost: z.int().min(1).max(60),
    /** Working days, 1 to 365, in which the rater rates after the close; then it passes to the rater's superior. Policy choice. */
    ratingWorkingDays: WorkingDaysSchema(),
    /** Working days, 1 to 365, after which a document that nobody confirmed counts as received. Policy choice. */
    receiptWorkingDays: WorkingDaysSchema(),
    /** Working days, 1 to 365, after receipt in which an employee may object. @source PP 30/2019 Ps 59: 14 days; that they are working days is a policy choice */
    objectionWorkingDays: WorkingDaysSchema(),
    /** Working days, 1 to 365, in which the rater explains a rating that was objected to. Policy choice. */
    explanationWorkingDays: WorkingDaysSchema(),
    /** Working days, 1 to 365, in which the rater's superior decides an objection; then it passes to the next superior. Policy choice. */
    decisionWorkingDays: WorkingDaysSchema(),
    /** When a rater's ratings stand out. Policy choices. */
    raterFlags: z.strictObject({
      /** Fewer ratings, at least 1, say nothing of a rater. */
      minimumRatings: z.int().min(1),
      /** From which share of ratings on, away from the advice in one direction, a rater is flagged: 1 to 10,000 basis points. */
      deviationBasisPoints: z.int().min(1).max(WHOLE_BASIS_POINTS),
    }),
  }),
);

export type EvaluationPolicy = z.infer<ReturnType<typeof EvaluationPolicySchema>>;

/** What a city starts from where it has decided nothing itself. */
export const EVALUATION_POLICY_DEFAULTS: EvaluationPolicy = {
  closesOnDay: 5,
  closesAt: "01:00",
  cadence: "BULANAN",
  yearClosesOnDay: 15,
  periodicAdvice: { meetsFromHundredths: 150, exceedsFromHundredths: 250 },
  advice: { meetsFromBasisPoints: 9_000, exceedsFromBasisPoints: 11_000 },
  score: {
    withoutColleagues: { ACHIEVEMENT: 7_000, RATER_BEHAVIOUR: 3_000, OBSERVATION: 0, PUBLIC_FEEDBACK: 0 },
    // Of the 40 % of behaviour, 60 are the rater's and 40 the colleagues'.
    withColleagues: {
      ACHIEVEMENT: 6_000,
      RATER_BEHAVIOUR: 2_400,
      COLLEAGUE_BEHAVIOUR: 1_600,
      OBSERVATION: 0,
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

/** What results carry that go to the national register of staff (SIASN). */
export const SiasnPolicySchema = named("SiasnPolicy", () =>
  z.strictObject({
    /**
     * Reference ids of the coefficients of credit points, by level, 1 to 64 characters; a periodic result carries that of
     * its level, and none where it is not said.
     * @source SIASN gives them to each city
     */
    coefficientIds: z.partialRecord(z.enum(FUNCTIONAL_LEVELS), freeText().min(1).max(64)),
  }),
);

export type SiasnPolicy = z.infer<ReturnType<typeof SiasnPolicySchema>>;

/** What a city starts from where it has decided nothing itself. */
export const SIASN_POLICY_DEFAULTS: SiasnPolicy = { coefficientIds: {} };

/** What a city decides about awards that results are measured by too. */
export const MeasuringPolicySchema = named("MeasuringPolicy", () =>
  z.strictObject({
    /** Basis points that sum to 10,000, of the score of evaluations that were frozen by the rules 2026.1. Policy choice. */
    weightsBasisPoints: weights(MEASURES_OF_2026_1),
    /** Fewer survey answers, at least 0, are no measure of a unit. Policy choice. */
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
