import { isComplete, type RunOf, setAsidePart } from "../domain/run.ts";
import { isOvertaken } from "../table/found.ts";
import { PartMoved, type RunRepository } from "../table/runs/runs.ts";
import type { RunWork } from "./kind.ts";
import type { PartMessage } from "./messages.ts";

/** Others may keep changing the same aggregate; after three attempts it is left to the sweep. */
const ATTEMPTS = 3;

/**
 * Completes a run whose parts are all done or set aside. Its completion, which may be repeated, comes before
 * the note that it is over: the sweep finishes a run that was interrupted in between.
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
      // Another worker finished at the same time, or somebody changed the aggregate: decide again.
      if (!isOvertaken(error) || attempt === ATTEMPTS) throw error;
    }
  }
  await unlessMoved(() => runs.end(run, at));
}

/** If somebody else moved the run, the next look is theirs. */
export async function unlessMoved(change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!(error instanceof PartMoved)) throw error;
  }
}
