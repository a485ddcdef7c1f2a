import { cityOfProcess } from "../../shared/cities/index.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { planAssignmentRepository } from "../../shared/table/planning/plan-assignments.ts";
import { assignUnit } from "./assign-unit.ts";
import { AssignUnitSchema } from "./messages.ts";

export const handler = queueUnit(
  AssignUnitSchema,
  eachMessage((message, table) =>
    assignUnit(message, {
      assignments: planAssignmentRepository(table),
      employees: employeeRepository(table),
      city: cityOfProcess(),
    }),
  ),
);
