import { httpUnit } from "../../shared/http/http-unit.ts";
import { staffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import type { Table } from "../../shared/table/table.ts";
import { importRoutes } from "./contract.ts";
import { createImport } from "./create-import.ts";
import { applyImport, checkImport } from "./order-run.ts";
import { listImports, listProblems, problemsAsCsv, readImport } from "./read.ts";

export const handler = httpUnit(
  importRoutes,
  {
    createImport,
    listImports,
    import: readImport,
    checkImport,
    applyImport,
    importProblems: listProblems,
    importProblemsCsv: problemsAsCsv,
  },
  (table: Table) => ({ imports: staffImportRepository(table) }),
);
