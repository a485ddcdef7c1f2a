import { canonicalJson } from "../../shared/domain/canonical.ts";
import { explainIncentive } from "../../shared/domain/incentives/amount-steps.ts";
import { CHANGE_SPANS, classNameIn, sumOfDifferences } from "../../shared/domain/incentives/difference.ts";
import { type IncentiveLine, rupiahPaid } from "../../shared/domain/incentives/line.ts";
import { type IncentiveRun, requireComplete } from "../../shared/domain/incentives/run.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { unitsOf } from "../../shared/runs/progress.ts";
import { found } from "../../shared/table/found.ts";
import { runOfIncentive } from "../../shared/table/incentives/runs.ts";
import type { Deps, RunDeps } from "./deps.ts";
import type { incentiveRunRoutes } from "./run-contract.ts";

export async function listRuns(
  { query }: Input<typeof incentiveRunRoutes.runs>,
  { runs }: Pick<Deps, "runs">,
) {
  return runs.list(query);
}

export async function readRun(
  { params: { runId } }: Input<typeof incentiveRunRoutes.run>,
  { runs, parts: all, units }: RunDeps,
) {
  const [run, of] = await Promise.all([runs.get(runId), all.find(runOfIncentive(runId))]);
  const parts = await unitsOf(of, { runs: all, units });
  return { ...run, unitsDone: parts.done, parts };
}

export async function readDifference(
  { params: { runId } }: Input<typeof incentiveRunRoutes.difference>,
  { runs, units: all }: Pick<Deps, "runs" | "units">,
) {
  const [run, units] = await Promise.all([runs.get(runId), runs.units(runId)]);
  const known = await all.findMany(units.map(({ unitId }) => unitId));
  const { classes, changes } = sumOfDifferences(units);
  return {
    isCompared: run.baseline !== undefined || run.kind === "CORRECTION",
    units: units.map(({ unitId, totals }, index) => ({ unitId, name: known[index]?.name ?? unitId, totals })),
    classes: classes.map(({ code, totals }) => {
      const name = classNameIn(run.content, code);
      return { ...(code !== undefined && { code }), ...(name !== undefined && { name }), totals };
    }),
    changes: CHANGE_SPANS.map(({ from, through }, span) => ({
      ...(from !== undefined && { fromBasisPoints: from }),
      ...(through !== undefined && { throughBasisPoints: through }),
      employees: changes[span] ?? 0,
    })),
  };
}

export async function listLines(
  { params: { runId }, query: { unitId, list, ...page } }: Input<typeof incentiveRunRoutes.lines>,
  { runs }: Pick<Deps, "runs">,
) {
  if (list === "PROBLEMS") return runs.problemLines(runId, unitId, page);
  const unitIds = unitId === undefined ? ((await runs.find(runId))?.unitIds ?? []) : [unitId];
  return runs.lines(runId, unitIds, page);
}

/** Trials are for HR: they promise nobody anything. */
export async function explainLine(
  { params: { nip, runId }, principal }: Input<typeof incentiveRunRoutes.explain>,
  { runs, parts }: Pick<RunDeps, "runs" | "parts">,
) {
  const isHr = principal.roles.includes("HR");
  if (!isHr) requireSelf(principal, nip);
  const run = found(await runs.find(runId));
  if (!isHr) {
    found(run.kind !== "TRIAL" || undefined);
    if (run.state !== "DONE") requireComplete(run, await parts.find(runOfIncentive(runId)));
  }
  const known = await runs.findMany(run.corrections ?? []);
  const corrections = known.filter((one) => one?.state === "DONE") as IncentiveRun[];
  const [own, ...changed] = await runs.linesOfEmployee([run, ...corrections], nip);
  const line = found(own);
  const { amount, steps } = explainIncentive(run.content, line.inputs);
  return {
    ...{ ...run, ...line, steps },
    isSame: canonicalJson(amount) === canonicalJson(line.amount),
    corrections: corrections.flatMap((correction, place) => shownCorrection(correction, changed[place])),
  };
}

function shownCorrection({ id: runId, orderedAt }: IncentiveRun, line: IncentiveLine | undefined) {
  if (line === undefined) return [];
  const { totalRupiah } = line.amount;
  const differenceRupiah = rupiahPaid(line);
  return [{ runId, orderedAt, paidRupiah: totalRupiah - differenceRupiah, totalRupiah, differenceRupiah }];
}
