import * as z from "zod";
import { named } from "../once.ts";

/** What a city decides about incentives. @source PP 12/2019 Ps 58 leaves them to the city's regulation */
export const IncentivePolicySchema = named("IncentivePolicy", () =>
  z.strictObject({
    /** Whose holders approve a table of incentives, each role once, by different persons; at least 2. Policy choice. */
    approverRoles: z.array(z.enum(["HR", "HEAD_OF_CITY"])).min(2),
    /** Who decides a bonus for a project; at least 1 role. Policy choice. */
    bonusDeciderRoles: z.array(z.enum(["HR", "HEAD_OF_CITY"])).min(1),
  }),
);

export type IncentivePolicy = z.infer<ReturnType<typeof IncentivePolicySchema>>;

/** What a city starts from where it has decided nothing itself. */
export const INCENTIVE_POLICY_DEFAULTS: IncentivePolicy = {
  approverRoles: ["HR", "HEAD_OF_CITY"],
  bonusDeciderRoles: ["HEAD_OF_CITY"],
};
