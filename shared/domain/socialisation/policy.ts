import * as z from "zod";
import { named } from "../once.ts";

/** What a city decides about announcements and checks of understanding. */
export const SocialisationPolicySchema = /* @__PURE__ */ named("SocialisationPolicy", () =>
  z.strictObject({
    /** For how many days an announcement may be current, 7 to 400. Policy choice. */
    longestDays: z.int().min(7).max(400),
    /** For how many days after its end it is kept who has read it and what they answered, 30 to 1,825. Policy choice. */
    receiptsKeptDays: z.int().min(30).max(1_825),
    /**
     * Fewest people of a unit (k) who have answered, for what they misunderstood to be shown; 3 to 20. Policy choice, from
     * UU 27/2022.
     */
    smallestGroup: z.int().min(3).max(20),
  }),
);

export type SocialisationPolicy = z.infer<ReturnType<typeof SocialisationPolicySchema>>;

/** Used by cities that have decided nothing. */
export const SOCIALISATION_POLICY_DEFAULTS: SocialisationPolicy = {
  longestDays: 366,
  receiptsKeptDays: 365,
  smallestGroup: 5,
};
