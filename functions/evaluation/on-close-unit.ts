import { cityOfProcess } from "../../shared/cities/index.ts";
import { send } from "../../shared/queue/sender.ts";
import { RunMessageSchema } from "../../shared/runs/messages.ts";
import { runUnit } from "../../shared/runs/unit.ts";
import { closingRepository } from "../../shared/table/evaluation/closings.ts";
import { periodRepository } from "../../shared/table/evaluation/periods.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { closeWork } from "./close-run.ts";
import { GROUPS_A_CALL } from "./close-unit.ts";
import { CLOSE_QUEUE } from "./messages.ts";
import { closeAgainWork, reopenWork } from "./reopening-runs.ts";

export const handler = runUnit(CLOSE_QUEUE, RunMessageSchema, (table) => {
  const deps = {
    employees: employeeRepository(table),
    closings: closingRepository(table),
    periods: periodRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
    groupsACall: GROUPS_A_CALL,
    send: (messages: readonly object[]) => send(CLOSE_QUEUE, messages),
  };
  return { close: closeWork(deps), reopen: reopenWork(deps), "close-again": closeAgainWork(deps) };
});
