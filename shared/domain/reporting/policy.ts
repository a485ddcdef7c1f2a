import * as z from "zod";
import { WorkingDaysSchema } from "../calendar/limits.ts";
import { named } from "../once.ts";

/** What a city decides about work reports. */
export const ReportPolicySchema = /* @__PURE__ */ named("ReportPolicy", () =>
  z.strictObject({
    /** Working days, 1 to 365, within which the rater answers a work report. Policy choice. */
    answerWorkingDays: WorkingDaysSchema(),
    /** Working days, 1 to 365, within which a head answers a request for help with an obstacle. Policy choice. */
    helpWorkingDays: WorkingDaysSchema(),
    /** Maximum size of an evidence file in megabytes, 1 to 20; a function reads it whole. Policy choice. */
    evidenceLimitMegabytes: z.int().min(1).max(20),
  }),
);

export type ReportPolicy = z.infer<ReturnType<typeof ReportPolicySchema>>;

/** Used by cities that have decided nothing. */
export const REPORT_POLICY_DEFAULTS: ReportPolicy = {
  answerWorkingDays: 3,
  helpWorkingDays: 5,
  evidenceLimitMegabytes: 5,
};
