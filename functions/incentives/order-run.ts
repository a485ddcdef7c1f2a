import {
  type IncentiveRun,
  orderFinal,
  orderTrial,
  resumeRun as resume,
} from "../../shared/domain/incentives/incentive-run.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { send } from "../../shared/queue/sender.ts";
import type { Deps } from "./deps.ts";
import { type ComputeUnit, INCENTIVE_QUEUE } from "./messages.ts";
import type { incentiveRunRoutes } from "./run-contract.ts";

/** Where a message does not reach the queue, the run stands still, and is resumed. */
export async function orderRun(
  { body, principal, at }: Input<typeof incentiveRunRoutes.orderRun>,
  { tables, runs, units }: Pick<Deps, "tables" | "runs" | "units">,
) {
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
  const run = await runs.commit(decision);
  await compute(run, run.unitIds, at);
  return run;
}

export async function resumeRun(
  { params: { runId }, principal, at }: Input<typeof incentiveRunRoutes.resumeRun>,
  { runs }: Pick<Deps, "runs">,
) {
  const run = await runs.commit(resume(await runs.edit(runId), { by: principal.id, at }));
  const done = new Set((await runs.units(runId)).map(({ unitId }) => unitId));
  const open = run.unitIds.filter((unitId) => !done.has(unitId));
  // Where all are done and only the end was not noted, any of them notes it.
  await compute(run, open.length > 0 ? open : run.unitIds.slice(0, 1), at);
  return run;
}

async function compute({ id: runId }: IncentiveRun, unitIds: readonly string[], at: string): Promise<void> {
  await send(
    INCENTIVE_QUEUE,
    unitIds.map((unitId) => ({ runId, unitId, at }) satisfies ComputeUnit),
  );
}
