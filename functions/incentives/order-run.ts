import {
  type IncentiveRun,
  type IncentiveRunDecision,
  resumeRun as resume,
} from "../../shared/domain/incentives/run.ts";
import { orderCorrection, orderFinal, orderTrial } from "../../shared/domain/incentives/run-order.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { completeWithout, orderParts } from "../../shared/runs/begin-run.ts";
import { orderOpen } from "../../shared/runs/resume-run.ts";
import { retryPart } from "../../shared/runs/retry-part.ts";
import { runOfIncentive } from "../../shared/table/incentives/runs.ts";
import type { Projection } from "../../shared/table/projection.ts";
import { beginning } from "../../shared/table/runs/runs.ts";
import type { RunDeps } from "./deps.ts";
import { incentiveSource } from "./run.ts";
import type { incentiveRunRoutes } from "./run-contract.ts";

/** If a message gets lost, the run stalls until the sweep, or somebody, resumes it. */
export async function orderRun(
  { body, principal, at }: Input<typeof incentiveRunRoutes.orderRun>,
  deps: RunDeps,
) {
  const { tables, runs, units } = deps;
  const { month, kind } = body;
  const [inForce, all, tried] = await Promise.all([
    tables.inForceFor(month),
    units.openSince(`${month}-01`),
    kind === "TRIAL" ? tables.get(body.tableId) : undefined,
  ]);
  const unitIds = all.map((unit) => unit.id);
  const { period, run: before, corrections, open } = await runs.ofMonth(month, unitIds);
  const order = { id: sortableId(at), month, unitIds, by: principal.id, at };
  if (kind === "CORRECTION") {
    const decisions = orderCorrection({ final: before, corrections, open }, order);
    return begin(decisions.correction, deps, (parts) => runs.commitCorrection(decisions, parts));
  }
  const confirmed = kind === "FINAL" ? body.notFinal : undefined;
  const decision = tried
    ? orderTrial(tried, inForce, { ...order, period })
    : orderFinal(inForce, { ...order, period, before, open, confirmed });
  return begin(decision, deps, (parts) => runs.commit(decision, parts));
}

async function begin(
  { state: { id, unitIds, orderedAt: at, orderedBy: by } }: IncentiveRunDecision,
  deps: RunDeps,
  commit: (parts: readonly Projection[]) => Promise<IncentiveRun>,
): Promise<IncentiveRun> {
  const run = await commit([beginning(runOfIncentive(id), { total: unitIds.length, at, by })]);
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

/** Retries a unit that could not be computed, once the cause is fixed. */
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
