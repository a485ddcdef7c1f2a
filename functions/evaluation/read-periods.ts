import { visibleTo } from "../../shared/domain/evaluation/close/reopening.ts";
import { unansweredRule } from "../../shared/domain/evaluation/close/unanswered-reports.ts";
import { unitProgress } from "../../shared/domain/evaluation/close/unit-progress.ts";
import { unitsToClose } from "../../shared/domain/evaluation/close/units-to-close.ts";
import { type Period, refuseNotBegun } from "../../shared/domain/evaluation/period.ts";
import { type EvaluationCity, evaluationLimits } from "../../shared/domain/evaluation/terms.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { unitsOf } from "../../shared/runs/progress.ts";
import { closeAgainRun, closeRun, reopenRun } from "../../shared/table/evaluation/close-runs.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";
import type { periodRoutes } from "./period-contract.ts";

interface Deps {
  readonly periods: PeriodRepository;
  readonly units: UnitRepository;
  readonly runs: RunRepository;
  readonly city: EvaluationCity;
}

export async function listPeriods(
  { query, principal }: Input<typeof periodRoutes.periods>,
  { periods }: Pick<Deps, "periods">,
) {
  const { items, ...page } = await periods.list(query);
  return { ...page, items: items.map((period) => visibleTo(principal, period)) };
}

export async function readPeriod(
  { params: { period: id }, principal }: Input<typeof periodRoutes.period>,
  { periods, units, runs, city }: Deps,
) {
  const [period, run, progress] = await Promise.all([
    periods.find(id),
    runs.find(closeRun(id)),
    periods.units(id),
  ]);
  const limits = evaluationLimits(city, id);
  if (period === undefined) throw refuseNotBegun(id, limits);
  const shown = visibleTo(principal, period);
  const [parts, reopenedParts] = await Promise.all([
    unitsOf(run, { runs, units }),
    partsOfReopenings(shown, { runs, units }),
  ]);
  return {
    ...shown,
    unitsDone: parts.done,
    parts,
    reopenedParts,
    unansweredRule: unansweredRule(limits),
    ...unitProgress(progress, period.state === "CLOSING" ? unitsToClose(await units.all(), id) : undefined),
  };
}

async function partsOfReopenings(
  { period: month, reopenings = [] }: Period,
  deps: Pick<Deps, "runs" | "units">,
) {
  const wanted = reopenings.flatMap(({ number }) => [reopenRun(month, number), closeAgainRun(month, number)]);
  const found = await deps.runs.findMany(wanted);
  return Promise.all(
    reopenings.map(async ({ number, closingSince }, index) => ({
      number,
      opens: await unitsOf(found[2 * index], deps),
      ...(closingSince !== undefined && { closesAgain: await unitsOf(found[2 * index + 1], deps) }),
    })),
  );
}
