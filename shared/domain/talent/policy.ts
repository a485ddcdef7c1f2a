import * as z from "zod";
import { named } from "../once.ts";

/** What a city decides about competencies, development and careers. */
export const TalentPolicySchema = /* @__PURE__ */ named("TalentPolicy", () =>
  z.strictObject({
    /** Days for which an assessment counts at most, 180 to 1,830. @source policy choice; three years are usual */
    assessmentDays: z.int().min(180).max(1_830),
    /** Whether employees see their own box, with why. @source policy choice */
    showsOwnBox: z.boolean(),
  }),
);

export type TalentPolicy = z.infer<ReturnType<typeof TalentPolicySchema>>;

/** Used by cities that have decided nothing. */
export const TALENT_POLICY_DEFAULTS: TalentPolicy = {
  assessmentDays: 1_095,
  showsOwnBox: true,
};
