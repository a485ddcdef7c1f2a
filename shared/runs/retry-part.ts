import { type RunOf, type RunParts, refuseOver, requireSetAside } from "../domain/run.ts";
import { PartMoved, type RunRepository } from "../table/runs/runs.ts";
import { orderParts } from "./begin-run.ts";
import type { RunSource } from "./kind.ts";
import { partsOf } from "./progress.ts";
import { knownRun } from "./resume-run.ts";

interface Retry {
  readonly id: string;
  readonly part: string;
  readonly at: string;
}

/**
 * Retries a part that was set aside, once its cause is fixed.
 * @throws DomainError `run.not-set-aside`, `run.over`
 */
export async function retryPart(
  source: RunSource,
  { id, part: name, at }: Retry,
  runs: RunRepository,
): Promise<RunParts> {
  const of: RunOf = { kind: source.kind, id };
  const known = await knownRun(of, runs);
  const seen = requireSetAside(known?.parts.get(name));
  const parts = known && (await source.parts(id, known));
  if (!parts?.includes(name)) throw refuseOver();
  try {
    await runs.tryAgain(of, seen, at);
  } catch (error) {
    if (!(error instanceof PartMoved)) throw error;
    requireSetAside(undefined);
  }
  await orderParts(source, id, [name], { at, isAgain: false });
  return partsOf(await runs.find(of), runs);
}
