import type * as z from "zod";
import { MonthSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { type SurveyResult, SurveyResultSchema } from "./result.ts";

/** A result by its index alone: the interval and the certainty of the grade always go with it. */
export const ShownIndexSchema = /* @__PURE__ */ named("ShownIndex", () =>
  SurveyResultSchema().pick({
    answers: true,
    received: true,
    state: true,
    index: true,
    interval: true,
    isGradeCertain: true,
  }),
);

export type ShownIndex = z.infer<ReturnType<typeof ShownIndexSchema>>;

export function shownIndex({
  answers,
  received,
  state,
  index,
  interval,
  isGradeCertain,
}: SurveyResult): ShownIndex {
  return {
    answers,
    received,
    state,
    ...(index && { index }),
    ...(interval && { interval }),
    ...(isGradeCertain !== undefined && { isGradeCertain }),
  };
}

/** The index of one month. */
export const MonthIndexSchema = /* @__PURE__ */ named("MonthIndex", () =>
  ShownIndexSchema().extend({ month: MonthSchema() }),
);
