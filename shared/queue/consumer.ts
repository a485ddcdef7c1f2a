import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type * as z from "zod";
import { keptByProcess } from "../deployment/process-state.ts";
import type { Instant } from "../domain/calendar/calendar.ts";
import { logFault, logLine } from "../log.ts";
import { stopwatch } from "../stopwatch.ts";
import { newMeter } from "../table/meter.ts";
import { newPace } from "../table/pace.ts";
import { openTable, type Table } from "../table/table.ts";

/** A message that matches its schema. */
export interface Message<Body> {
  readonly id: string;
  /** When it was delivered this time. */
  readonly deliveredAt: Instant;
  readonly body: Body;
}

/** A message of another form than its queue carries; what it says is not logged. */
class MalformedMessage extends Error {
  override readonly name = "MalformedMessage";
}

const pace = /* @__PURE__ */ keptByProcess(() => newPace());

/** Processes a batch; returns the ids of messages to be redelivered. */
type BatchWork<Body> = (messages: readonly Message<Body>[], table: Table) => Promise<readonly string[]>;

/**
 * The Lambda handler of a queue. A message that does not match the schema is the only one returned, and becomes a dead letter
 * after its last receipt; the rest of its batch proceeds.
 */
export function queueUnit<Schema extends z.ZodType>(schema: () => Schema, work: BatchWork<z.output<Schema>>) {
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const elapsed = stopwatch();
    const meter = newMeter();
    const good: Message<z.output<Schema>>[] = [];
    const failed: string[] = [];
    for (const { messageId, body, attributes } of Records) {
      const result = schema().safeParse(parseJson(body));
      if (result.success) {
        good.push({ id: messageId, deliveredAt: deliveredAt(attributes), body: result.data });
        continue;
      }
      logFault(new MalformedMessage(), messageId);
      failed.push(messageId);
    }
    if (good.length > 0) failed.push(...(await guarded(work, good, openTable({ meter, pace: pace() }))));
    logLine({
      kind: "batch",
      messages: Records.length,
      failed: failed.length,
      milliseconds: elapsed(),
      ...meter,
    });
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

/** Returns a whole batch if its work throws; if rethrown, the runtime would log the error's message. */
async function guarded<Body>(work: BatchWork<Body>, messages: readonly Message<Body>[], table: Table) {
  try {
    return await work(messages, table);
  } catch (error) {
    const ids = messages.map(({ id }) => id);
    logFault(error, ids[0] ?? "");
    return ids;
  }
}

/** Processes messages one by one: only those that throw are redelivered. */
export function eachMessage<Body>(work: (body: Body, table: Table) => Promise<void>): BatchWork<Body> {
  return async (messages, table) => {
    const failed: string[] = [];
    for (const { id, body } of messages) {
      try {
        await work(body, table);
      } catch (error) {
        logFault(error, id);
        failed.push(id);
      }
    }
    return failed;
  };
}

/**
 * SQS tells when it first delivered a message, not when it did so now. A host whose clock is not the real one says so in an
 * attribute of its own.
 */
function deliveredAt(attributes: object = {}): Instant {
  const { DeliveredTimestamp = Date.now() } = attributes as { readonly DeliveredTimestamp?: string };
  return new Date(Number(DeliveredTimestamp)).toISOString();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
