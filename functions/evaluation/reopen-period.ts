import { lastDayOf } from "../../shared/domain/calendar/period-id.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { requireReopenable } from "../../shared/domain/evaluation/close/reopened-evaluation.ts";
import {
  endReopening as end,
  openReopenings,
  type ReopeningOrder,
  reopenPeriod,
} from "../../shared/domain/evaluation/close/reopening.ts";
import type { Period } from "../../shared/domain/evaluation/period.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { orderParts } from "../../shared/runs/begin-run.ts";
import { closeAgainRun, reopenRun } from "../../shared/table/evaluation/close-runs.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { beginning } from "../../shared/table/runs/runs.ts";
import type { periodRoutes } from "./period-contract.ts";
import { closeAgainSource, reopenSource } from "./reopening-runs.ts";

interface Deps {
  readonly periods: PeriodRepository;
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly units: UnitRepository;
  readonly city: CityWith<{ evaluation: EvaluationPolicy }>;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/** Reopens a closed month; its evaluations follow through the queue, unit by unit. */
export async function reopen(
  { params: { period: month }, body, principal, at }: Input<typeof periodRoutes.reopen>,
  { periods, city, send, ...deps }: Deps,
): Promise<Period> {
  const [period, unitIds] = await Promise.all([periods.edit(month), unitsIn(body.scope, month, deps)]);
  const { evaluation: limits } = policyAt(city, at);
  const order = { order: body, unitIds, by: principal.id, at, zone: city.timeZone, limits };
  const decision = reopenPeriod(period, order);
  const number = decision.state.reopenings?.length ?? 0;
  const run = reopenRun(month, number);
  const begun = { total: unitIds.length, at, by: principal.id };
  const reopened = await periods.commit(decision, [beginning(run, begun)]);
  await orderParts(reopenSource({ periods, send }), run.id, unitIds, { at, isAgain: false });
  return reopened;
}

/** Closes a reopening before its last day; its evaluations are frozen again through the queue. */
export async function endReopening(
  { params: { period: month, number }, principal, at }: Input<typeof periodRoutes.endReopening>,
  { periods, send }: Pick<Deps, "periods" | "send">,
): Promise<Period> {
  const decision = end(await periods.edit(month), number, { by: principal.id, at });
  const unitIds = openReopenings(decision.state).find((one) => one.number === number)?.unitIds ?? [];
  const run = closeAgainRun(month, number);
  const begun = { total: unitIds.length, at, by: principal.id };
  const ended = await periods.commit(decision, [beginning(run, begun)]);
  await orderParts(closeAgainSource({ periods, send }), run.id, unitIds, { at, isAgain: false });
  return ended;
}

/**
 * Units with employees who may be affected. A single employee's result must allow it at once; one who was
 * unknown at the close has no result yet, and gets one when the month closes again.
 */
async function unitsIn(
  scope: ReopeningOrder["scope"],
  month: string,
  { evaluations, employees, units }: Pick<Deps, "evaluations" | "employees" | "units">,
): Promise<readonly string[]> {
  switch (scope.kind) {
    case "EMPLOYEE": {
      const [evaluation] = await evaluations.findMany([scope.nip], month);
      if (evaluation === undefined)
        return [postingOn(await employees.get(scope.nip), lastDayOf(month)).unitId];
      requireReopenable(evaluation);
      return [evaluation.unitId];
    }
    case "UNIT":
      return [(await units.get(scope.unitId)).id];
    case "CITY":
      return (await units.all()).map(({ id }) => id);
  }
}
