import { isComplete, type RunOf, setAsidePart } from "../domain/run.ts";
import { isOvertaken } from "../table/found.ts";
import { PartMoved, type RunRepository } from "../table/runs/runs.ts";
import type { RunWork } from "./kind.ts";
import type { PartMessage } from "./messages.ts";

/** Somebody may change the same aggregate for another reason, again and again; the sweep comes back to it. */
const ATTEMPTS = 3;

/**
 * Completes a run whose parts are all done or set aside. First what the completion does, which may be repeated, then the note
 * that it is over: whoever dies in between leaves a run that the sweep completes.
 */
export async function completeWhenLast<Message extends PartMessage>(
  work: Pick<RunWork<Message>, "last" | "waits">,
  { kind, id, at }: RunOf & { readonly at: string },
  runs: RunRepository,
): Promise<void> {
  const of = { kind, id };
  const run = await runs.find(of);
  if (run === undefined || run.endedAt !== undefined || !isComplete(run, work.waits ?? false)) return;
  const setAside = run.setAside > 0 ? (await runs.parts(of)).flatMap(setAsidePart) : [];
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work.last(id, { at, run, setAside });
      break;
    } catch (error) {
      // Another worker was the last as well, or somebody has changed the same thing: what is so now is decided upon.
      if (!isOvertaken(error) || attempt === ATTEMPTS) throw error;
    }
  }
  await unlessMoved(() => runs.end(run, at));
}

/** Whoever moved it looks at it in their turn. */
export async function unlessMoved(change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!(error instanceof PartMoved)) throw error;
  }
}
