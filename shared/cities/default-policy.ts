import { AWARD_POLICY_DEFAULTS } from "../domain/awards/policy.ts";
import { COMPLAINT_POLICY_DEFAULTS } from "../domain/complaints/policy.ts";
import { DEVELOPMENT_POLICY_DEFAULTS } from "../domain/development/policy.ts";
import { DISCUSSION_POLICY_DEFAULTS } from "../domain/discussion/policy.ts";
import { EVALUATION_POLICY_DEFAULTS, SIASN_POLICY_DEFAULTS } from "../domain/evaluation/policy.ts";
import { FEEDBACK_POLICY_DEFAULTS } from "../domain/feedback/policy.ts";
import { INBOX_POLICY_DEFAULTS } from "../domain/inbox/policy.ts";
import { INCENTIVE_POLICY_DEFAULTS } from "../domain/incentives/policy.ts";
import { INTEGRITY_POLICY_DEFAULTS } from "../domain/integrity/policy.ts";
import { NOTICE_POLICY_DEFAULTS } from "../domain/mail/policy.ts";
import { LEAVE_POLICY_DEFAULTS } from "../domain/organisation/policy.ts";
import { PARTICIPATION_POLICY_DEFAULTS } from "../domain/participation/policy.ts";
import { PLANNING_POLICY_DEFAULTS } from "../domain/planning/policy.ts";
import { REPORT_POLICY_DEFAULTS } from "../domain/reporting/policy.ts";
import { SOCIALISATION_POLICY_DEFAULTS } from "../domain/socialisation/policy.ts";
import { SUPERVISION_POLICY_DEFAULTS } from "../domain/supervision/policy.ts";
import { SURVEY_POLICY_DEFAULTS } from "../domain/surveys/policy.ts";
import { TALENT_POLICY_DEFAULTS } from "../domain/talent/policy.ts";
import { TRAINING_POLICY_DEFAULTS } from "../domain/training/policy.ts";
import type { CityPolicy } from "./policy.ts";

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
  integrity: INTEGRITY_POLICY_DEFAULTS,
  notices: NOTICE_POLICY_DEFAULTS,
  inbox: INBOX_POLICY_DEFAULTS,
  surveys: SURVEY_POLICY_DEFAULTS,
  socialisation: SOCIALISATION_POLICY_DEFAULTS,
  discussion: DISCUSSION_POLICY_DEFAULTS,
  supervision: SUPERVISION_POLICY_DEFAULTS,
  talent: TALENT_POLICY_DEFAULTS,
  development: DEVELOPMENT_POLICY_DEFAULTS,
  participation: PARTICIPATION_POLICY_DEFAULTS,
  incentives: INCENTIVE_POLICY_DEFAULTS,
  awards: AWARD_POLICY_DEFAULTS,
};
