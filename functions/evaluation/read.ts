import type { City } from "../../shared/cities/city.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import { requireEvaluationSight } from "../../shared/domain/evaluation-authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvaluationRepository } from "../../shared/table/evaluations.ts";
import { found } from "../../shared/table/found.ts";
import type { PeriodRepository } from "../../shared/table/periods.ts";
import type { evaluationRoutes } from "./contract.ts";

interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly city: City;
}

export async function readEvaluation(
  { params: { nip, month }, principal, at }: Input<typeof evaluationRoutes.evaluation>,
  { evaluations, city }: Deps,
) {
  const { employee, evaluation } = await evaluations.closedMonth(nip, month);
  const day = localDay(at, city.timeZone);
  requireEvaluationSight(principal, found(employee), { evaluation, day });
  return found(evaluation);
}

/** What held before the month was opened again, for whoever may see what holds now. */
export async function listEarlier(
  { params: { nip, month }, query, principal, at }: Input<typeof evaluationRoutes.earlier>,
  { evaluations, city }: Deps,
) {
  const { employee, evaluation } = await evaluations.closedMonth(nip, month);
  const day = localDay(at, city.timeZone);
  requireEvaluationSight(principal, found(employee), { evaluation, day });
  return evaluations.earlier(nip, month, query);
}

export async function listPeriods(
  { query }: Input<typeof evaluationRoutes.periods>,
  { periods }: { readonly periods: PeriodRepository },
) {
  return periods.list(query);
}

export async function readPeriod(
  { params: { month } }: Input<typeof evaluationRoutes.period>,
  { periods }: { readonly periods: PeriodRepository },
) {
  const [{ period, unitsDone }, units] = await Promise.all([
    periods.withProgress(month),
    periods.units(month),
  ]);
  const sum = (of: "employees" | "openReports") => units.reduce((total, unit) => total + (unit[of] ?? 0), 0);
  return {
    ...found(period),
    unitsDone,
    employees: sum("employees"),
    openReports: sum("openReports"),
    units: units.map(({ employees = 0, openReports = 0, ...unit }) => ({ ...unit, employees, openReports })),
  };
}
