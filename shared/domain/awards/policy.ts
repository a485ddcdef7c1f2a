import * as z from "zod";
import { ClockTimeSchema, WorkingDaysSchema } from "../calendar/limits.ts";
import { MeasuringPolicySchema } from "../evaluation/policy.ts";
import { named } from "../once.ts";
import { type AwardCategory, type AwardRule, AwardRuleSchema, type CategoryRule } from "./rule.ts";

/** What a city decides about awards. @source PP 11/2017 Ps 231 and PP 49/2018 Ps 45 name criteria and no numbers */
export const AwardPolicySchema = /* @__PURE__ */ named("AwardPolicy", () =>
  z.strictObject({
    ...MeasuringPolicySchema().shape,
    /** Fewest accepted reports of the month for a candidate, at least 0. Policy choice. */
    minimumAcceptedReports: z.int().min(0),
    /** Local time `HH:MM` at which candidates are computed. Policy choice. */
    computedAt: ClockTimeSchema(),
    /** Who may win, and how candidates are ranked. Policy choice. */
    rule: AwardRuleSchema(),
    /** How a round is scored and decided, and how long objections may take. Policy choices. */
    decision: z.strictObject({
      /** Fewest members of the committee, 3 to 15. */
      minimumMembers: z.int().min(3).max(15),
      /** Fewest members who score a candidate, 2 to 15. */
      minimumScorers: z.int().min(2).max(15),
      /** Whether members score nobody of their own unit, whoever heads it. */
      isSameUnitExcluded: z.boolean(),
      /** Working days, 1 to 365, from the publication on, within which anybody may object. */
      objectionWorkingDays: WorkingDaysSchema(),
      /**
       * Working days, 1 to 365, within which HR answers an objection; after that the head of the city sees it
       * as late.
       */
      answerWorkingDays: WorkingDaysSchema(),
    }),
  }),
);

export type AwardPolicy = z.infer<ReturnType<typeof AwardPolicySchema>>;

const WEIGHTS = { ACHIEVEMENT: 5_000, REPORTING: 2_000, SATISFACTION: 2_000, COMPLAINT_TIMELINESS: 1_000 };

/** Used by cities that have decided nothing. */
export const AWARD_POLICY_DEFAULTS: AwardPolicy = {
  weightsBasisPoints: WEIGHTS,
  minimumAcceptedReports: 8,
  minimumSurveyAnswers: 10,
  computedAt: "06:00",
  decision: {
    minimumMembers: 3,
    minimumScorers: 2,
    isSameUnitExcluded: true,
    objectionWorkingDays: 5,
    answerWorkingDays: 5,
  },
  rule: {
    categories: [
      {
        code: "INDIVIDUAL",
        weightsBasisPoints: {
          ACHIEVEMENT: 4_500,
          REPORTING: 2_000,
          SATISFACTION: 2_500,
          COMPLAINT_TIMELINESS: 1_000,
        },
        candidates: 10,
      },
      {
        code: "TEAM",
        weightsBasisPoints: {
          ACHIEVEMENT: 4_000,
          REPORTING: 1_500,
          SATISFACTION: 3_000,
          COMPLAINT_TIMELINESS: 1_500,
        },
        candidates: 5,
      },
      {
        code: "SERVICE",
        weightsBasisPoints: { SATISFACTION: 7_000, COMPLAINT_TIMELINESS: 3_000 },
        candidates: 5,
      },
      { code: "IMPROVED", weightsBasisPoints: { IMPROVEMENT: 7_000, ACHIEVEMENT: 3_000 }, candidates: 5 },
      {
        code: "INNOVATION",
        weightsBasisPoints: {
          ACHIEVEMENT: 4_500,
          REPORTING: 2_000,
          SATISFACTION: 1_500,
          COMPLAINT_TIMELINESS: 1_000,
          ADOPTED_PROPOSALS: 1_000,
        },
        candidates: 5,
      },
    ],
    minimumPredikat: "BAIK",
    withoutPredikat: "ADMIT",
    overdueFollowUps: "ADMIT",
    winnerRestMonths: 6,
    monthsBefore: 2,
    proposalsForWhole: 3,
    minimumMembers: 3,
    withoutDataBasisPoints: 5_000,
  },
};

/** The default award rule, with a city's own weights for one category. */
export function awardRuleWith(
  category: AwardCategory,
  weightsBasisPoints: CategoryRule["weightsBasisPoints"],
): AwardRule {
  const { rule } = AWARD_POLICY_DEFAULTS;
  const categories = rule.categories.map((one) =>
    one.code === category ? { ...one, weightsBasisPoints } : one,
  );
  return { ...rule, categories };
}
