import { cityOfProcess } from "../../shared/cities/index.ts";
import { send } from "../../shared/queue/sender.ts";
import { runUnit } from "../../shared/runs/unit.ts";
import { nameRepository } from "../../shared/table/names/names.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { staffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { readUpload } from "../../shared/uploads/open-upload.ts";
import { importWork } from "./import-run.ts";
import { IMPORTS_QUEUE, ImportMessageSchema } from "./messages.ts";

export const handler = runUnit(IMPORTS_QUEUE, ImportMessageSchema, (table) => ({
  "staff-import": importWork({
    imports: staffImportRepository(table),
    units: unitRepository(table),
    employees: employeeRepository(table),
    names: nameRepository(table),
    city: cityOfProcess(),
    readUpload,
    send: (messages) => send(IMPORTS_QUEUE, messages),
  }),
}));
