import type { CityPolicy } from "../../cities/city.ts";
import type { EvaluationFacts } from "../evaluation/evaluation-facts.ts";
import { showColleagueFeedback, shownFromOf, type Voice } from "./colleague-feedback.ts";

interface Given {
  readonly nip: string;
  readonly month: string;
  readonly voices: readonly Voice[];
  /** The terms that were promised to those who gave. */
  readonly terms: CityPolicy["feedback"];
  readonly today: string;
}

/**
 * What of colleagues' feedback a score rests on: the means of each value as they are shown, and nothing before the day on
 * which they are, so that a score tells of no giver more than what is shown.
 * @returns undefined where they are not shown: too soon, or fewer givers than the city asks for
 * @source policy, from UU 27/2022; PP 30/2019: peers and subordinates are asked
 */
export function colleagueScores({ nip, month, voices, terms, today }: Given): EvaluationFacts["colleagues"] {
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
