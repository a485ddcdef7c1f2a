import * as z from "zod";
import { WorkingDaysSchema } from "../calendar/limits.ts";
import { named } from "../once.ts";

/** What a city decides about supervision. */
export const SupervisionPolicySchema = /* @__PURE__ */ named("SupervisionPolicy", () =>
  z.strictObject({
    /** Whether colleagues of the same unit are kept out of a visit's team, beside those below the visited. Policy choice. */
    keepsOutColleagues: z.boolean(),
    /** Whether the rater of the visited is kept out: it is their own success that is looked at. Policy choice. */
    keepsOutRater: z.boolean(),
    /**
     * How a unit's last full month raises its weight in a draw by risk, at most three for each cause, from 1 to 10 in all. Policy
     * choice.
     */
    risk: z.strictObject({
      /** Complaints received that add one to the weight, 1 to 100. */
      complaintsPerPoint: z.int().min(1).max(100),
      /** Complaints answered or solved late that add one, 1 to 100. */
      latePerPoint: z.int().min(1).max(100),
      /** The satisfaction index (IKM) below which it adds to the weight, in hundredths, 2,500 to 10,000. */
      satisfiedFromHundredths: z.int().min(2_500).max(10_000),
      /** Hundredths of the index below it that add one, 1 to 5,000. */
      hundredthsPerPoint: z.int().min(1).max(5_000),
    }),
    /** The longest time that a recommendation may be given, in working days. Policy choice. */
    longestWorkingDays: WorkingDaysSchema(),
    /** Working days that a follow-up gets again once it was returned. Policy choice. */
    returnedWorkingDays: WorkingDaysSchema(),
  }),
);

export type SupervisionPolicy = z.infer<ReturnType<typeof SupervisionPolicySchema>>;

/** Used by cities that have decided nothing. @source PermenPANRB 14/2017: an index from 76.61 on is good (B) */
export const SUPERVISION_POLICY_DEFAULTS: SupervisionPolicy = {
  keepsOutColleagues: true,
  keepsOutRater: true,
  risk: {
    complaintsPerPoint: 2,
    latePerPoint: 1,
    satisfiedFromHundredths: 7_661,
    hundredthsPerPoint: 500,
  },
  longestWorkingDays: 60,
  returnedWorkingDays: 5,
};
