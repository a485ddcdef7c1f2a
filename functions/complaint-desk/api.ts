import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import { routingRepository, templateRepository } from "../../shared/table/complaints/desk.ts";
import { noticeRepository } from "../../shared/table/complaints/notices.ts";
import { mailRepository } from "../../shared/table/mail/mails.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";
import { deskRoutes } from "./contract.ts";
import { listNotices } from "./notices.ts";
import { readOversight } from "./oversight.ts";
import { recordRoutes } from "./record-contract.ts";
import { explainComplaint, readHistory, readMails, readMessages, readNotes } from "./records.ts";
import { draftRouting, listRoutingChanges, readRouting, switchRouting, tryRouting } from "./routing.ts";
import { draftAnswer, listTemplates, writeTemplate } from "./templates.ts";

export const handler = httpUnit(
  { ...deskRoutes, ...recordRoutes },
  {
    history: readHistory,
    messages: readMessages,
    notes: readNotes,
    mails: readMails,
    explain: explainComplaint,
    notices: listNotices,
    templates: listTemplates,
    writeTemplate,
    draft: draftAnswer,
    oversight: readOversight,
    routing: readRouting,
    routingHistory: listRoutingChanges,
    draftRouting,
    tryRouting,
    switchRouting,
  },
  (table: Table) => {
    const city = cityOfProcess();
    return {
      city,
      notices: noticeRepository(table),
      mails: mailRepository(table),
      employees: employeeRepository(table),
      templates: templateRepository(table),
      routings: routingRepository(table),
      complaints: complaintRepository(table, complaintTerms(city)),
      units: unitRepository(table),
    };
  },
);
