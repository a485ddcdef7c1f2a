import * as z from "zod";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { questionWithRepeat } from "../repeated-choice.ts";

/** A question of a check of understanding, with the right answer and why it is right. */
export const QuestionSchema = /* @__PURE__ */ named("CheckQuestion", () =>
  z
    .strictObject({
      text: freeText().min(5).max(300),
      options: z.array(freeText().min(1).max(200)).min(2).max(6),
      /** Index of the right option, from 0. */
      right: z.int().min(0).max(5),
      /** Why it is right; shown to whoever has answered. */
      why: freeText().min(5).max(500),
    })
    .refine(({ options, right }) => right < options.length, {
      error: "name one of the options as the right one",
      path: ["right"],
    })
    .refine(({ options }) => questionWithRepeat([options]) === undefined, {
      error: "write each option once",
      path: ["options"],
    }),
);

export type Question = z.infer<ReturnType<typeof QuestionSchema>>;
