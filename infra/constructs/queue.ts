import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { QueueUnit, Unit } from "../../shared/deployment/unit.ts";
import { SEND_ACTION } from "../permissions.ts";
import type { DeployedUnit } from "./deployed-unit.ts";
import { timeoutSeconds } from "./unit-defaults.ts";

/** After so many failures a message is a dead letter, and waits for a person. */
const RECEIPTS_BEFORE_DEAD_LETTER = 5;

/** A queue with its dead-letter queue. */
export interface UnitQueue {
  readonly queue: Queue;
  readonly deadLetters: Queue;
}

/** The queues of a city, by their names in the registry. */
export type UnitQueues = ReadonlyMap<string, UnitQueue>;

/** @throws Error if a unit sends to a queue that no unit consumes */
export function queueNamed(name: string, queues: UnitQueues): UnitQueue {
  const queue = queues.get(name);
  if (!queue) throw new Error(`No unit of the registry consumes the queue "${name}".`);
  return queue;
}

/** A queue for dead letters, with the longest retention that SQS offers. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  return new Queue(scope, id, {
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
}

/** The queue of every unit that consumes one, and its dead-letter queue. */
export function unitQueues(scope: Construct, units: readonly Unit[]): UnitQueues {
  const consumers = units.filter((unit) => unit.kind === "queue");
  return new Map(consumers.map((unit) => [unit.queue, unitQueue(scope, unit)]));
}

function unitQueue(scope: Construct, unit: QueueUnit): UnitQueue {
  const own = new Construct(scope, `Queue-${unit.queue}`);
  const deadLetters = deadLetterQueue(own, "DeadLetters");
  const queue = new Queue(own, "Queue", {
    // Six times a batch's timeout, as AWS advises: throttled deliveries must not count as failures.
    visibilityTimeout: Duration.seconds(6 * timeoutSeconds(unit) + (unit.batchWindowSeconds ?? 0)),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: RECEIPTS_BEFORE_DEAD_LETTER },
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  return { queue, deadLetters };
}

/** Delivers the queue's messages to the function; only those that it reports as failed are redelivered. */
export function consumeQueue(
  scope: Construct,
  { unit, function: consumer }: DeployedUnit<QueueUnit>,
  queues: UnitQueues,
): void {
  new EventSourceMapping(scope, `Messages-${unit.name}`, {
    target: consumer,
    eventSourceArn: queueNamed(unit.queue, queues).queue.queueArn,
    batchSize: unit.batchSize,
    maxBatchingWindow: Duration.seconds(unit.batchWindowSeconds ?? 0),
    reportBatchItemFailures: true,
    maxConcurrency: unit.concurrency,
  });
}

/** The permissions to send to queues, and no others. */
export function sendStatements(queues: readonly UnitQueue[]): PolicyStatement[] {
  if (queues.length === 0) return [];
  const resources = queues.map(({ queue }) => queue.queueArn);
  return [new PolicyStatement({ actions: [`sqs:${SEND_ACTION}`], resources })];
}

/** The permissions of the event source mapping, which acts for the function. */
export function consumeStatement({ queue }: UnitQueue): PolicyStatement {
  const actions = ["ReceiveMessage", "DeleteMessage", "ChangeMessageVisibility", "GetQueueAttributes"];
  return new PolicyStatement({
    actions: actions.map((action) => `sqs:${action}`),
    resources: [queue.queueArn],
  });
}
