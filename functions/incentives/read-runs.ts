import { canonicalJson } from "../../shared/domain/canonical.ts";
import { explainIncentive } from "../../shared/domain/incentives/incentive-amount.ts";
import { requireDone } from "../../shared/domain/incentives/incentive-run.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { Deps } from "./deps.ts";
import type { incentiveRunRoutes } from "./run-contract.ts";

export async function listRuns(
  { query }: Input<typeof incentiveRunRoutes.runs>,
  { runs }: Pick<Deps, "runs">,
) {
  return runs.list(query);
}

export async function readRun(
  { params: { runId } }: Input<typeof incentiveRunRoutes.run>,
  { runs }: Pick<Deps, "runs">,
) {
  const [run, unitsDone] = await Promise.all([runs.get(runId), runs.unitsDone(runId)]);
  return { ...run, unitsDone };
}

export async function listLines(
  { params: { runId }, query: { unitId, list, ...page } }: Input<typeof incentiveRunRoutes.lines>,
  { runs }: Pick<Deps, "runs">,
) {
  return list === "PROBLEMS" ? runs.problemLines(runId, unitId, page) : runs.lines(runId, unitId, page);
}

/** Trials are for HR: they promise nobody anything. */
export async function explainLine(
  { params: { nip, runId }, principal }: Input<typeof incentiveRunRoutes.explain>,
  { runs }: Pick<Deps, "runs">,
) {
  const isHr = principal.roles.includes("HR");
  if (!isHr) requireSelf(principal, nip);
  const run = found(await runs.find(runId));
  if (!isHr) {
    found(run.kind === "FINAL" || undefined);
    if (run.state !== "DONE") requireDone(run, await runs.unitsDone(runId));
  }
  const line = await runs.line(run, nip);
  const { amount, steps } = explainIncentive(run.content, line.inputs);
  return { ...run, ...line, steps, isSame: canonicalJson(amount) === canonicalJson(line.amount) };
}
