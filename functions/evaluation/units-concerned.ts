import { lastDayOf } from "../../shared/domain/calendar/period-id.ts";
import { requireReopenable } from "../../shared/domain/evaluation/close/reopened-evaluation.ts";
import type { ReopeningOrder } from "../../shared/domain/evaluation/close/reopening-schema.ts";
import { unitsToClose } from "../../shared/domain/evaluation/close/units-to-close.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";

export interface Concern {
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly units: UnitRepository;
}

/**
 * Units with employees who may be affected. A single employee's result must allow it at once; one who was
 * unknown at the close has no result yet, and gets one when the month closes again.
 */
export async function unitsConcerned(
  scope: ReopeningOrder["scope"],
  month: string,
  { evaluations, employees, units }: Concern,
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
      return unitsToClose(await units.all(), month).map(({ id }) => id);
  }
}
