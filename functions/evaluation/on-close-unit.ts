import { cityOfProcess } from "../../shared/cities/index.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import { evaluationRepository } from "../../shared/table/evaluations.ts";
import { periodRepository } from "../../shared/table/periods.ts";
import { closeUnit } from "./close-unit.ts";
import { CloseUnitSchema } from "./messages.ts";

export const handler = queueUnit(
  CloseUnitSchema,
  eachMessage((message, table) =>
    closeUnit(message, {
      employees: employeeRepository(table),
      evaluations: evaluationRepository(table),
      periods: periodRepository(table),
      city: cityOfProcess(),
    }),
  ),
);
