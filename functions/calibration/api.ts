import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { evaluationRepository } from "../../shared/table/evaluations.ts";
import { organisationPredicateRepository } from "../../shared/table/organisation-predicates.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { calibrationRoutes } from "./contract.ts";
import { readDistribution, setPredicate } from "./distribution.ts";
import { listRaters, listUnitEvaluations } from "./read.ts";

export const handler = httpUnit(
  calibrationRoutes,
  {
    distribution: readDistribution,
    setPredicate,
    raters: listRaters,
    unitEvaluations: listUnitEvaluations,
  },
  (table: Table) => ({
    evaluations: evaluationRepository(table),
    predicates: organisationPredicateRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  }),
);
