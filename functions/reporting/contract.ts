import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { refuseNotRater } from "../../shared/domain/organisation/authority.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { IndicatorSchema } from "../../shared/domain/planning/content.ts";
import { HelpRequestSchema } from "../../shared/domain/reporting/help-request.ts";
import { ObstacleSchema } from "../../shared/domain/reporting/obstacle.ts";
import {
  WorkReportContentSchema,
  WorkReportIdSchema,
  WorkReportSchema,
} from "../../shared/domain/reporting/work-report.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";
import { evidenceRoutes } from "./evidence-contract.ts";
import { helpRoutes } from "./help-contract.ts";

const OfEmployee = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema() }));
const OfReport = /* @__PURE__ */ once(() =>
  z.strictObject({ nip: NipSchema(), reportId: WorkReportIdSchema() }),
);

const reportRoutes = {
  submit: {
    method: "POST",
    path: "/v1/employees/{nip}/reports",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Mengirim laporan kerja: kegiatan, capaian, dan kendala",
      en: "Submit a work report: activity, achievement and obstacles",
    },
    guard: "key",
    params: OfEmployee,
    body: WorkReportContentSchema,
    status: 201,
    reply: WorkReportSchema,
  },
  list: {
    method: "GET",
    path: "/v1/employees/{nip}/reports",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    sight: ["DECIDERS"],
    summary: { id: "Daftar laporan kerja sebulan", en: "The work reports of a month" },
    params: OfEmployee,
    query: once(() => PageQuerySchema().extend({ month: MonthSchema() })),
    reply: once(() => withPeople(pageOf(WorkReportSchema()))),
  },
  read: {
    method: "GET",
    path: "/v1/employees/{nip}/reports/{reportId}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    sight: ["DECIDERS", "LINE"],
    summary: { id: "Membaca satu laporan kerja", en: "One work report" },
    params: OfReport,
    reply: once(() =>
      withPeople(
        WorkReportSchema().extend({
          /** Whose progress is reported; absent if none is, or if the plan has it no more. */
          indicator: IndicatorSchema().pick({ statement: true, unitOfMeasure: true }).optional(),
          /** Absent if no help was asked. */
          help: HelpRequestSchema().optional(),
          /** Its month has closed for its author: it is not answered, revised or commented on any more. */
          isMonthClosed: z.boolean(),
        }),
      ),
    ),
  },
  revise: {
    method: "PUT",
    path: "/v1/employees/{nip}/reports/{reportId}",
    roles: ["EMPLOYEE"],
    summary: { id: "Memperbaiki laporan yang dikembalikan", en: "Revise a returned report" },
    guard: "version",
    params: OfReport,
    body: WorkReportContentSchema,
    reply: WorkReportSchema,
  },
  accept: {
    method: "POST",
    path: "/v1/employees/{nip}/reports/{reportId}/accept",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: { id: "Menerima laporan bawahan", en: "Accept the report of somebody whom one rates" },
    guard: "version",
    params: OfReport,
    body: once(() => z.strictObject({ text: freeText().min(1).max(1_000).optional() })),
    reply: WorkReportSchema,
  },
  return: {
    method: "POST",
    path: "/v1/employees/{nip}/reports/{reportId}/return",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: { id: "Mengembalikan laporan bawahan dengan alasan", en: "Return a report with a reason" },
    guard: "version",
    params: OfReport,
    body: once(() => z.strictObject({ reason: freeText().min(1).max(1_000) })),
    reply: WorkReportSchema,
  },
  comment: {
    method: "POST",
    path: "/v1/employees/{nip}/reports/{reportId}/comments",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: {
      id: "Mengomentari laporan tanpa menjawabnya, atau membalas komentar atas laporan sendiri",
      en: "Comment on a report without answering it, or reply to comments on one's own",
    },
    guard: "version",
    params: OfReport,
    body: once(() => z.strictObject({ text: freeText().min(1).max(1_000) })),
    reply: WorkReportSchema,
  },
  awaiting: {
    method: "GET",
    path: "/v1/me/awaiting-reports",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Laporan yang menunggu jawaban saya, terlama dahulu",
      en: "Reports that await my answer, oldest first",
    },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(WorkReportSchema()))),
  },
  escalated: {
    method: "GET",
    path: "/v1/me/escalated-reports",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Laporan yang tidak dijawab penilainya pada waktunya dan kini menunggu jawaban saya sebagai atasannya",
      en: "Reports that their rater left unanswered and that now await my answer as the rater's superior",
    },
    query: PageQuerySchema,
    reply: once(() =>
      withPeople(
        pageOf(
          z.object({
            nip: NipSchema(),
            reportId: WorkReportIdSchema(),
            unitId: UnitIdSchema(),
            raterNip: NipSchema().optional(),
            submittedAt: z.string(),
            answerDueAt: z.string(),
            escalatedAt: z.string(),
          }),
        ),
      ),
    ),
  },
  obstacles: {
    method: "GET",
    path: "/v1/units/{unitId}/obstacles",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Kendala sebuah unit dan unit-unit di bawahnya dalam sebulan sejak dilaporkan, terbaru dahulu, bagi pimpinannya",
      en: "A month's obstacles in a unit and those below it, as soon as they are reported, newest first, for the head of that unit",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema() })),
    query: once(() =>
      PageQuerySchema().extend({
        month: MonthSchema(),
        /** `ASKED_HELP`: only those with which help was asked of a head, and not withdrawn. */
        list: z.enum(["ALL", "ASKED_HELP"]).default("ALL"),
      }),
    ),
    reply: once(() =>
      withPeople(
        pageOf(
          ObstacleSchema().extend({
            name: z.string(),
            unitName: z.string(),
            /** Absent if no help was asked. */
            help: HelpRequestSchema()
              .pick({ state: true, headNip: true, dueAt: true, missedAt: true, passedUp: true, answer: true })
              .optional(),
          }),
        ),
      ),
    ),
  },
} satisfies Contract;

export const reportingRoutes = { ...reportRoutes, ...helpRoutes, ...evidenceRoutes } satisfies Contract;
