import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import { evaluationRepository } from "../../shared/table/evaluations.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { exportRoutes } from "./contract.ts";
import { readCreditPoints } from "./credit-points.ts";
import { listSiasnResults } from "./list-siasn-results.ts";

export const handler = httpUnit(
  exportRoutes,
  { creditPoints: readCreditPoints, siasn: listSiasnResults },
  (table: Table) => ({
    evaluations: evaluationRepository(table),
    employees: employeeRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  }),
);
