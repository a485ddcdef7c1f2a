import type { City } from "../../shared/cities/city.ts";
import type { EmployeeRepository } from "../../shared/table/employees.ts";
import type { EvaluationRepository } from "../../shared/table/evaluations.ts";
import type { OrganisationPredicateRepository } from "../../shared/table/organisation-predicates.ts";
import type { UnitRepository } from "../../shared/table/units.ts";

/** What reading a result works with. */
export interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly predicates: OrganisationPredicateRepository;
  readonly units: UnitRepository;
  readonly city: City;
}
