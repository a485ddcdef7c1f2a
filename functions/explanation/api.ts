import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";
import { explanationRoutes } from "./contract.ts";
import { explainResult } from "./explain-result.ts";

export const handler = httpUnit(explanationRoutes, { why: explainResult }, (table: Table) => ({
  evaluations: evaluationRepository(table),
  employees: employeeRepository(table),
  units: unitRepository(table),
  city: cityOfProcess(),
}));
