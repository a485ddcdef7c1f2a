import { cityOfProcess } from "../../shared/cities/index.ts";
import { send } from "../../shared/queue/sender.ts";
import { RunMessageSchema } from "../../shared/runs/messages.ts";
import { runUnit } from "../../shared/runs/unit.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { planAssignmentRepository } from "../../shared/table/planning/assignments.ts";
import { assignmentWork } from "./assignment-run.ts";
import { ASSIGNMENTS_QUEUE } from "./messages.ts";

export const handler = runUnit(ASSIGNMENTS_QUEUE, RunMessageSchema, (table) => ({
  assignment: assignmentWork({
    assignments: planAssignmentRepository(table),
    employees: employeeRepository(table),
    city: cityOfProcess(),
    send: (messages) => send(ASSIGNMENTS_QUEUE, messages),
  }),
}));
