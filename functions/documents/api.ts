import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import { evaluationRepository } from "../../shared/table/evaluations.ts";
import { organisationPredicateRepository } from "../../shared/table/organisation-predicates.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { readBehaviourTexts } from "./behaviour-texts.ts";
import { documentRoutes } from "./contract.ts";
import { readDocument } from "./read-document.ts";

export const handler = httpUnit(
  documentRoutes,
  {
    document: readDocument,
    behaviourTexts: readBehaviourTexts,
  },
  (table: Table) => ({
    evaluations: evaluationRepository(table),
    employees: employeeRepository(table),
    predicates: organisationPredicateRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  }),
);
