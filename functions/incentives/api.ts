import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { send } from "../../shared/queue/sender.ts";
import { incentiveRunRepository } from "../../shared/table/incentives/runs.ts";
import { incentiveTableRepository } from "../../shared/table/incentives/tables.ts";
import { unitChangeRepository } from "../../shared/table/organisation/unit-changes.ts";
import { runRepository } from "../../shared/table/runs/runs.ts";
import type { Table } from "../../shared/table/table.ts";
import { INCENTIVE_QUEUE } from "./messages.ts";
import { completeRunWithout, orderRun, resumeRun, retryUnit } from "./order-run.ts";
import { exportPayroll } from "./payroll.ts";
import { explainLine, listLines, listRuns, readDifference, readRun } from "./read-runs.ts";
import { incentiveRunRoutes } from "./run-contract.ts";
import { incentiveTableRoutes } from "./table-contract.ts";
import { approveTable, enterTable, listTables, readTable, rewriteTable } from "./tables.ts";

export const handler = httpUnit(
  { ...incentiveTableRoutes, ...incentiveRunRoutes },
  {
    enterTable,
    tables: listTables,
    table: readTable,
    rewriteTable,
    approveTable,
    orderRun,
    runs: listRuns,
    run: readRun,
    resumeRun,
    retryUnit,
    completeWithout: completeRunWithout,
    lines: listLines,
    difference: readDifference,
    payroll: exportPayroll,
    explain: explainLine,
  },
  (table: Table) => ({
    tables: incentiveTableRepository(table),
    runs: incentiveRunRepository(table),
    parts: runRepository(table),
    units: unitChangeRepository(table),
    send: (messages: readonly object[]) => send(INCENTIVE_QUEUE, messages),
    city: cityOfProcess(),
  }),
);
