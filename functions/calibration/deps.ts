import type { City } from "../../shared/cities/city.ts";
import type { EvaluationRepository } from "../../shared/table/evaluations.ts";
import type { OrganisationPredicateRepository } from "../../shared/table/organisation-predicates.ts";
import type { UnitRepository } from "../../shared/table/units.ts";

export interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly predicates: OrganisationPredicateRepository;
  readonly units: UnitRepository;
  readonly city: City;
}
