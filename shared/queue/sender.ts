import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { ENVIRONMENT, setting } from "../deployment/environment.ts";
import { once } from "../domain/once.ts";

const client = once(() => new SQSClient({ maxAttempts: 4 }));

/** SQS's limit for one call. */
const BATCH_MESSAGES = 10;

/** Characters that JSON may contain literally and SQS refuses: it accepts only those of XML. */
const UNSENDABLE = /[\uFFFE\uFFFF]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}

/**
 * Puts messages on a queue, ten per round trip.
 * @throws Error if SQS refuses a message; earlier ones are on the queue, so consumers must tolerate repetition
 */
export async function send(queue: string, messages: readonly object[]): Promise<void> {
  const QueueUrl = setting(ENVIRONMENT.queueUrl(queue));
  for (let start = 0; start < messages.length; start += BATCH_MESSAGES) {
    const Entries = messages.slice(start, start + BATCH_MESSAGES).map((message, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(message).replace(UNSENDABLE, escaped),
    }));
    const { Failed } = await client().send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (Failed?.length)
      throw new Error(`SQS refused ${Failed.length} messages for ${queue}: ${Failed[0]?.Code}`);
  }
}
