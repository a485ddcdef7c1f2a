import type { CityFacts } from "../../shared/domain/city.ts";
import type { TermsOf } from "../../shared/domain/evaluation/terms.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";

/** What the use cases of a rating need. */
export interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
  readonly termsOf: TermsOf;
}
