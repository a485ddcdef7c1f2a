import { cityOfProcess } from "../../shared/cities/index.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { staffImportRepository } from "../../shared/table/staff-imports.ts";
import { RowsMessageSchema } from "./messages.ts";
import { registerRows } from "./register-rows.ts";

export const handler = queueUnit(
  RowsMessageSchema,
  eachMessage((message, table) =>
    registerRows(message, { imports: staffImportRepository(table), city: cityOfProcess() }),
  ),
);
