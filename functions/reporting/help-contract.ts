import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import {
  HelpOutcomeSchema,
  HelpRequestSchema,
  HelpTextSchema,
  refuseNotAsked,
} from "../../shared/domain/reporting/help-request.ts";
import { WorkReportIdSchema } from "../../shared/domain/reporting/work-report.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

/** Obstacles with which employees ask their head for help, and what the head says. */
export const helpRoutes = {
  awaitingHelp: {
    method: "GET",
    path: "/v1/me/help-requests",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Kendala yang menunggu bantuan saya sebagai pimpinan, yang tenggatnya terdekat dahulu",
      en: "Obstacles that await my help as a head, the earliest deadline first",
    },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(HelpRequestSchema()))),
  },
  askedHelp: {
    method: "GET",
    path: "/v1/me/asked-help",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Kendala yang saya mintakan bantuan, dengan jawabannya; terbaru dahulu",
      en: "Obstacles with which I asked for help, with their answers; newest first",
    },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(HelpRequestSchema()))),
  },
  answerHelp: {
    method: "POST",
    path: "/v1/employees/{nip}/reports/{reportId}/help-answer",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotAsked,
    summary: {
      id: "Menjawab permintaan bantuan atas kendala: dibantu, belum dapat dibantu dengan alasan, atau diteruskan ke pimpinan di atasnya dengan tenggat baru",
      en: "Answer a request for help with an obstacle: helped, not possible with the reason, or passed up to the next head with a new deadline",
    },
    guard: "version",
    params: once(() => z.strictObject({ nip: NipSchema(), reportId: WorkReportIdSchema() })),
    body: once(() => z.strictObject({ outcome: HelpOutcomeSchema(), text: HelpTextSchema() })),
    reply: HelpRequestSchema,
  },
} satisfies Contract;
