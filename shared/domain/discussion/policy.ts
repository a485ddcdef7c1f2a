import * as z from "zod";
import { WorkingDaysSchema } from "../calendar/limits.ts";
import { named } from "../once.ts";

/** What a city decides about questions on its rules and announcements. */
export const DiscussionPolicySchema = /* @__PURE__ */ named("DiscussionPolicy", () =>
  z.strictObject({
    /** Working days in which a question is answered officially. Policy choice. */
    answerWorkingDays: WorkingDaysSchema(),
    /** Minutes in which authors may still change what they wrote, 0 to 120. Policy choice. */
    editMinutes: z.int().min(0).max(120),
    /** For how many days words and their author are kept, 90 to 3,650. Policy choice, from UU 27/2022. */
    postsKeptDays: z.int().min(90).max(3_650),
  }),
);

export type DiscussionPolicy = z.infer<ReturnType<typeof DiscussionPolicySchema>>;

/** Used by cities that have decided nothing. @source policy choice */
export const DISCUSSION_POLICY_DEFAULTS: DiscussionPolicy = {
  answerWorkingDays: 5,
  editMinutes: 15,
  postsKeptDays: 730,
};
