import type { Principal } from "../../shared/auth/principal.ts";
import { canSeeEvaluation, requireCanSeeUnitResult } from "../../shared/domain/evaluation/authority.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";

export interface Seeing {
  readonly employees: EmployeeRepository;
  readonly units: UnitRepository;
}

interface Asked {
  readonly employee: Employee;
  readonly evaluation: Evaluation | undefined;
  /** Local day on which somebody asks. */
  readonly day: string;
}

/** Whether somebody sees a result with all that was said of it; false for those who see it only as one of their unit's. */
export async function seesWhole(
  principal: Principal,
  { employee, evaluation, day }: Asked,
  { employees, units }: Seeing,
): Promise<boolean> {
  if (canSeeEvaluation(principal, employee, { evaluation, day })) return true;
  const [[asker], [unit]] = await Promise.all([
    employees.findMany([principal.id]),
    units.findMany(evaluation ? [evaluation.unitId] : []),
  ]);
  requireCanSeeUnitResult(principal, { asker, unit, day });
  return false;
}
