import { setTimeout as delay } from "node:timers/promises";
import type { QueueUnit } from "../../shared/deployment/unit.ts";
import type { Clock } from "./clock.ts";
import type { Disorder } from "./disorder.ts";
import type { Invoke } from "./invoke.ts";
import type { QueueEngine, ReceivedMessage } from "./queue-engine.ts";
import { failedMessages, queueEvent } from "./queue-event.ts";

/** What a consumer needs. */
export interface Context {
  readonly engine: QueueEngine;
  readonly region: string;
  readonly clock: Clock;
  readonly invoke: Invoke;
  readonly retryAfterSeconds: number;
  /** How messages are reordered and repeated; by default not at all. */
  readonly disorder?: Disorder | undefined;
  readonly signal: AbortSignal;
}

/** SQS's own limit for messages per receive or delete. */
const CALL_MESSAGES = 10;

/** A message ends a poll immediately, and a stop does: this only bounds what a lost wake-up could cost. */
const POLL_SECONDS = 5;

/** A batch's window ends early after a pause this long: here, waiting longer would gain nothing. */
const QUIET_SECONDS = 0.02;

const RECOVERY_MILLISECONDS = 1_000;

/** Starts the consumers of a queue; each ends when the signal fires. */
export function consume(unit: QueueUnit, context: Context): Promise<void>[] {
  return Array.from({ length: unit.concurrency }, () => work(unit, context));
}

async function work(unit: QueueUnit, context: Context): Promise<void> {
  const { signal } = context;
  while (!signal.aborted) {
    try {
      const gathered = await gather(unit, context);
      const batch = context.disorder?.mixed(gathered) ?? gathered;
      if (batch.length > 0 && !signal.aborted) await handle(unit, batch, context);
    } catch {
      // The queue itself failed, for a full disk say. What it has handed over comes again; a consumer that ends never does.
      await delay(RECOVERY_MILLISECONDS, undefined, { signal }).catch(() => {});
    }
  }
}

/** A batch: one receive or, if the unit has a window, everything that arrives in it. */
async function gather(unit: QueueUnit, { engine, signal }: Context): Promise<ReceivedMessage[]> {
  const batch = await receive(engine, unit, { most: unit.batchSize, waitSeconds: POLL_SECONDS });
  if (batch.length === 0) return batch;
  const endsAt = performance.now() + (unit.batchWindowSeconds ?? 0) * 1_000;
  while (batch.length < unit.batchSize && performance.now() < endsAt && !signal.aborted) {
    const most = unit.batchSize - batch.length;
    const more = await receive(engine, unit, { most, waitSeconds: QUIET_SECONDS });
    if (more.length === 0) break;
    batch.push(...more);
  }
  return batch;
}

async function receive(
  engine: QueueEngine,
  { queue }: QueueUnit,
  { most, waitSeconds }: { readonly most: number; readonly waitSeconds: number },
): Promise<ReceivedMessage[]> {
  const { Messages = [] } = await engine.call<{ readonly Messages?: ReceivedMessage[] }>("ReceiveMessage", {
    QueueUrl: engine.queueUrl(queue),
    MaxNumberOfMessages: Math.min(CALL_MESSAGES, most),
    WaitTimeSeconds: waitSeconds,
    AttributeNames: ["All"],
    MessageAttributeNames: ["All"],
  });
  return Messages;
}

async function handle(
  unit: QueueUnit,
  batch: readonly ReceivedMessage[],
  { engine, region, clock, invoke, retryAfterSeconds, disorder }: Context,
): Promise<void> {
  const ids = batch.map(({ MessageId }) => MessageId);
  let failed: ReadonlySet<string>;
  try {
    const event = queueEvent(batch, { queue: unit.queue, region, clock });
    failed = failedMessages(await invoke(unit, event), ids);
  } catch {
    // The invoker has logged the reason; for the queue it only matters that the whole batch is redelivered.
    failed = new Set(ids);
  }
  const entry = ({ ReceiptHandle }: ReceivedMessage, index: number) => ({ Id: String(index), ReceiptHandle });
  const done = batch.filter(({ MessageId }) => !failed.has(MessageId));
  const again = new Map(
    done.filter(({ MessageId }) => disorder?.comesAgain(MessageId)).map((one) => [one, 0]),
  );
  for (const message of batch) if (failed.has(message.MessageId)) again.set(message, retryAfterSeconds);
  const entries = {
    DeleteMessageBatch: done.filter((message) => !again.has(message)).map(entry),
    ChangeMessageVisibilityBatch: [...again].map(([message, VisibilityTimeout], index) => ({
      ...entry(message, index),
      VisibilityTimeout,
    })),
  };
  for (const [action, all] of Object.entries(entries)) {
    for (let start = 0; start < all.length; start += CALL_MESSAGES) {
      const Entries = all.slice(start, start + CALL_MESSAGES);
      await engine.call(action, { QueueUrl: engine.queueUrl(unit.queue), Entries });
    }
  }
}
