import { SURVEY_QUEUE } from "../../shared/domain/surveys/answers/message.ts";
import { send } from "../../shared/queue/sender.ts";
import { RunMessageSchema } from "../../shared/runs/messages.ts";
import { runUnit } from "../../shared/runs/unit.ts";
import { paperImportRepository } from "../../shared/table/surveys/paper-imports.ts";
import { readUpload } from "../../shared/uploads/open-upload.ts";
import { PAPER_QUEUE } from "./messages.ts";
import { paperWork } from "./paper-run.ts";

export const handler = runUnit(PAPER_QUEUE, RunMessageSchema, (table) => ({
  "paper-import": paperWork({
    papers: paperImportRepository(table),
    readUpload,
    handOver: (messages) => send(SURVEY_QUEUE, messages),
    send: (messages) => send(PAPER_QUEUE, messages),
  }),
}));
