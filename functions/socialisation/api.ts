import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { announcementRepository } from "../../shared/table/socialisation/announcements.ts";
import { explainerRepository } from "../../shared/table/socialisation/explainers.ts";
import { receiptRepository } from "../../shared/table/socialisation/receipts.ts";
import type { Table } from "../../shared/table/table.ts";
import { answerCheck, confirmReading } from "./confirm.ts";
import { socialisationRoutes } from "./contract.ts";
import { listExplainers, listWordings, readExplainer, writeExplainer } from "./explainers.ts";
import { publishAnnouncement, remindReaders, withdrawAnnouncement } from "./publish.ts";
import { listAnnouncements, listMyAnnouncements, openAnnouncement, readFile } from "./read-announcements.ts";
import { readReach, readUnderstanding, readUnitReach } from "./read-reach.ts";

export const handler = httpUnit(
  socialisationRoutes,
  {
    announcements: listAnnouncements,
    publish: publishAnnouncement,
    withdraw: withdrawAnnouncement,
    remind: remindReaders,
    reach: readReach,
    unitReach: readUnitReach,
    understanding: readUnderstanding,
    mine: listMyAnnouncements,
    open: openAnnouncement,
    file: readFile,
    confirm: confirmReading,
    answer: answerCheck,
    explainers: listExplainers,
    explainer: readExplainer,
    wordings: listWordings,
    writeExplainer,
  },
  (table: Table) => ({
    announcements: announcementRepository(table),
    receipts: receiptRepository(table),
    explainers: explainerRepository(table),
    city: cityOfProcess(),
  }),
);
