import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import { staffImportRepository } from "../../shared/table/staff-imports.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { assignRater } from "./assign-rater.ts";
import { organisationRoutes } from "./contract.ts";
import { createImport } from "./create-import.ts";
import { establishUnit } from "./establish-unit.ts";
import { applyImport, checkImport } from "./order-run.ts";
import { listTeam, listUnitEmployees, listUnits, readEmployee, readHistory, readMe } from "./read.ts";
import { listImports, listProblems, problemsAsCsv, readImport } from "./read-imports.ts";

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
    createImport,
    listImports,
    import: readImport,
    checkImport,
    applyImport,
    importProblems: listProblems,
    importProblemsCsv: problemsAsCsv,
  },
  (table: Table) => ({
    units: unitRepository(table),
    employees: employeeRepository(table),
    imports: staffImportRepository(table),
    city: cityOfProcess(),
  }),
);
