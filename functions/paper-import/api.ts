import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { send } from "../../shared/queue/sender.ts";
import { runRepository } from "../../shared/table/runs/runs.ts";
import { paperImportRepository } from "../../shared/table/surveys/paper-imports.ts";
import type { Table } from "../../shared/table/table.ts";
import { paperRoutes } from "./contract.ts";
import { PAPER_QUEUE } from "./messages.ts";
import { applyPaperImport, checkPaperImport, createPaperImport } from "./order-import.ts";
import { listPaperImports, listPaperProblems, paperRepair, readPaperImport } from "./read.ts";

export const handler = httpUnit(
  paperRoutes,
  {
    createPaperImport,
    paperImports: listPaperImports,
    paperImport: readPaperImport,
    checkPaperImport,
    applyPaperImport,
    paperProblems: listPaperProblems,
    paperRepair,
  },
  (table: Table) => ({
    papers: paperImportRepository(table),
    runs: runRepository(table),
    city: cityOfProcess(),
    send: (messages: readonly object[]) => send(PAPER_QUEUE, messages),
  }),
);
