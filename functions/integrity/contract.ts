import * as z from "zod";
import { ComplaintContactSchema } from "../../shared/domain/complaints/intake/contact.ts";
import { IntegrityReasonSchema, IntegrityTextSchema } from "../../shared/domain/integrity/account.ts";
import { OFFICER_KINDS } from "../../shared/domain/integrity/messages.ts";
import { IntegrityPhotoIdSchema, PHOTO_TYPES } from "../../shared/domain/integrity/photo.ts";
import {
  FORWARDED_TO,
  INTEGRITY_STATES,
  IntegrityReportIdSchema,
  OPENING_GROUNDS,
} from "../../shared/domain/integrity/report.ts";
import { OfficerLineSchema, OfficerViewSchema } from "../../shared/domain/integrity/views.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OneReport = /* @__PURE__ */ once(() => z.strictObject({ caseId: IntegrityReportIdSchema() }));

/** A page takes a call of the key service for each report. */
const MOST_LISTED = 25;

/** What integrity officers do; a report that concerns one of them is unknown to them. */
export const integrityRoutes = {
  reports: {
    method: "GET",
    path: "/v1/integrity/reports",
    roles: ["INTEGRITY_OFFICER"],
    summary: {
      id: "Laporan integritas yang boleh dibuka petugas ini, terbaru lebih dulu",
      en: "The integrity reports that this officer may open, newest first",
    },
    query: once(() =>
      PageQuerySchema().extend({
        state: z.enum(["OPEN", "ENDED"]).default("OPEN"),
        limit: z.coerce.number().int().min(1).max(MOST_LISTED).default(MOST_LISTED),
      }),
    ),
    reply: once(() => pageOf(OfficerLineSchema())),
  },
  report: {
    method: "GET",
    path: "/v1/integrity/reports/{caseId}",
    roles: ["INTEGRITY_OFFICER"],
    summary: {
      id: "Satu laporan integritas dengan percakapannya",
      en: "One integrity report with its conversation",
    },
    params: OneReport,
    reply: once(() => withPeople(OfficerViewSchema())),
  },
  reportedPhoto: {
    method: "GET",
    path: "/v1/integrity/reports/{caseId}/photos/{photo}",
    roles: ["INTEGRITY_OFFICER"],
    summary: {
      id: "Satu foto dari pelapor, dibuka segelnya",
      en: "One photo of the reporter's, unsealed",
    },
    params: once(() => OneReport().extend({ photo: IntegrityPhotoIdSchema() })),
    reply: once(() =>
      z.object({
        mediaType: z.enum(PHOTO_TYPES),
        /** The photo in base64, at most 4 MB. */
        content: z.base64(),
      }),
    ),
  },
  step: {
    method: "POST",
    path: "/v1/integrity/reports/{caseId}/steps",
    roles: ["INTEGRITY_OFFICER"],
    summary: {
      id: "Membawa laporan selangkah maju: ditelaah, diperiksa, diputus, atau diteruskan, dengan alasan untuk pelapor",
      en: "Take a report a step further: screened, examined, decided or forwarded, with a reason for the reporter",
    },
    guard: "version",
    params: OneReport,
    body: once(() =>
      z.strictObject({
        to: z.enum(INTEGRITY_STATES),
        forwardedTo: z.enum(FORWARDED_TO).optional(),
        reason: IntegrityReasonSchema(),
      }),
    ),
    reply: once(() => withPeople(OfficerViewSchema())),
  },
  write: {
    method: "POST",
    path: "/v1/integrity/reports/{caseId}/messages",
    roles: ["INTEGRITY_OFFICER"],
    summary: {
      id: "Bertanya atau menjawab pelapor, atau mencatat untuk sesama petugas",
      en: "Ask or answer the reporter, or note something for the other officers",
    },
    guard: "version",
    params: OneReport,
    body: once(() => z.strictObject({ kind: z.enum(OFFICER_KINDS), text: IntegrityTextSchema() })),
    reply: once(() => withPeople(OfficerViewSchema())),
  },
  name: {
    method: "POST",
    path: "/v1/integrity/reports/{caseId}/named",
    roles: ["INTEGRITY_OFFICER"],
    summary: {
      id: "Menetapkan siapa yang dilaporkan; mereka dan bawahannya tidak dapat mengetahui laporan ini",
      en: "Say whom a report is about; they and those below them cannot learn of it",
    },
    guard: "version",
    params: OneReport,
    body: once(() => z.strictObject({ namedNips: z.array(NipSchema()).max(10) })),
    reply: once(() => withPeople(OfficerViewSchema())),
  },
  contact: {
    method: "POST",
    path: "/v1/integrity/reports/{caseId}/contact",
    roles: ["INTEGRITY_OFFICER"],
    summary: {
      id: "Membuka data diri pelapor, dengan alasan; tercatat, dan pelapor diberi tahu",
      en: "Open who reported, with a reason; it is recorded, and the reporter is told",
    },
    guard: "version",
    params: OneReport,
    body: once(() => z.strictObject({ ground: z.enum(OPENING_GROUNDS), reason: IntegrityReasonSchema() })),
    reply: once(() => z.object({ contact: ComplaintContactSchema(), version: z.int() })),
  },
} satisfies Contract;
