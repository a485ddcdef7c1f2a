import { localDay } from "../../shared/domain/calendar.ts";
import type { SurveyMessage } from "../../shared/domain/survey-message.ts";
import {
  type CountedResponse,
  isStraightLine,
  type ResponseFlag,
  type Scores,
} from "../../shared/domain/survey-response.ts";
import type { Message } from "../../shared/queue/consumer.ts";
import { surveyResponseKey } from "../../shared/table/survey-responses.ts";

/** An answer with the messages that brought it. */
export interface BroughtAnswer {
  readonly answer: CountedResponse;
  readonly messageIds: readonly string[];
}

/**
 * From so many answers on that one device sends within one batch with the same nine scores, they are marked as repeated.
 * @source policy: two visitors of a family may well agree; a finger on a button agrees more often
 */
const SAME_SCORES_MARKED = 3;

/** What tells one answer from another: the key under which it counts once. */
export function identityOf(answer: CountedResponse): string {
  const { pk, sk } = surveyResponseKey(answer);
  return `${pk} ${sk}`;
}

/**
 * The answers of a batch of messages, an answer that comes more than once as the first one said it, with what is noticed
 * about them.
 * @param zone of the city: an answer counts for the local day on which it was received
 */
export function gatherAnswers(
  messages: readonly Message<SurveyMessage>[],
  zone: string,
): readonly BroughtAnswer[] {
  const gathered = new Map<string, { answer: CountedResponse; messageIds: string[] }>();
  const sameScores = new Map<string, number>();
  for (const { id, body } of messages) {
    const { receiptId: _, deviceMark, responses, ...received } = body;
    const day = localDay(received.receivedAt, zone);
    for (const response of responses) {
      const answer: CountedResponse = { ...response, ...received, day, flags: [] };
      const identity = identityOf(answer);
      const known = gathered.get(identity);
      if (known !== undefined) {
        known.messageIds.push(id);
        continue;
      }
      const times =
        deviceMark === undefined ? 1 : countUp(sameScores, patternOf(deviceMark, response.scores));
      gathered.set(identity, { answer: { ...answer, flags: flagsOf(answer, times) }, messageIds: [id] });
    }
  }
  return [...gathered.values()];
}

function patternOf(deviceMark: string, scores: Scores): string {
  return `${deviceMark} ${Object.values(scores).join("")}`;
}

function countUp(counts: Map<string, number>, name: string): number {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
}

function flagsOf({ scores }: CountedResponse, times: number): ResponseFlag[] {
  return [
    ...(isStraightLine(scores) ? (["STRAIGHT_LINE"] as const) : []),
    ...(times >= SAME_SCORES_MARKED ? (["REPEATED"] as const) : []),
  ];
}
