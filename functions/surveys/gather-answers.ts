import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import { type CountedResponse, isStraightLine } from "../../shared/domain/surveys/answers/response.ts";
import type { deviceWatch } from "../../shared/domain/surveys/answers/traffic.ts";
import type { Message } from "../../shared/queue/consumer.ts";
import { surveyResponseKey } from "../../shared/table/surveys/survey-responses.ts";

/** An answer with the messages that brought it. */
export interface BroughtAnswer {
  readonly answer: CountedResponse;
  readonly messageIds: readonly string[];
  /** Of the device that sent it; it is not stored with the answer. */
  readonly deviceMark?: string | undefined;
}

/** What tells one answer from another: the key under which it counts once. */
export function identityOf(answer: CountedResponse): string {
  const { pk, sk } = surveyResponseKey(answer);
  return `${pk} ${sk}`;
}

/**
 * The answers of a batch of messages, an answer that comes more than once as the first one said it, with what is noticed
 * about them.
 * @param zone of the city: an answer counts for the local day on which it was received
 * @param watchOf what notices a device's repetitions on the day of a moment
 */
export function gatherAnswers(
  messages: readonly Message<SurveyMessage>[],
  zone: string,
  watchOf: (receivedAt: string) => ReturnType<typeof deviceWatch>,
): readonly BroughtAnswer[] {
  const gathered = new Map<string, BroughtAnswer & { readonly messageIds: string[] }>();
  for (const { id, body } of messages) {
    const { receiptId: _, network: __, deviceMark, responses, ...received } = body;
    const day = localDay(received.receivedAt, zone);
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
