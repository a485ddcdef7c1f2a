import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { QueueUnit, Unit } from "../../shared/deployment/unit.ts";
import type { DeployedUnit } from "./unit.ts";
import { timeoutSeconds } from "./unit-defaults.ts";

/** A message that failed so many times is set aside, where it waits for a person. */
const RECEIPTS_BEFORE_DEAD_LETTER = 5;

/** A queue and the place where its unworkable messages wait. */
export interface UnitQueue {
  readonly queue: Queue;
  readonly deadLetters: Queue;
}

/** The queues of a city, by the names that the registry has for them. */
export type UnitQueues = ReadonlyMap<string, UnitQueue>;

/** @throws Error where a unit sends to a queue that no unit works on */
export function queueNamed(name: string, queues: UnitQueues): UnitQueue {
  const queue = queues.get(name);
  if (!queue) throw new Error(`No unit of the registry works on the queue "${name}".`);
  return queue;
}

/** A queue for dead letters: the longest retention that SQS has. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  return new Queue(scope, id, {
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
}

/** The queue of every unit that works on one, and its dead-letter queue. */
export function unitQueues(scope: Construct, units: readonly Unit[]): UnitQueues {
  const consumers = units.filter((unit) => unit.kind === "queue");
  return new Map(consumers.map((unit) => [unit.queue, unitQueue(scope, unit)]));
}

function unitQueue(scope: Construct, unit: QueueUnit): UnitQueue {
  const own = new Construct(scope, `Queue-${unit.queue}`);
  const deadLetters = deadLetterQueue(own, "DeadLetters");
  const queue = new Queue(own, "Queue", {
    // Six times the time that a batch may take, as AWS advises: throttled deliveries must not count as failures.
    visibilityTimeout: Duration.seconds(6 * timeoutSeconds(unit) + (unit.batchWindowSeconds ?? 0)),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: RECEIPTS_BEFORE_DEAD_LETTER },
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  return { queue, deadLetters };
}

/** Hands the queue's messages to the function; those that the function names as failed come again, without the others. */
export function consumeQueue(
  { unit, function: consumer }: DeployedUnit<QueueUnit>,
  queues: UnitQueues,
): void {
  new EventSourceMapping(consumer, "Messages", {
    target: consumer,
    eventSourceArn: queueNamed(unit.queue, queues).queue.queueArn,
    batchSize: unit.batchSize,
    maxBatchingWindow: Duration.seconds(unit.batchWindowSeconds ?? 0),
    reportBatchItemFailures: true,
    ...(unit.concurrency !== undefined && { maxConcurrency: unit.concurrency }),
  });
}

/** What sending to queues takes, and no more. */
export function sendStatements(queues: readonly UnitQueue[]): PolicyStatement[] {
  if (queues.length === 0) return [];
  const resources = queues.map(({ queue }) => queue.queueArn);
  return [new PolicyStatement({ actions: ["sqs:SendMessage"], resources })];
}

/** What the event source mapping takes, on behalf of the function. */
export function consumeStatement({ queue }: UnitQueue): PolicyStatement {
  const actions = ["ReceiveMessage", "DeleteMessage", "ChangeMessageVisibility", "GetQueueAttributes"];
  return new PolicyStatement({
    actions: actions.map((action) => `sqs:${action}`),
    resources: [queue.queueArn],
  });
}
