import { type RunOf, requireOnlySetAside } from "../domain/run.ts";
import * as items from "../table/runs/run-items.ts";
import type { RunRepository } from "../table/runs/runs.ts";
import type { Ordering, RunSource } from "./kind.ts";
import type { PartMessage } from "./messages.ts";

/**
 * Sends the parts of a run that `beginning` started. If a message gets lost, the sweep sends it again; a run
 * without parts completes at once.
 */
export async function orderParts(
  source: RunSource,
  id: string,
  parts: readonly string[],
  ordering: Ordering,
): Promise<void> {
  const { kind, send, order } = source;
  if (parts.length === 0) return wake(source, id, ordering.at);
  if (order) return order(id, parts, ordering);
  const { at, isAgain } = ordering;
  await send(
    parts.map((part) => ({ kind, id, part, at, ...(isAgain && { isAgain }) }) satisfies PartMessage),
  );
}

/** Has a run looked at now rather than at the next sweep. */
export async function wake({ kind, send }: RunSource, id: string, at: string): Promise<void> {
  await send([{ key: items.run({ kind, id }), at }]);
}

/**
 * Completes a run without the parts set aside, because somebody decided so. @throws DomainError `run.over`,
 * `run.nothing-set-aside`, `run.parts-open`
 */
export async function completeWithout(
  source: RunSource,
  { id, at }: { readonly id: string; readonly at: string },
  runs: RunRepository,
): Promise<void> {
  const of: RunOf = { kind: source.kind, id };
  requireOnlySetAside(await runs.find(of));
  await runs.goWithout(of, at);
  await wake(source, id, at);
}
