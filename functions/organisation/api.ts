import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { assignRater } from "./assign-rater.ts";
import { organisationRoutes } from "./contract.ts";
import { establishUnit } from "./establish-unit.ts";
import { listTeam, listUnitEmployees, listUnits, readEmployee, readHistory, readMe } from "./read.ts";

export const handler = httpUnit(
  organisationRoutes,
  {
    establishUnit,
    listUnits,
    unitEmployees: listUnitEmployees,
    employee: readEmployee,
    history: readHistory,
    assignRater,
    me: readMe,
    team: listTeam,
  },
  (table: Table) => ({
    units: unitRepository(table),
    employees: employeeRepository(table),
    city: cityOfProcess(),
  }),
);
