import * as z from "zod";
import { WorkingDaysSchema } from "../calendar/limits.ts";
import { named } from "../once.ts";

/** What a city decides about plans of work and who rates them. */
export const PlanningPolicySchema = named("PlanningPolicy", () =>
  z.strictObject({
    /** Working days, 1 to 365, in which HR answers an employee who says that their rater is wrong. Policy choice. */
    raterRequestWorkingDays: WorkingDaysSchema(),
  }),
);

export type PlanningPolicy = z.infer<ReturnType<typeof PlanningPolicySchema>>;

/** What a city starts from where it has decided nothing itself. */
export const PLANNING_POLICY_DEFAULTS: PlanningPolicy = { raterRequestWorkingDays: 5 };
