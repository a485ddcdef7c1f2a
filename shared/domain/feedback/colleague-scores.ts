import * as z from "zod";
import { named } from "../once.ts";
import { type AnonymousFeedback, showColleagueFeedback, shownFromOf } from "./colleague-feedback.ts";
import type { FeedbackPolicy } from "./policy.ts";

/** Colleagues' feedback on somebody's behaviour, in the form a score may use. */
export const ColleagueScoresSchema = /* @__PURE__ */ named("ColleagueScores", () =>
  z.object({
    /** How many months' means are summed. */
    months: z.int(),
    /** By value, the means as shown, in tenths. */
    tenths: z.record(z.string(), z.int()),
  }),
);

export type ColleagueScores = z.infer<ReturnType<typeof ColleagueScoresSchema>>;

interface ScoreInputs {
  readonly nip: string;
  readonly month: string;
  readonly feedback: readonly AnonymousFeedback[];
  /** The terms promised to those who gave feedback. */
  readonly terms: FeedbackPolicy;
  readonly today: string;
}

/**
 * The part of colleagues' feedback that counts for a score: the means as shown, and none before the day they are shown, so
 * that a score reveals no more about any giver than the means.
 * @returns undefined if they are not shown: too early, or fewer givers than the city requires
 * @source policy, from UU 27/2022; PP 30/2019: peers and subordinates are asked
 */
export function colleagueScores({
  nip,
  month,
  feedback,
  terms,
  today,
}: ScoreInputs): ColleagueScores | undefined {
  const { minimumGivers } = terms;
  const { averages } = showColleagueFeedback({
    ...{ nip, month, feedback, minimumGivers, today },
    shownFrom: shownFromOf(month, terms),
    reply: undefined,
  });
  if (averages === undefined) return undefined;
  const tenths = averages.map(({ value, average }) => [value, Math.round(average * 10)] as const);
  return { months: 1, tenths: Object.fromEntries(tenths) };
}
