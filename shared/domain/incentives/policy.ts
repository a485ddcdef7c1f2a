import * as z from "zod";
import { named } from "../once.ts";

/** What a city decides about incentives. @source PP 12/2019 Ps 58 leaves them to the city's regulation */
export const IncentivePolicySchema = /* @__PURE__ */ named("IncentivePolicy", () =>
  z.strictObject({
    /**
     * Roles that must approve an incentive table, each once and by different people; at least 2. Policy
     * choice.
     */
    approverRoles: z.array(z.enum(["HR", "HEAD_OF_CITY"])).min(2),
    /** Roles that may decide a project bonus; at least 1. Policy choice. */
    bonusDeciderRoles: z.array(z.enum(["HR", "HEAD_OF_CITY"])).min(1),
  }),
);

export type IncentivePolicy = z.infer<ReturnType<typeof IncentivePolicySchema>>;

/** Used by cities that have decided nothing. */
export const INCENTIVE_POLICY_DEFAULTS: IncentivePolicy = {
  approverRoles: ["HR", "HEAD_OF_CITY"],
  bonusDeciderRoles: ["HEAD_OF_CITY"],
};
