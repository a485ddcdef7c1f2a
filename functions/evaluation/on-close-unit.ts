import { cityOfProcess } from "../../shared/cities/index.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { closingRepository } from "../../shared/table/evaluation/closings.ts";
import { periodRepository } from "../../shared/table/evaluation/periods.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { closeUnit } from "./close-unit.ts";
import { CloseMessageSchema } from "./messages.ts";
import { reopenedUnit } from "./reopened-unit.ts";

export const handler = queueUnit(
  CloseMessageSchema,
  eachMessage((message, table) => {
    const deps = {
      employees: employeeRepository(table),
      closings: closingRepository(table),
      periods: periodRepository(table),
      city: cityOfProcess(),
    };
    return "task" in message ? reopenedUnit(message, deps) : closeUnit(message, deps);
  }),
);
