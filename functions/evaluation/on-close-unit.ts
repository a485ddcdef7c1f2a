import { cityOfProcess } from "../../shared/cities/index.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { send } from "../../shared/queue/sender.ts";
import { closingRepository } from "../../shared/table/evaluation/closings.ts";
import { periodRepository } from "../../shared/table/evaluation/periods.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { closeUnit, GROUPS_A_CALL } from "./close-unit.ts";
import { CLOSE_QUEUE, type CloseMessage, CloseMessageSchema } from "./messages.ts";
import { reopenedUnit } from "./reopened-unit.ts";

export const handler = queueUnit(
  CloseMessageSchema,
  eachMessage((message, table) => {
    const deps = {
      employees: employeeRepository(table),
      closings: closingRepository(table),
      periods: periodRepository(table),
      city: cityOfProcess(),
      groupsACall: GROUPS_A_CALL,
      goOn: (rest: CloseMessage) => send(CLOSE_QUEUE, [rest]),
    };
    return "task" in message ? reopenedUnit(message, deps) : closeUnit(message, deps);
  }),
);
