import { orderFinal, orderTrial, resumeRun as resume } from "../../shared/domain/incentives/run.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { completeWithout, orderParts } from "../../shared/runs/begin-run.ts";
import { orderOpen } from "../../shared/runs/resume-run.ts";
import { retryPart } from "../../shared/runs/retry-part.ts";
import { runOfIncentive } from "../../shared/table/incentives/runs.ts";
import { beginning } from "../../shared/table/runs/runs.ts";
import type { RunDeps } from "./deps.ts";
import { incentiveSource } from "./run.ts";
import type { incentiveRunRoutes } from "./run-contract.ts";

/** If a message gets lost, the run stands still until the sweep, or somebody, resumes it. */
export async function orderRun(
  { body, principal, at }: Input<typeof incentiveRunRoutes.orderRun>,
  deps: RunDeps,
) {
  const { tables, runs, units } = deps;
  const { month } = body;
  const [{ period, run: before }, inForce, all, tried] = await Promise.all([
    runs.ofMonth(month),
    tables.inForceFor(month),
    units.all(),
    body.kind === "TRIAL" ? tables.get(body.tableId) : undefined,
  ]);
  const order = { month, unitIds: all.map(({ id }) => id), by: principal.id, at, period };
  const decision = tried
    ? orderTrial(tried, inForce, { ...order, id: sortableId(at) })
    : orderFinal(inForce, { ...order, before });
  const { id, unitIds } = decision.state;
  const begun = { total: unitIds.length, at, by: principal.id };
  const run = await runs.commit(decision, [beginning(runOfIncentive(id), begun)]);
  await orderParts(incentiveSource(deps), id, unitIds, { at, isAgain: false });
  return run;
}

export async function resumeRun(
  { params: { runId: id }, principal, at }: Input<typeof incentiveRunRoutes.resumeRun>,
  deps: RunDeps,
) {
  const { runs, parts } = deps;
  const run = await runs.commit(resume(await runs.edit(id), { by: principal.id, at }));
  await orderOpen(incentiveSource(deps), { id, at }, parts);
  return run;
}

/** Retries a unit that could not be computed, once the cause is mended. */
export async function retryUnit(
  { params: { runId: id, unitId }, at }: Input<typeof incentiveRunRoutes.retryUnit>,
  deps: RunDeps,
) {
  return retryPart(incentiveSource(deps), { id, part: unitId, at }, deps.parts);
}

/** Pays the others without the units that could not be computed, because HR decided so. */
export async function completeRunWithout(
  { params: { runId: id }, at }: Input<typeof incentiveRunRoutes.completeWithout>,
  deps: RunDeps,
) {
  await completeWithout(incentiveSource(deps), { id, at }, deps.parts);
  return deps.runs.get(id);
}
