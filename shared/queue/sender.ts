import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { ENVIRONMENT, setting } from "../deployment/environment.ts";
import { keptByProcess } from "../deployment/process-state.ts";
import { SDK_CLIENT } from "../deployment/sdk-client.ts";
import { newPatience } from "../patience.ts";

const client = /* @__PURE__ */ keptByProcess(() => new SQSClient({ ...SDK_CLIENT, maxAttempts: 4 }));

/** SQS's limits for one call: messages, and bytes of all of them together. */
const BATCH_MESSAGES = 10;
const BATCH_BYTES = 1_048_576;

/** Characters that JSON may contain literally and SQS refuses: it accepts only those of XML. */
const UNSENDABLE = /[\uFFFE\uFFFF]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}

function bodyOf(message: object): string {
  return JSON.stringify(message).replace(UNSENDABLE, escaped);
}

/** How large a message is on its queue. */
export function queuedBytes(message: object): number {
  return Buffer.byteLength(bodyOf(message));
}

/** How many calls go at once: one after another, 200,000 messages would take minutes. */
const CALLS_AT_ONCE = 8;

/**
 * Puts messages on a queue, ten per call, or as many as fit into one, several calls at a time.
 * @throws Error if SQS refuses a message, ServiceBusy if it stays too busy; others may be on the queue, so consumers must tolerate
 * repetition
 */
export async function send(queue: string, messages: readonly object[]): Promise<void> {
  const QueueUrl = setting(ENVIRONMENT.queueUrl(queue));
  const left = batches(messages.map(bodyOf));
  const sendNext = async () => {
    // All take from the same: one that throws ends it for the others too.
    for (const batch of left) await sendBatch(QueueUrl, batch, queue);
  };
  await Promise.all(Array.from({ length: CALLS_AT_ONCE }, sendNext));
}

/** Sends again what SQS was too busy for; what it refuses would be refused again. */
async function sendBatch(QueueUrl: string, batch: readonly string[], queue: string): Promise<void> {
  const waitForRest = newPatience();
  for (let left = batch; left.length > 0; ) {
    const Entries = left.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const { Failed = [] } = await client().send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    const refused = Failed.filter(({ SenderFault }) => SenderFault);
    if (refused.length > 0)
      throw new Error(`SQS refused ${refused.length} messages for ${queue}: ${refused[0]?.Code}`);
    const failed = new Set(Failed.map(({ Id }) => Number(Id)));
    left = left.filter((_, index) => failed.has(index));
    if (left.length > 0)
      await waitForRest(`SQS left out ${left.length} messages for ${queue}: ${Failed[0]?.Code}`);
  }
}

/** In their order. One that is too large by itself goes alone, for SQS to refuse. */
function* batches(bodies: readonly string[]): Generator<readonly string[]> {
  let batch: string[] = [];
  let bytes = 0;
  for (const body of bodies) {
    const size = Buffer.byteLength(body);
    if (batch.length === BATCH_MESSAGES || (batch.length > 0 && bytes + size > BATCH_BYTES)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(body);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
