import { type Part, type Run, TRIES_A_PART } from "../domain/run.ts";
import { NO_ANSWER, reasonOf } from "../domain/run-reason.ts";
import { logFault } from "../log.ts";
import { isOvertaken } from "../table/found.ts";
import { type Doing, PartMoved, type RunRepository } from "../table/runs/runs.ts";
import { completeWhenLast } from "./complete-run.ts";
import type { PartOutcome, RunWork } from "./kind.ts";
import type { PartMessage } from "./messages.ts";

/**
 * Does one part of a run, marks and counts it once, and completes the run if it was the last. A repeated
 * message finds the mark; one for a finished run, or for a part set aside, does nothing.
 * @throws what went wrong, so that the message is redelivered; after the last try the part is set aside
 * instead
 */
export async function workOnPart<Message extends PartMessage>(
  work: RunWork<Message>,
  message: Message,
  runs: RunRepository,
): Promise<void> {
  const { run, part } = await runs.look(message, message.part);
  if (run === undefined || run.endedAt !== undefined || part.setAside) return;
  if (part.doneAt === undefined) {
    const isOver = await tried(work, message, { run, part }, runs);
    if (!isOver) return;
  } else if (message.after !== undefined) await work.again?.(message);
  await completeWhenLast(work, message, runs);
}

const ATTEMPTS = 3;

interface Seen {
  readonly run: Run;
  readonly part: Part;
}

/** @returns whether the part is done or set aside, so that the run may be complete */
async function tried<Message extends PartMessage>(
  work: RunWork<Message>,
  message: Message,
  { run, part: before }: Seen,
  runs: RunRepository,
): Promise<boolean> {
  let part = before;
  if (message.isAgain) {
    // A worker that died on its last try could not set the part aside itself.
    if ((part.tries ?? 0) >= TRIES_A_PART) return setAside(message, part, NO_ANSWER, runs);
    await runs.countTry(message, part);
    part = { ...part, tries: (part.tries ?? 0) + 1 };
  }
  let outcome: PartOutcome;
  try {
    outcome = await doneOnce(work, message, { run, part }, runs);
  } catch (error) {
    return failed(message, part, error, runs);
  }
  if (outcome !== undefined && !("after" in outcome)) return true;
  if (outcome === undefined) return false;
  if (part.tries !== undefined) await runs.forgetTries(message, part);
  const { isAgain: _, ...rest } = message;
  await work.send([{ ...rest, after: outcome.after }]);
  return false;
}

/** Decides again if what the part was decided from has changed. */
async function doneOnce<Message extends PartMessage>(
  work: RunWork<Message>,
  message: Message,
  { run, part }: Seen,
  runs: RunRepository,
): Promise<PartOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcome = await work.part(message, run);
      if (outcome !== undefined && !("after" in outcome))
        await marked(message, part, { ...outcome, at: message.at }, runs);
      return outcome;
    } catch (error) {
      if (!isOvertaken(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Marks a part, unless another worker has done it or set it aside meanwhile. */
async function marked(message: PartMessage, seen: Part, doing: Doing, runs: RunRepository): Promise<void> {
  try {
    await runs.mark(message, seen, doing);
  } catch (error) {
    if (!(error instanceof PartMoved)) throw error;
    const { part } = await runs.look(message, message.part);
    if (part.doneAt === undefined) await runs.mark(message, part, doing);
  }
}

async function failed(
  message: PartMessage,
  part: Part,
  error: unknown,
  runs: RunRepository,
): Promise<boolean> {
  const tries = (part.tries ?? 0) + (message.isAgain ? 0 : 1);
  if (tries >= TRIES_A_PART) {
    logFault(error, `${message.kind} ${message.part}`);
    return setAside(message, part, reasonOf(error), runs);
  }
  try {
    if (!message.isAgain) await runs.countTry(message, part);
  } catch (moved) {
    // Another worker had the same part and counted its own try.
    if (!(moved instanceof PartMoved)) throw moved;
  }
  throw error;
}

async function setAside(
  message: PartMessage,
  part: Part,
  why: ReturnType<typeof reasonOf>,
  runs: RunRepository,
): Promise<boolean> {
  try {
    await runs.setAside(message, part, { ...why, at: message.at, tries: TRIES_A_PART });
  } catch (error) {
    // Another worker has done it or set it aside.
    if (!(error instanceof PartMoved)) throw error;
  }
  return true;
}
