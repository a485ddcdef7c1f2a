import type { Input } from "../../shared/http/exchange.ts";
import { retryPart } from "../../shared/runs/retry-part.ts";
import { closeAgainRun, closeRun, reopenRun } from "../../shared/table/evaluation/close-runs.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";
import { closeSource, type Source } from "./close-run.ts";
import type { periodRoutes } from "./period-contract.ts";
import { closeAgainSource, reopenSource } from "./reopening-runs.ts";

interface Deps extends Source {
  readonly runs: RunRepository;
}

export async function retryUnit(
  { params: { period, unitId }, at }: Input<typeof periodRoutes.retryUnit>,
  deps: Deps,
) {
  return retryPart(closeSource(deps), { id: closeRun(period).id, part: unitId, at }, deps.runs);
}

/** Either run of a reopening: only one of them is active. */
export async function retryReopened(
  { params: { period: month, number, unitId: part }, at }: Input<typeof periodRoutes.retryReopened>,
  deps: Deps,
) {
  const { run } = await deps.runs.look(closeAgainRun(month, number), part);
  const [source, { id }] = run
    ? [closeAgainSource(deps), closeAgainRun(month, number)]
    : [reopenSource(deps), reopenRun(month, number)];
  return retryPart(source, { id, part, at }, deps.runs);
}
