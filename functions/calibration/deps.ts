import type { CityWith } from "../../shared/domain/city.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { OrganisationPredikatRepository } from "../../shared/table/evaluation/organisation-predikat.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";

export interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly unitStandings: OrganisationPredikatRepository;
  readonly units: UnitRepository;
  readonly city: CityWith<{ evaluation: EvaluationPolicy }>;
}
