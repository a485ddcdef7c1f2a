import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { send } from "../../shared/queue/sender.ts";
import { paperImportRepository } from "../../shared/table/surveys/paper-imports.ts";
import { openUpload } from "../../shared/uploads/open-upload.ts";
import { PaperMessageSchema } from "./messages.ts";
import { readFile } from "./read-file.ts";

export const handler = queueUnit(
  PaperMessageSchema,
  eachMessage((message, table) =>
    readFile(message, { papers: paperImportRepository(table), openUpload, send }),
  ),
);
