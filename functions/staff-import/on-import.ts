import { cityOfProcess } from "../../shared/cities/index.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { send } from "../../shared/queue/sender.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { staffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { openUpload } from "../../shared/uploads/open-upload.ts";
import { ImportMessageSchema } from "./messages.ts";
import { readFile } from "./read-file.ts";
import { registerRows } from "./register-rows.ts";

export const handler = queueUnit(
  ImportMessageSchema,
  eachMessage((message, table) => {
    const imports = staffImportRepository(table);
    if ("records" in message) return registerRows(message, { imports, city: cityOfProcess() });
    const units = unitRepository(table);
    return readFile(message, { imports, units, employees: employeeRepository(table), openUpload, send });
  }),
);
