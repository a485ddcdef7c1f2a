import type { City } from "../../shared/cities/city.ts";
import type { EmployeeRepository } from "../../shared/table/employees.ts";
import type { EvaluationRepository } from "../../shared/table/evaluations.ts";
import type { PeriodRepository } from "../../shared/table/periods.ts";
import type { UnitRepository } from "../../shared/table/units.ts";

/** What taking results out works with. */
export interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly periods: PeriodRepository;
  readonly units: UnitRepository;
  readonly city: City;
}
