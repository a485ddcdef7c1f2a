import * as z from "zod";
import { MonthSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { AWARD_CATEGORIES } from "../rule.ts";

/** The winner of an award: written with the decision, read by later months' gates and by the fairness report. */
export const AwardWinnerSchema = /* @__PURE__ */ named("AwardWinner", () =>
  z.object({
    month: MonthSchema(),
    category: z.enum(AWARD_CATEGORIES),
    /** A NIP, or the id of a unit. */
    id: z.string(),
    /** The computed rank; absent if the winner was not on the computed list. */
    rank: z.int().optional(),
  }),
);

export type AwardWinner = z.infer<ReturnType<typeof AwardWinnerSchema>>;
