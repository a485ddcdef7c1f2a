import type { Counters } from "../../counters.ts";
import { SATISFACTION_ELEMENTS } from "../../rules/satisfaction-index.ts";
import type { CountedResponse, Scores } from "./response.ts";

export const SCORES = [1, 2, 3, 4] as const;

/**
 * What answers add to the counters of their survey's month: the number, by channel, the four scores of each element, the
 * choices of the survey's own questions, and integrity flags. Late answers only count as late.
 */
export function monthCounters(responses: readonly CountedResponse[]): Counters {
  return tally(responses, (response, count) => {
    if (response.isLate) return count("lateAnswers");
    const { scores, channel, flags, choices = {} } = response;
    count("answers");
    count(channel);
    count("totalSquares", totalOf(scores) ** 2);
    for (const { code } of SATISFACTION_ELEMENTS) count(`${code}x${scores[code]}`);
    for (const [question, choice] of Object.entries(choices)) count(choiceCounter(question, choice));
    if (flags.includes("STRAIGHT_LINE")) count(`line${scores.U1}`);
    if (flags.includes("REPEATED")) count("repeated");
    if (flags.includes("MANY_OF_DEVICE")) count("manyOfDevice");
  });
}

/** What answers add to the counters of their survey's day: the same as to the month's. Late answers add nothing. */
export function dayCounters(responses: readonly CountedResponse[]): Counters {
  return monthCounters(responses.filter(({ isLate }) => !isLate));
}

function tally(
  responses: readonly CountedResponse[],
  each: (response: CountedResponse, count: (name: string, by?: number) => void) => void,
): Counters {
  const counters: Record<string, number> = {};
  for (const response of responses) {
    each(response, (name, by = 1) => {
      counters[name] = (counters[name] ?? 0) + by;
    });
  }
  return counters;
}

function totalOf(scores: Scores): number {
  return SATISFACTION_ELEMENTS.reduce((sum, { code }) => sum + scores[code], 0);
}

/** The counter of one choice of a survey's own question. */
export function choiceCounter(questionId: string, choice: number): string {
  return `${questionId}x${choice}`;
}

/** How often each element got each score: U1 to U9, 1 to 4. */
export function histogramOf(counters: Counters): readonly (readonly number[])[] {
  return SATISFACTION_ELEMENTS.map(({ code }) => SCORES.map((score) => counters[`${code}x${score}`] ?? 0));
}

/** The sum of the scores of each element, from the histogram. */
export function sumsOf(histogram: readonly (readonly number[])[]): readonly number[] {
  return histogram.map((counts) => counts.reduce((sum, count, index) => sum + count * (index + 1), 0));
}
