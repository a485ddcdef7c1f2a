import * as z from "zod";
import { once } from "../once.ts";
import { showColleagueFeedback, shownFromOf, type Voice } from "./colleague-feedback.ts";
import type { FeedbackPolicy } from "./policy.ts";

/** What colleagues say of somebody's behaviour, as far as a score may rest on it. */
export const ColleagueScoresSchema = once(() =>
  z.object({
    /** How many months' means are added up. */
    months: z.int(),
    /** By value, the means as they are shown, in tenths. */
    tenths: z.record(z.string(), z.int()),
  }),
);

export type ColleagueScores = z.infer<ReturnType<typeof ColleagueScoresSchema>>;

interface Given {
  readonly nip: string;
  readonly month: string;
  readonly voices: readonly Voice[];
  /** The terms that were promised to those who gave. */
  readonly terms: FeedbackPolicy;
  readonly today: string;
}

/**
 * What of colleagues' feedback a score rests on: the means of each value as they are shown, and nothing before the day on
 * which they are, so that a score tells of no giver more than what is shown.
 * @returns undefined where they are not shown: too soon, or fewer givers than the city asks for
 * @source policy, from UU 27/2022; PP 30/2019: peers and subordinates are asked
 */
export function colleagueScores({ nip, month, voices, terms, today }: Given): ColleagueScores | undefined {
  const { minimumGivers } = terms;
  const { averages } = showColleagueFeedback({
    ...{ nip, month, voices, minimumGivers, today },
    shownFrom: shownFromOf(month, terms),
    reply: undefined,
  });
  if (averages === undefined) return undefined;
  const tenths = averages.map(({ value, average }) => [value, Math.round(average * 10)] as const);
  return { months: 1, tenths: Object.fromEntries(tenths) };
}
