import * as z from "zod";
import { named } from "../once.ts";

/** What a city decides about leave. */
export const LeavePolicySchema = named("LeavePolicy", () =>
  z.strictObject({
    /**
     * From how many calendar days on, 1 to 366, a rater's leave passes those whom they rate to the acting head, or to the
     * next superior, until they are back. A rater whom HR chose stays. Policy choice.
     */
    handsOverFromDays: z.int().min(1).max(366),
  }),
);

export type LeavePolicy = z.infer<ReturnType<typeof LeavePolicySchema>>;

/** Used by cities that have decided nothing. */
export const LEAVE_POLICY_DEFAULTS: LeavePolicy = { handsOverFromDays: 14 };
