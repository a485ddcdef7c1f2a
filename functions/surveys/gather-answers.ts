import { countedDay } from "../../shared/domain/surveys/answers/counted-day.ts";
import type { SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import type { repetitionDetector } from "../../shared/domain/surveys/answers/repetition.ts";
import { type CountedResponse, isStraightLine } from "../../shared/domain/surveys/answers/response.ts";
import type { Message } from "../../shared/queue/consumer.ts";
import { surveyResponseKey } from "../../shared/table/surveys/answer-keys.ts";

/** An answer with the messages that carried it. */
export interface DeliveredAnswer {
  readonly answer: CountedResponse;
  readonly messageIds: readonly string[];
  /** Identifies the sending device; it is not stored with the answer. */
  readonly deviceMark?: string | undefined;
}

/** Tells answers apart: the key under which each counts once. */
export function identityOf(answer: CountedResponse): string {
  const { pk, sk } = surveyResponseKey(answer);
  return `${pk} ${sk}`;
}

/**
 * The answers in a batch of messages, with flags; of a repeated answer the first version counts.
 * @param zone the city's time zone
 * @param watchOf gives the detector of a device's repetitions for the day of an instant
 */
export function gatherAnswers(
  messages: readonly Message<SurveyMessage>[],
  zone: string,
  watchOf: (receivedAt: string) => ReturnType<typeof repetitionDetector>,
): readonly DeliveredAnswer[] {
  const gathered = new Map<string, DeliveredAnswer & { readonly messageIds: string[] }>();
  for (const { id, body, deliveredAt } of messages) {
    const { receiptId: _, network: __, deviceMark, responses, ...received } = body;
    const day = countedDay(received.receivedAt, deliveredAt, zone);
    const watch = watchOf(received.receivedAt);
    for (const response of responses) {
      const answer: CountedResponse = { ...response, ...received, day, flags: [] };
      const identity = identityOf(answer);
      const known = gathered.get(identity);
      if (known !== undefined) {
        known.messageIds.push(id);
        continue;
      }
      const flags = [
        ...(isStraightLine(response.scores) ? (["STRAIGHT_LINE"] as const) : []),
        ...(deviceMark === undefined ? [] : watch(deviceMark, response)),
      ];
      gathered.set(identity, { answer: { ...answer, flags }, messageIds: [id], deviceMark });
    }
  }
  return [...gathered.values()];
}
