import { orderApply, orderCheck, type StaffImport } from "../../shared/domain/organisation/staff-import.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { orderParts } from "../../shared/runs/begin-run.ts";
import { retryPart } from "../../shared/runs/retry-part.ts";
import { runOfImport } from "../../shared/table/organisation/staff-imports.ts";
import { beginning, type RunRepository } from "../../shared/table/runs/runs.ts";
import type { importRoutes } from "./contract.ts";
import { importSource, type Source } from "./import-run.ts";
import { FILE } from "./messages.ts";

type Ordering = typeof importRoutes.checkImport | typeof importRoutes.applyImport;

export async function checkImport(input: Input<typeof importRoutes.checkImport>, deps: Source) {
  return orderRun(orderCheck, input, deps);
}

export async function applyImport(input: Input<typeof importRoutes.applyImport>, deps: Source) {
  return orderRun(orderApply, input, deps);
}

/** If the message gets lost, the sweep sends it again, and the run may also be ordered again. */
async function orderRun(
  order: typeof orderCheck,
  { params: { importId }, principal, at }: Input<Ordering>,
  deps: Source,
): Promise<StaffImport> {
  const { imports } = deps;
  const stamp = { by: principal.id, at };
  const decision = order(await imports.edit(importId), stamp);
  const run = runOfImport(importId, decision.state.run);
  const begun = beginning(run, { total: 1, ...stamp, expiresAt: imports.keptUntil() });
  const ordered = await imports.commit(decision, [begun]);
  await orderParts(importSource(deps), run.id, [FILE], { at, isAgain: false });
  return ordered;
}

/** Retries a chunk that was set aside, once the cause is fixed. */
export async function retryChunk(
  { params: { importId, part }, at }: Input<typeof importRoutes.retryPart>,
  deps: Source & { readonly runs: RunRepository },
) {
  const { run } = await deps.imports.get(importId);
  return retryPart(importSource(deps), { id: runOfImport(importId, run).id, part, at }, deps.runs);
}
