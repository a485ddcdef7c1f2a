import { cityOfProcess } from "../../shared/cities/index.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import {
  type EvaluationRepository,
  evaluationRepository,
} from "../../shared/table/evaluation/evaluations.ts";
import {
  type OrganisationPredikatRepository,
  organisationPredikatRepository,
} from "../../shared/table/evaluation/organisation-predikat.ts";
import { type EmployeeRepository, employeeRepository } from "../../shared/table/organisation/employees.ts";
import { type UnitRepository, unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";

/** What reading a result needs. */
export interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly unitStandings: OrganisationPredikatRepository;
  readonly units: UnitRepository;
  readonly city: CityWith<{ evaluation: EvaluationPolicy }>;
}

/** Shared by both formats of a document. */
export function documentDeps(table: Table): Deps {
  return {
    evaluations: evaluationRepository(table),
    employees: employeeRepository(table),
    unitStandings: organisationPredikatRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  };
}
