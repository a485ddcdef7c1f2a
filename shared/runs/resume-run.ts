import type { Deadline } from "../domain/calendar/deadline.ts";
import { isComplete, isOpen, movesOf, type RunOf } from "../domain/run.ts";
import * as items from "../table/runs/run-items.ts";
import type { RunRepository } from "../table/runs/runs.ts";
import { orderParts } from "./begin-run.ts";
import { completeWhenLast, unlessMoved } from "./complete-run.ts";
import type { Known, RunSource, RunWork } from "./kind.ts";
import type { PartMessage } from "./messages.ts";

/**
 * Looks at a due run: completes it if every part is done, leaves it alone while it moves, and sends its open parts again if it has
 * stalled. An extra look changes nothing.
 */
export async function resumeRun<Message extends PartMessage>(
  work: RunWork<Message>,
  { key, at }: Deadline,
  runs: RunRepository,
): Promise<void> {
  const of = items.runOf(key);
  const known = of && (await knownRun(of, runs));
  if (known === undefined || known.run.endedAt !== undefined) return;
  const { run } = known;
  const parts = await work.parts(run.id, known);
  if (parts === undefined) return unlessMoved(() => runs.end(run, at));
  const open = parts.filter((part) => isOpen(known.parts.get(part)));
  if (open.length === 0) {
    await completeWhenLast(work, { ...run, at }, runs);
    if (!isComplete(run, work.waits ?? false)) await unlessMoved(() => runs.rest(run));
    return;
  }
  const isStill = movesOf(run) === (run.movesSeen ?? 0);
  await expectAll(run.total, parts, run, runs);
  await unlessMoved(() => runs.lookAgain(run, at));
  if (isStill) await orderParts(work, run.id, open, { at, isAgain: true });
}

/** Sends a run's open parts at once, on request or on schedule. @returns how many there are */
export async function orderOpen(
  source: RunSource,
  { id, at }: { readonly id: string; readonly at: string },
  runs: RunRepository,
): Promise<readonly string[]> {
  const known = await knownRun({ kind: source.kind, id }, runs);
  const parts = known && (await source.parts(id, known));
  if (known === undefined || parts === undefined) return [];
  await expectAll(known.run.total, parts, known.run, runs);
  const open = parts.filter((part) => isOpen(known.parts.get(part)));
  if (known.run.endedAt === undefined) await orderParts(source, id, open, { at, isAgain: false });
  return open;
}

/** Parts that appeared since the run began count towards its total. */
async function expectAll(total: number, parts: readonly string[], of: RunOf, runs: RunRepository) {
  if (parts.length > total) await runs.expect(of, parts.length);
}

/** A run as it is now, with what is stored of its parts. */
export async function knownRun(of: RunOf, runs: RunRepository): Promise<Known | undefined> {
  const [run, kept] = await Promise.all([runs.find(of), runs.parts(of)]);
  return run && { run, parts: new Map(kept.map((part) => [part.part, part])) };
}
