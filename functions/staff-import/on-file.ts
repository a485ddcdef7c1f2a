import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { send } from "../../shared/queue/sender.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import { staffImportRepository } from "../../shared/table/staff-imports.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { openUpload } from "../../shared/uploads/open-upload.ts";
import { FileMessageSchema } from "./messages.ts";
import { readFile } from "./read-file.ts";

export const handler = queueUnit(
  FileMessageSchema,
  eachMessage((message, table) =>
    readFile(message, {
      imports: staffImportRepository(table),
      units: unitRepository(table),
      employees: employeeRepository(table),
      openUpload,
      send,
    }),
  ),
);
