import { setTimeout as delay } from "node:timers/promises";
import type { QueueUnit } from "../../shared/deployment/unit.ts";
import { timeoutSeconds } from "../constructs/unit-defaults.ts";
import type { Clock } from "./clock.ts";
import { consume } from "./consumer.ts";
import type { DataDirectory } from "./data-directory.ts";
import { type DisorderOptions, openDisorder } from "./disorder.ts";
import type { Watch } from "./dynamodb/gate.ts";
import type { Invoke } from "./invoke.ts";
import {
  type QueueEngine,
  type ReceivedMessage,
  type StoredMessage,
  startQueueEngine,
} from "./queue-engine.ts";

/** The city's queues on this machine with their consumers, and the bucket for uploads. */
export interface Queues {
  /** The endpoint for SQS clients. */
  readonly endpoint: string;
  readonly uploadsUrl: string;
  url(queue: string): string;
  /** What an earlier host has left. */
  readonly found: Found;
  /** Starts the consumers. */
  start(invoke: Invoke): void;
  /** Resolves when no message is left for a consumer; dead letters do not count. */
  idle(): Promise<void>;
  /** The contents of a queue's dead-letter queue. */
  deadLetters(queue: string): Promise<readonly StoredMessage[]>;
  /** Sends a queue's dead letters to it again as new messages; returns how many. */
  redrive(queue: string): Promise<number>;
  /**
   * Drains the queues for a while, leaves the rest to the next start, and stops.
   * @param drains false where nothing can be worked on any more
   */
  stop(how?: { readonly drains: boolean }): Promise<void>;
}

/** Messages that were in the queues when they were opened. */
export interface Found {
  readonly waiting: number;
  /** Dead letters by the queue that they came from; none where there are none. */
  readonly deadLetters: ReadonlyMap<string, number>;
}

/** As on AWS: after so many failures a message is set aside. */
const RECEIPTS_BEFORE_DEAD_LETTER = "5";

/** Somebody waiting at a screen should not have to wait the minutes that AWS does. */
const RETRY_AFTER_SECONDS = 1;

/** As AWS advises: six times a batch's timeout. */
const VISIBILITY_FACTOR = 6;

const UPLOADS = "uploads";
const DRAIN_MILLISECONDS = 10_000;
const IDLE_POLL_MILLISECONDS = 4;

export const deadLetterQueue = (queue: string) => `${queue}-dlq`;

/**
 * Opens the queues of the units, with what the last host could not finish, however it ended.
 * @param retryAfterSeconds when a message that failed comes again
 * @param disorder what a queue may do to messages at any time; each comes once and in its order if absent
 */
export async function startQueues({
  units,
  region,
  clock,
  directory,
  retryAfterSeconds = RETRY_AFTER_SECONDS,
  disorder: disorderly,
  watch,
}: {
  readonly units: readonly QueueUnit[];
  readonly region: string;
  readonly clock: Clock;
  readonly directory: DataDirectory;
  readonly retryAfterSeconds?: number | undefined;
  readonly disorder?: DisorderOptions | undefined;
  readonly watch: Required<Watch>;
}): Promise<Queues> {
  const disorder = disorderly && openDisorder(disorderly);
  const engine = await startQueueEngine(region, {
    ...{ directory: directory.path, now: clock.now, ...watch },
  });
  await engine.createBucket(UPLOADS);
  for (const unit of units) await createQueue(engine, unit);
  const names = new Set(units.map(({ queue }) => queue));
  const found = await findMessages(engine, names);
  const stopped = new AbortController();
  const consumers: Promise<void>[] = [];

  async function idle(): Promise<void> {
    while (!stopped.signal.aborted && engine.count(names) > 0) await delay(IDLE_POLL_MILLISECONDS);
  }

  return {
    endpoint: engine.endpoint,
    uploadsUrl: `${engine.endpoint}/${UPLOADS}`,
    url: (queue) => engine.queueUrl(queue),
    found,
    start(invoke) {
      const { signal } = stopped;
      for (const unit of units) {
        consumers.push(
          ...consume(unit, { engine, region, clock, invoke, retryAfterSeconds, disorder, signal }),
        );
      }
    },
    idle,
    deadLetters: (queue) => engine.messages(deadLetterQueue(queue)),
    redrive: (queue) => redrive(engine, queue),
    async stop({ drains } = { drains: true }) {
      if (drains && consumers.length > 0)
        await Promise.race([idle(), delay(DRAIN_MILLISECONDS, undefined, { ref: false })]);
      stopped.abort();
      // Again and again, for a poll that was about to begin.
      const ending = setInterval(engine.endPolls, IDLE_POLL_MILLISECONDS);
      await Promise.race([Promise.all(consumers), delay(DRAIN_MILLISECONDS, undefined, { ref: false })]);
      clearInterval(ending);
      await engine.stop();
    },
  };
}

async function findMessages(engine: QueueEngine, names: ReadonlySet<string>): Promise<Found> {
  const dead = await Promise.all(
    [...names].map(async (name) => [name, (await engine.messages(deadLetterQueue(name))).length] as const),
  );
  const deadLetters = new Map(dead.filter(([, count]) => count > 0));
  return { waiting: engine.count(names), deadLetters };
}

async function createQueue(engine: QueueEngine, unit: QueueUnit): Promise<void> {
  const deadLetters = deadLetterQueue(unit.queue);
  await engine.call("CreateQueue", { QueueName: deadLetters });
  const { Attributes } = await engine.call<{ readonly Attributes: { readonly QueueArn: string } }>(
    "GetQueueAttributes",
    { QueueUrl: engine.queueUrl(deadLetters), AttributeNames: ["QueueArn"] },
  );
  const redrivePolicy = {
    deadLetterTargetArn: Attributes.QueueArn,
    maxReceiveCount: RECEIPTS_BEFORE_DEAD_LETTER,
  };
  await engine.call("CreateQueue", { QueueName: unit.queue });
  // Apart from its creation, which a queue that an earlier version has left would refuse with others.
  await engine.call("SetQueueAttributes", {
    QueueUrl: engine.queueUrl(unit.queue),
    Attributes: {
      VisibilityTimeout: String(VISIBILITY_FACTOR * timeoutSeconds(unit) + (unit.batchWindowSeconds ?? 0)),
      RedrivePolicy: JSON.stringify(redrivePolicy),
    },
  });
}

async function redrive(engine: QueueEngine, queue: string): Promise<number> {
  const from = { QueueUrl: engine.queueUrl(deadLetterQueue(queue)) };
  for (let moved = 0; ; moved++) {
    const { Messages: [message] = [] } = await engine.call<{
      readonly Messages?: readonly ReceivedMessage[];
    }>("ReceiveMessage", { ...from, MessageAttributeNames: ["All"] });
    if (message === undefined) return moved;
    const { Body, ReceiptHandle, MessageAttributes } = message;
    const QueueUrl = engine.queueUrl(queue);
    await engine.call("SendMessage", { QueueUrl, MessageBody: Body, MessageAttributes });
    await engine.call("DeleteMessage", { ...from, ReceiptHandle });
  }
}
