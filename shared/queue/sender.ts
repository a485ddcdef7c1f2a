import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { ENVIRONMENT, setting } from "../deployment/environment.ts";
import { once } from "../domain/once.ts";

const client = once(() => new SQSClient({ maxAttempts: 4 }));

/** SQS's limit for one call. */
const BATCH_MESSAGES = 10;

/** The characters that JSON may hold as they are and SQS refuses: it takes those of XML only. */
const UNSENDABLE = /[\uFFFE\uFFFF]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}

/**
 * Puts messages on a queue, ten a round trip.
 * @throws Error where SQS refused one of them; those before it are on the queue, so consumers must bear repetition
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
