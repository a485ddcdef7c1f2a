import * as z from "zod";
import { AWARD_POLICY_DEFAULTS, AwardPolicySchema } from "../domain/awards/policy.ts";
import { COMPLAINT_POLICY_DEFAULTS, ComplaintPolicySchema } from "../domain/complaints/policy.ts";
import {
  EVALUATION_POLICY_DEFAULTS,
  EvaluationPolicySchema,
  SIASN_POLICY_DEFAULTS,
  SiasnPolicySchema,
} from "../domain/evaluation/policy.ts";
import { FEEDBACK_POLICY_DEFAULTS, FeedbackPolicySchema } from "../domain/feedback/policy.ts";
import { INCENTIVE_POLICY_DEFAULTS, IncentivePolicySchema } from "../domain/incentives/policy.ts";
import { NOTICE_POLICY_DEFAULTS, NoticePolicySchema } from "../domain/mail/policy.ts";
import { named } from "../domain/once.ts";
import { LEAVE_POLICY_DEFAULTS, LeavePolicySchema } from "../domain/organisation/policy.ts";
import { PLANNING_POLICY_DEFAULTS, PlanningPolicySchema } from "../domain/planning/policy.ts";
import { REPORT_POLICY_DEFAULTS, ReportPolicySchema } from "../domain/reporting/policy.ts";
import { SURVEY_POLICY_DEFAULTS, SurveyPolicySchema } from "../domain/surveys/policy.ts";
import { TRAINING_POLICY_DEFAULTS, TrainingPolicySchema } from "../domain/training/policy.ts";

/** What a city decides of every subject, in force from a day on until the next version. */
export const PolicySchema = named("Policy", () =>
  z
    .strictObject({
      version: z.string().min(1),
      effectiveFrom: z.iso.date(),
      evaluation: EvaluationPolicySchema(),
      siasn: SiasnPolicySchema(),
      leave: LeavePolicySchema(),
      planning: PlanningPolicySchema(),
      training: TrainingPolicySchema(),
      reports: ReportPolicySchema(),
      feedback: FeedbackPolicySchema(),
      complaints: ComplaintPolicySchema(),
      notices: NoticePolicySchema(),
      surveys: SurveyPolicySchema(),
      incentives: IncentivePolicySchema(),
      awards: AwardPolicySchema(),
    })
    .refine(({ evaluation, feedback }) => feedback.shownOnDay <= evaluation.closesOnDay, {
      error: "colleagues' feedback must be shown by the day of the close, which scores it",
    }),
);

export type CityPolicy = z.infer<ReturnType<typeof PolicySchema>>;

/** What a city starts from where it has decided nothing itself. */
export const DEFAULT_POLICY: CityPolicy = {
  version: "2026.1",
  effectiveFrom: "2026-01-01",
  evaluation: EVALUATION_POLICY_DEFAULTS,
  siasn: SIASN_POLICY_DEFAULTS,
  leave: LEAVE_POLICY_DEFAULTS,
  planning: PLANNING_POLICY_DEFAULTS,
  training: TRAINING_POLICY_DEFAULTS,
  reports: REPORT_POLICY_DEFAULTS,
  feedback: FEEDBACK_POLICY_DEFAULTS,
  complaints: COMPLAINT_POLICY_DEFAULTS,
  notices: NOTICE_POLICY_DEFAULTS,
  surveys: SURVEY_POLICY_DEFAULTS,
  incentives: INCENTIVE_POLICY_DEFAULTS,
  awards: AWARD_POLICY_DEFAULTS,
};
