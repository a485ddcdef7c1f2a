import { httpUnit } from "../../shared/http/unit.ts";
import { send } from "../../shared/queue/sender.ts";
import { staffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import { runRepository } from "../../shared/table/runs/runs.ts";
import type { Table } from "../../shared/table/table.ts";
import { importRoutes } from "./contract.ts";
import { createImport } from "./create-import.ts";
import { IMPORTS_QUEUE } from "./messages.ts";
import { applyImport, checkImport, retryChunk } from "./order-run.ts";
import { listImports, listProblems, problemsAsCsv, readImport } from "./read.ts";
import { listRows, rowsAsCsv } from "./read-rows.ts";

export const handler = httpUnit(
  importRoutes,
  {
    createImport,
    listImports,
    import: readImport,
    checkImport,
    applyImport,
    retryPart: retryChunk,
    importProblems: listProblems,
    importProblemsCsv: problemsAsCsv,
    importRows: listRows,
    importRowsCsv: rowsAsCsv,
  },
  (table: Table) => ({
    imports: staffImportRepository(table),
    runs: runRepository(table),
    send: (messages: readonly object[]) => send(IMPORTS_QUEUE, messages),
  }),
);
