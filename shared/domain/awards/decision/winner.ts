import * as z from "zod";
import { MonthSchema } from "../../calendar/period-id.ts";
import { once } from "../../once.ts";
import { AWARD_CATEGORIES } from "../rule.ts";

/** Who won an award: written together with the decision, read by the gates of later months and by the fairness report. */
export const AwardWinnerSchema = once(() =>
  z.object({
    month: MonthSchema(),
    category: z.enum(AWARD_CATEGORIES),
    /** A NIP, or the id of a unit. */
    id: z.string(),
    /** The rank that the computation had given; absent where it had named others. */
    rank: z.int().optional(),
  }),
);

export type AwardWinner = z.infer<ReturnType<typeof AwardWinnerSchema>>;
