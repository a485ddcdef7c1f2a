import { lastDayOf } from "../../shared/domain/calendar/period-id.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { requireReopenable } from "../../shared/domain/evaluation/close/reopened-evaluation.ts";
import {
  endReopening as end,
  openReopenings,
  type Reopening,
  type ReopeningOrder,
  reopenPeriod,
} from "../../shared/domain/evaluation/close/reopening.ts";
import type { Period } from "../../shared/domain/evaluation/period.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { ReopenedUnit } from "./messages.ts";
import type { periodRoutes } from "./period-contract.ts";

interface Deps {
  readonly periods: PeriodRepository;
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly units: UnitRepository;
  readonly city: CityWith<{ evaluation: EvaluationPolicy }>;
  readonly send: (messages: readonly ReopenedUnit[]) => Promise<void>;
}

/** Opens a closed month again; its evaluations follow through the queue, and the daily run sends again what was lost. */
export async function reopen(
  { params: { period: month }, body, principal, at }: Input<typeof periodRoutes.reopen>,
  { periods, city, send, ...deps }: Deps,
): Promise<Period> {
  const [period, unitIds] = await Promise.all([periods.edit(month), unitsIn(body.scope, month, deps)]);
  const { evaluation: limits } = policyAt(city, at);
  const order = { order: body, unitIds, by: principal.id, at, zone: city.timeZone, limits };
  const reopened = await periods.commit(reopenPeriod(period, order));
  const newest = openReopenings(reopened).at(-1);
  if (newest) await send(messagesOf(newest, month, "REOPEN", at));
  return reopened;
}

/** Closes a reopening before its last day; its evaluations are frozen again through the queue. */
export async function endReopening(
  { params: { period: month, number }, principal, at }: Input<typeof periodRoutes.endReopening>,
  { periods, send }: Pick<Deps, "periods" | "send">,
): Promise<Period> {
  const ended = await periods.commit(end(await periods.edit(month), number, { by: principal.id, at }));
  const reopening = openReopenings(ended).find((one) => one.number === number);
  if (reopening) await send(messagesOf(reopening, month, "CLOSE_AGAIN", at));
  return ended;
}

/**
 * The units in which somebody may be concerned. An employee's result must allow it at once; one whom the close did not know
 * has none yet, and gets it when the month closes again.
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

/** What there is to do for a reopening, unit by unit. */
export function messagesOf(
  { number, scope, unitIds }: Reopening,
  month: string,
  task: ReopenedUnit["task"],
  at: string,
): readonly ReopenedUnit[] {
  const one = scope.kind === "EMPLOYEE" ? { nip: scope.nip } : {};
  return unitIds.map((unitId) => ({ month, unitId, at, task, number, ...one }));
}
