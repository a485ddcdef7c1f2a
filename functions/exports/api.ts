import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import { evaluationRepository } from "../../shared/table/evaluations.ts";
import { periodRepository } from "../../shared/table/periods.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { exportRoutes } from "./contract.ts";
import { readCreditPoints } from "./credit-points.ts";
import { listHindrances, listSiasnResults } from "./list-siasn-results.ts";

export const handler = httpUnit(
  exportRoutes,
  { creditPoints: readCreditPoints, siasn: listSiasnResults, hindrances: listHindrances },
  (table: Table) => ({
    evaluations: evaluationRepository(table),
    employees: employeeRepository(table),
    periods: periodRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  }),
);
