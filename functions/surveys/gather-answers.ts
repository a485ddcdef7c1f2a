import { localMonth } from "../../shared/domain/calendar.ts";
import type { Message } from "../../shared/queue/consumer.ts";
import { surveyResponseKey } from "../../shared/table/survey-responses.ts";
import type { BroughtAnswer } from "./count-answers.ts";
import type { SurveyMessage } from "./message.ts";

/**
 * The answers of a batch of messages, an answer that comes more than once as the first one said it.
 * @param zone of the city: an answer counts for the local month in which it was received
 */
export function gatherAnswers(
  messages: readonly Message<SurveyMessage>[],
  zone: string,
): readonly BroughtAnswer[] {
  const gathered = new Map<string, { answer: BroughtAnswer["answer"]; messageIds: string[] }>();
  for (const { id, body } of messages) {
    const { unitId, receivedAt } = body;
    const month = localMonth(receivedAt, zone);
    for (const response of body.responses) {
      const answer = { ...response, unitId, month, receivedAt };
      const { pk } = surveyResponseKey(answer);
      const known = gathered.get(pk);
      if (known === undefined) gathered.set(pk, { answer, messageIds: [id] });
      else known.messageIds.push(id);
    }
  }
  return [...gathered.values()];
}
