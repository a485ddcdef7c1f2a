import * as z from "zod";
import { WorkingDaysSchema } from "../calendar/limits.ts";
import { named } from "../once.ts";

/** What a city decides about plans and raters. */
export const PlanningPolicySchema = /* @__PURE__ */ named("PlanningPolicy", () =>
  z.strictObject({
    /**
     * Working days, 1 to 365, within which HR answers an employee's request for another rater. Policy choice.
     */
    raterRequestWorkingDays: WorkingDaysSchema(),
  }),
);

export type PlanningPolicy = z.infer<ReturnType<typeof PlanningPolicySchema>>;

/** Used by cities that have decided nothing. */
export const PLANNING_POLICY_DEFAULTS: PlanningPolicy = { raterRequestWorkingDays: 5 };
