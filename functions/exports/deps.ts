import { cityOfProcess } from "../../shared/cities/index.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { SiasnPolicy } from "../../shared/domain/evaluation/policy.ts";
import {
  type EvaluationRepository,
  evaluationRepository,
} from "../../shared/table/evaluation/evaluations.ts";
import { type PeriodRepository, periodRepository } from "../../shared/table/evaluation/periods.ts";
import { type EmployeeRepository, employeeRepository } from "../../shared/table/organisation/employees.ts";
import { type UnitRepository, unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";

/** What the export of results needs. */
export interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly periods: PeriodRepository;
  readonly units: UnitRepository;
  readonly city: CityWith<{ siasn: SiasnPolicy }>;
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
