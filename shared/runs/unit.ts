import type * as z from "zod";
import type { Deadline } from "../domain/calendar/deadline.ts";
import type { RunKind, RunKindOn, RunQueue } from "../domain/run.ts";
import { eachMessage, queueUnit } from "../queue/consumer.ts";
import * as items from "../table/runs/run-items.ts";
import { runRepository } from "../table/runs/runs.ts";
import type { Table } from "../table/table.ts";
import type { RunWork } from "./kind.ts";
import type { PartMessage } from "./messages.ts";
import { resumeRun } from "./resume-run.ts";
import { workOnPart } from "./work-part.ts";

/** The work of a queue, by kind of run: leaving out one that uses the queue does not compile. */
export type WorksOn<Queue extends RunQueue, Message extends PartMessage> = Readonly<
  Record<RunKindOn<Queue>, RunWork<Message>>
>;

/**
 * The Lambda handler of a queue of parts.
 * @param works called once per batch, so that its parts share what they read
 */
export function runUnit<Queue extends RunQueue, Message extends PartMessage>(
  queue: Queue,
  schema: () => z.ZodType<Message | Deadline>,
  works: (table: Table) => WorksOn<Queue, Message>,
) {
  return queueUnit(schema, (messages, table) => {
    const known: Works<Message> = works(table);
    const runs = runRepository(table);
    return eachMessage<Message | Deadline>(async (message) => {
      if ("key" in message) {
        const work = workOf(known, items.runOf(message.key)?.kind, queue);
        return resumeRun(work, message, runs);
      }
      return workOnPart(workOf(known, message.kind, queue), message, runs);
    })(messages, table);
  });
}

type Works<Message extends PartMessage> = Readonly<Partial<Record<RunKind, RunWork<Message>>>>;

/** @throws Error if the message belongs to another queue */
function workOf<Message extends PartMessage>(
  works: Works<Message>,
  kind: RunKind | undefined,
  queue: RunQueue,
): RunWork<Message> {
  const work = kind && works[kind];
  if (work === undefined) throw new Error(`No such run goes over the queue ${queue}.`);
  return work;
}
