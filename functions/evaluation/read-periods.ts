import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { lastDayOf } from "../../shared/domain/calendar/period-id.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { visibleTo } from "../../shared/domain/evaluation/close/reopening.ts";
import { unansweredRule } from "../../shared/domain/evaluation/close/unanswered-reports.ts";
import { type Period, refuseNotBegun } from "../../shared/domain/evaluation/period.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import { requireUnitLead } from "../../shared/domain/organisation/unit-authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { unitsOf } from "../../shared/runs/progress.ts";
import { closeAgainRun, closeRun, reopenRun } from "../../shared/table/evaluation/close-runs.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";
import type { periodRoutes } from "./period-contract.ts";

interface Deps {
  readonly periods: PeriodRepository;
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly units: UnitRepository;
  readonly runs: RunRepository;
  readonly city: CityWith<{ evaluation: EvaluationPolicy }>;
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
  { periods, units, runs, city }: Pick<Deps, "periods" | "units" | "runs" | "city">,
) {
  const [period, run, progress] = await Promise.all([
    periods.find(id),
    runs.find(closeRun(id)),
    periods.units(id),
  ]);
  if (period === undefined) throw notBegun(id, city);
  const shown = visibleTo(principal, period);
  const [parts, reopenedParts] = await Promise.all([
    unitsOf(run, { runs, units }),
    partsOfReopenings(shown, { runs, units }),
  ]);
  const sum = (of: "employees" | "openReports") =>
    progress.reduce((total, unit) => total + (unit[of] ?? 0), 0);
  const closed = new Set(progress.flatMap(({ unitId, closedAt }) => (closedAt ? [unitId] : [])));
  const isClosing = period.state === "CLOSING";
  const open = isClosing ? (await units.all()).filter((unit) => !closed.has(unit.id)) : [];
  return {
    ...shown,
    unitsDone: parts.done,
    parts,
    reopenedParts,
    employees: sum("employees"),
    openReports: sum("openReports"),
    unansweredRule: unansweredRule(policyOn(city, lastDayOf(id)).evaluation),
    units: progress.map(({ employees = 0, openReports = 0, ...unit }) => ({
      ...unit,
      employees,
      openReports,
    })),
    ...(isClosing && { unitsOpen: open.map((unit) => ({ unitId: unit.id, name: unit.name })) }),
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

function notBegun(period: string, city: CityWith<{ evaluation: EvaluationPolicy }>) {
  return refuseNotBegun(period, policyOn(city, lastDayOf(period)).evaluation);
}

/**
 * A unit's open reports at the close, by employee. A page lists only employees who had any, so it may be
 * empty.
 */
export async function listLateReports(
  { params: { period: month, unitId }, query, principal, at }: Input<typeof periodRoutes.lateReports>,
  { periods, evaluations, employees, units, city }: Deps,
) {
  const [[unit], [employee], period] = await Promise.all([
    units.findMany([unitId]),
    employees.findMany([principal.id]),
    periods.find(month),
  ]);
  requireUnitLead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  if (period === undefined) throw notBegun(month, city);
  const { items, ...page } = await evaluations.ofUnit(unitId, month, query);
  return {
    ...page,
    items: items.flatMap(({ nip, name, facts: { unanswered } }) =>
      unanswered ? [{ nip, name, ...unanswered }] : [],
    ),
  };
}
