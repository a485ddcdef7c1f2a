import type { City } from "../../shared/cities/city.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { type EmployeeRepository, employeeRepository } from "../../shared/table/employees.ts";
import { type EvaluationRepository, evaluationRepository } from "../../shared/table/evaluations.ts";
import { type PeriodRepository, periodRepository } from "../../shared/table/periods.ts";
import type { Table } from "../../shared/table/table.ts";
import { type UnitRepository, unitRepository } from "../../shared/table/units.ts";

/** What taking results out works with. */
export interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly periods: PeriodRepository;
  readonly units: UnitRepository;
  readonly city: City;
}

export function exportDeps(table: Table): Deps {
  return {
    evaluations: evaluationRepository(table),
    employees: employeeRepository(table),
    periods: periodRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  };
}
