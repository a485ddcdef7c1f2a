import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { refuseNotBegun } from "../../shared/domain/evaluation/period.ts";
import { type EvaluationCity, evaluationLimits } from "../../shared/domain/evaluation/terms.ts";
import { requireUnitHead } from "../../shared/domain/organisation/unit-authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { periodRoutes } from "./period-contract.ts";

interface Deps {
  readonly periods: PeriodRepository;
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly units: UnitRepository;
  readonly city: EvaluationCity;
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
  requireUnitHead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  if (period === undefined) throw refuseNotBegun(month, evaluationLimits(city, month));
  const { items, ...page } = await evaluations.ofUnit(unitId, month, query);
  return {
    ...page,
    items: items.flatMap(({ nip, name, facts: { unanswered } }) =>
      unanswered ? [{ nip, name, ...unanswered }] : [],
    ),
  };
}
