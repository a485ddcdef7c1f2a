import * as z from "zod";
import { named } from "../once.ts";

/** What a city decides about leave. */
export const LeavePolicySchema = /* @__PURE__ */ named("LeavePolicy", () =>
  z.strictObject({
    /**
     * From how many calendar days on, 1 to 366, a rater's leave passes those they rate to the acting head, or to the
     * next superior, until they are back. A rater HR chose stays. Policy choice.
     */
    handsOverFromDays: z.int().min(1).max(366),
    /**
     * On how many working days of a month, 1 to 15, somebody must have served for it to have a result; its targets are
     * shared out by those days. Months without a result are left out of quarter and year. Policy choice.
     */
    measuredFromWorkingDays: z.int().min(1).max(15),
  }),
);

export type LeavePolicy = z.infer<ReturnType<typeof LeavePolicySchema>>;

/** Used by cities that have decided nothing. */
export const LEAVE_POLICY_DEFAULTS: LeavePolicy = { handsOverFromDays: 14, measuredFromWorkingDays: 1 };
