import * as z from "zod";
import { BothLanguagesSchema } from "../../shared/domain/both-languages.ts";
import { COMPLAINT_DESK } from "../../shared/domain/complaints/complaint.ts";
import { RoutingChangeSchema } from "../../shared/domain/complaints/intake/routing-history.ts";
import { RoutingRuleSchema, RoutingSchema } from "../../shared/domain/complaints/intake/routing-rules.ts";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import {
  AnswerTemplateSchema,
  TemplateIdSchema,
} from "../../shared/domain/complaints/life/answer-template.ts";
import { NoticeSchema } from "../../shared/domain/complaints/views/notices.ts";
import { ComplaintLineSchema } from "../../shared/domain/complaints/views/staff-view.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OFFICERS = ["COMPLAINT_OFFICER"] as const;
const OFFICERS_AND_HEADS = ["COMPLAINT_OFFICER", "EMPLOYEE"] as const;

export const deskRoutes = {
  notices: {
    method: "GET",
    path: "/v1/complaint-notices",
    roles: OFFICERS_AND_HEADS,
    summary: {
      id: "Kotak masuk sebuah unit: apa yang terjadi pada pengaduannya, terbaru dahulu",
      en: "The inbox of a unit: what happened to its complaints, newest first",
    },
    query: once(() => PageQuerySchema().extend({ unitId: UnitIdSchema().default(COMPLAINT_DESK) })),
    reply: once(() =>
      pageOf(
        NoticeSchema().extend({
          /** How the complaint stands now, and how it begins; only for those who may open it. */
          complaint: ComplaintLineSchema()
            .pick({
              ...{ excerpt: true, status: true, deadlines: true, dueAt: true },
              ...{ isOverdue: true, workingDaysLeft: true },
            })
            .optional(),
        }),
      ),
    ),
  },
  templates: {
    method: "GET",
    path: "/v1/answer-templates",
    roles: OFFICERS_AND_HEADS,
    summary: { id: "Templat jawaban", en: "Answer templates" },
    query: PageQuerySchema,
    reply: once(() => pageOf(AnswerTemplateSchema())),
  },
  writeTemplate: {
    method: "PUT",
    path: "/v1/answer-templates/{templateId}",
    roles: OFFICERS,
    guard: "seen",
    summary: {
      id: "Menulis templat jawaban; {nomor}, {unit}, dan {tenggat} diisi saat dipakai",
      en: "Write an answer template; {nomor}, {unit} and {tenggat} are filled in when it is used",
    },
    params: once(() => z.strictObject({ templateId: TemplateIdSchema() })),
    body: once(() => {
      const { title, text, class: named, isOffered } = AnswerTemplateSchema().shape;
      return z.strictObject({ title, text, class: named, isOffered: isOffered.default(true) });
    }),
    reply: AnswerTemplateSchema,
  },
  draft: {
    method: "GET",
    path: "/v1/complaints/{trackingCode}/drafts/{templateId}",
    roles: OFFICERS_AND_HEADS,
    summary: {
      id: "Rancangan jawaban sebuah pengaduan dari templat; belum dikirim",
      en: "Draft an answer to a complaint from a template; nothing is sent",
    },
    params: once(() =>
      z.strictObject({ trackingCode: TrackingCodeSchema(), templateId: TemplateIdSchema() }),
    ),
    reply: once(() => z.object({ text: z.string() })),
  },
  oversight: {
    method: "GET",
    path: "/v1/complaint-oversight",
    roles: ["COMPLAINT_OFFICER", "ADMIN"],
    summary: {
      id: "Ke mana pengaduan pergi: unit yang memeriksa pengaduan berkadar pengawasan, dan apakah aturan memilihkan unit bagi yang tidak menyebutnya; serta apa yang harus dilakukan bila belum ada",
      en: "Where complaints go: the unit that examines misconduct, and whether rules choose a unit for those that name none; and what to do where there is none yet",
    },
    reply: once(() =>
      z.object({
        isEstablished: z.boolean(),
        unitId: UnitIdSchema().optional(),
        unitName: z.string().optional(),
        text: BothLanguagesSchema(),
        /** What becomes of a complaint that names no unit. */
        routing: z.object({ isOn: z.boolean(), text: BothLanguagesSchema() }),
      }),
    ),
  },
  /** Before the first draft there are no rules, and version 0. */
  routing: {
    method: "GET",
    path: "/v1/routing-rules",
    roles: OFFICERS,
    summary: {
      id: "Aturan penyaluran pengaduan dan hasil ujinya",
      en: "The routing rules for complaints, and the outcome of their last trial",
    },
    reply: RoutingSchema,
  },
  routingHistory: {
    method: "GET",
    path: "/v1/routing-rules/history",
    roles: OFFICERS,
    summary: {
      id: "Riwayat aturan penyaluran, terbaru dahulu: siapa menyusun, menguji, dan mengaktifkan apa, dan kapan",
      en: "The history of the routing rules, newest first: who drafted, tried and switched what, and when",
    },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(RoutingChangeSchema()))),
  },
  draftRouting: {
    method: "PUT",
    path: "/v1/routing-rules",
    roles: OFFICERS,
    guard: "seen",
    summary: {
      id: "Menyusun aturan penyaluran: kelas, layanan, kata, dan tempat; nonaktif sampai diuji dan diaktifkan",
      en: "Draft the routing rules: class, service, words and place; off until they have been tried and switched on",
    },
    body: once(() => z.strictObject({ rules: z.array(RoutingRuleSchema()).max(100) })),
    reply: RoutingSchema,
  },
  tryRouting: {
    method: "POST",
    path: "/v1/routing-rules/trial",
    roles: OFFICERS,
    summary: {
      id: "Menguji aturan terhadap pengaduan yang sudah berakhir di unit-unit yang disebut",
      en: "Try the rules on past complaints of the named units",
    },
    guard: "version",
    body: once(() => z.strictObject({ unitIds: z.array(UnitIdSchema()).min(1).max(20) })),
    reply: RoutingSchema,
  },
  switchRouting: {
    method: "POST",
    path: "/v1/routing-rules/switch",
    roles: OFFICERS,
    summary: {
      id: "Mengaktifkan aturan yang sudah diuji, atau menonaktifkannya",
      en: "Switch tried rules on, or rules off",
    },
    guard: "version",
    body: once(() => z.strictObject({ isOn: z.boolean() })),
    reply: RoutingSchema,
  },
} satisfies Contract;
