import * as z from "zod";
import { AwardPolicySchema } from "../domain/awards/policy.ts";
import { ComplaintPolicySchema } from "../domain/complaints/policy.ts";
import { DevelopmentPolicySchema } from "../domain/development/policy.ts";
import { DiscussionPolicySchema } from "../domain/discussion/policy.ts";
import { EvaluationPolicySchema, SiasnPolicySchema } from "../domain/evaluation/policy.ts";
import { FeedbackPolicySchema } from "../domain/feedback/policy.ts";
import { InboxPolicySchema } from "../domain/inbox/policy.ts";
import { IncentivePolicySchema } from "../domain/incentives/policy.ts";
import { IntegrityPolicySchema } from "../domain/integrity/policy.ts";
import { NoticePolicySchema } from "../domain/mail/policy.ts";
import { named } from "../domain/once.ts";
import { LeavePolicySchema } from "../domain/organisation/policy.ts";
import { ParticipationPolicySchema } from "../domain/participation/policy.ts";
import { PlanningPolicySchema } from "../domain/planning/policy.ts";
import { ReportPolicySchema } from "../domain/reporting/policy.ts";
import { SocialisationPolicySchema } from "../domain/socialisation/policy.ts";
import { SupervisionPolicySchema } from "../domain/supervision/policy.ts";
import { SurveyPolicySchema } from "../domain/surveys/policy.ts";
import { TalentPolicySchema } from "../domain/talent/policy.ts";
import { TrainingPolicySchema } from "../domain/training/policy.ts";

/** What a city decides of every subject, in force from a day on until the next version. */
export const PolicySchema = /* @__PURE__ */ named("Policy", () =>
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
      integrity: IntegrityPolicySchema(),
      notices: NoticePolicySchema(),
      inbox: InboxPolicySchema(),
      surveys: SurveyPolicySchema(),
      socialisation: SocialisationPolicySchema(),
      discussion: DiscussionPolicySchema(),
      supervision: SupervisionPolicySchema(),
      talent: TalentPolicySchema(),
      development: DevelopmentPolicySchema(),
      participation: ParticipationPolicySchema(),
      incentives: IncentivePolicySchema(),
      awards: AwardPolicySchema(),
    })
    .refine(({ evaluation, feedback }) => feedback.shownOnDay <= evaluation.closesOnDay, {
      error: "colleagues' feedback must be shown by the day of the close, which scores it",
    }),
);

export type CityPolicy = z.infer<ReturnType<typeof PolicySchema>>;
