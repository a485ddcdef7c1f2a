import * as z from "zod";
import { MonthSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { PredikatSchema } from "../../rules/predikat.ts";

/** The outcome of an earlier month, kept in the next one so that nobody has to look it up. */
export const MonthBeforeSchema = /* @__PURE__ */ named("MonthBefore", () =>
  z.object({
    month: MonthSchema(),
    /** Achievement of the plan, 0 to 12,000; absent if there was no agreed plan. */
    achievementBasisPoints: z.int().optional(),
    /** The predikat in force at the close of the following month; absent if nobody had rated. */
    predikat: PredikatSchema().optional(),
  }),
);

export type MonthBefore = z.infer<ReturnType<typeof MonthBeforeSchema>>;
