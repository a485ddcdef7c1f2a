import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { send } from "../../shared/queue/sender.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { periodRepository } from "../../shared/table/evaluation/periods.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { runRepository } from "../../shared/table/runs/runs.ts";
import type { Table } from "../../shared/table/table.ts";
import { endReopening } from "./end-reopening.ts";
import { listLateReports } from "./list-late-reports.ts";
import { CLOSE_QUEUE } from "./messages.ts";
import { periodRoutes } from "./period-contract.ts";
import { listPeriods, readPeriod } from "./read-periods.ts";
import { reopen } from "./reopen-period.ts";
import { retryReopened, retryUnit } from "./retry-units.ts";

export const handler = httpUnit(
  periodRoutes,
  {
    periods: listPeriods,
    period: readPeriod,
    lateReports: listLateReports,
    reopen,
    endReopening,
    retryUnit,
    retryReopened,
  },
  (table: Table) => ({
    evaluations: evaluationRepository(table),
    periods: periodRepository(table),
    employees: employeeRepository(table),
    units: unitRepository(table),
    runs: runRepository(table),
    city: cityOfProcess(),
    send: (messages: readonly object[]) => send(CLOSE_QUEUE, messages),
  }),
);
