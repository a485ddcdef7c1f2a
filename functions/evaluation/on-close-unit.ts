import { cityOfProcess } from "../../shared/cities/index.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { closingRepository } from "../../shared/table/closings.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import { periodRepository } from "../../shared/table/periods.ts";
import { closeUnit } from "./close-unit.ts";
import { CloseUnitSchema } from "./messages.ts";

export const handler = queueUnit(
  CloseUnitSchema,
  eachMessage((message, table) =>
    closeUnit(message, {
      employees: employeeRepository(table),
      closings: closingRepository(table),
      periods: periodRepository(table),
      city: cityOfProcess(),
    }),
  ),
);
