import * as z from "zod";
import { MonthSchema, YearSchema } from "../../shared/domain/calendar/period-id.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { named, once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { FollowUpPlanSchema, FollowUpSchema } from "../../shared/domain/surveys/follow-up.ts";
import { SurveyPlanSchema } from "../../shared/domain/surveys/plan.ts";
import {
  ServicePointPlanSchema,
  ServicePointSchema,
} from "../../shared/domain/surveys/points/service-point.ts";
import { AnswerDaysSchema } from "../../shared/domain/surveys/results/answer-days.ts";
import { SurveyOutcomeSchema } from "../../shared/domain/surveys/results/outcome.ts";
import { PublishedSurveySchema } from "../../shared/domain/surveys/results/publication.ts";
import { SurveyIdSchema, SurveySchema } from "../../shared/domain/surveys/survey.ts";
import { UnpublishedSurveySchema } from "../../shared/domain/surveys/unpublished.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfUnit = /* @__PURE__ */ once(() => z.strictObject({ unitId: UnitIdSchema() }));
const OfSurvey = /* @__PURE__ */ once(() => z.strictObject({ surveyId: SurveyIdSchema() }));

const PointSchema = /* @__PURE__ */ named("Point", () =>
  ServicePointSchema().extend({
    /** Where its code leads. */
    link: z.string(),
    /** Paths of its QR code in this API. */
    qrCode: z.object({ svg: z.string(), png: z.string() }),
    /** What it leads to today; absent while no survey of its service is open, when it leads to the unit's standing one. */
    openSurvey: SurveySchema().pick({ id: true, endsOn: true }).optional(),
  }),
);

/** What HR decides about surveys, and their results. */
export const surveyRoutes = {
  planSurvey: {
    method: "POST",
    path: "/v1/units/{unitId}/surveys",
    roles: ["HR"],
    summary: {
      id: "Merencanakan survei kepuasan (SKM) untuk satu jenis layanan dan satu masa",
      en: "Plan a satisfaction survey of one service in one period",
    },
    guard: "key",
    params: OfUnit,
    body: SurveyPlanSchema,
    status: 201,
    reply: SurveySchema,
  },
  unitSurveys: {
    method: "GET",
    path: "/v1/units/{unitId}/surveys",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Semua survei sebuah unit, mulai dari yang terakhir berakhir",
      en: "All surveys of a unit, the one that ends last first",
    },
    params: OfUnit,
    reply: once(() => withPeople(z.object({ items: z.array(SurveySchema()).readonly() }))),
  },
  unpublishedSurveys: {
    method: "GET",
    path: "/v1/surveys/unpublished",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Survei seluruh daerah yang belum diumumkan, mulai dari yang paling dahulu berakhir: yang menunggu diumumkan, yang berjalan, dan yang direncanakan",
      en: "The city's surveys that are not published yet, the first to end first: those that wait to be published, that run, and that are planned",
    },
    query: PageQuerySchema,
    reply: once(() => pageOf(UnpublishedSurveySchema())),
  },
  publishedSurveys: {
    method: "GET",
    path: "/v1/surveys/published",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Survei seluruh daerah yang sudah diumumkan dan berakhir pada tahun itu, mulai dari yang terakhir berakhir, dan apakah tindak lanjutnya terlambat",
      en: "The city's published surveys that ended in a year, the last to end first, and whether a follow-up is late",
    },
    query: once(() => PageQuerySchema().extend({ year: YearSchema() })),
    reply: once(() => pageOf(PublishedSurveySchema())),
  },
  survey: {
    method: "GET",
    path: "/v1/surveys/{surveyId}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Sebuah survei: pertanyaan tiap versinya, keadaan, dan rencana tindak lanjut",
      en: "A survey: the questions of each edition, its state, and its follow-up plan",
    },
    params: OfSurvey,
    reply: once(() => withPeople(SurveySchema())),
  },
  reviseSurvey: {
    method: "PUT",
    path: "/v1/surveys/{surveyId}",
    roles: ["HR"],
    summary: {
      id: "Mengubah survei; pertanyaan yang berubah saat survei berjalan menjadi versi baru",
      en: "Change a survey; changing questions while it runs starts a new edition",
    },
    guard: "version",
    params: OfSurvey,
    body: SurveyPlanSchema,
    reply: SurveySchema,
  },
  surveyResult: {
    method: "GET",
    path: "/v1/surveys/{surveyId}/result",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Hasil survei, langsung selama berjalan: IKM, selang kepercayaan, kecukupan sampel, tren",
      en: "The result of a survey, live while it runs: index, interval, adequacy of the sample, trend",
    },
    params: OfSurvey,
    reply: SurveyOutcomeSchema,
  },
  surveyDays: {
    method: "GET",
    path: "/v1/surveys/{surveyId}/days",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Jawaban versi terbaru sebuah survei dalam sebulan, per hari atau per beberapa hari yang jawabannya sedikit",
      en: "Answers to a survey's newest edition in a month, by day, or by several days with few answers",
    },
    params: OfSurvey,
    query: once(() => z.strictObject({ month: MonthSchema() })),
    reply: once(() => z.object({ items: z.array(AnswerDaysSchema()) })),
  },
  publishSurvey: {
    method: "POST",
    path: "/v1/surveys/{surveyId}/publish",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Mengumumkan hasil yang sudah ditetapkan beserta rencana tindak lanjutnya",
      en: "Publish the final result with its follow-up plan",
    },
    guard: "version",
    params: OfSurvey,
    body: once(() => z.strictObject({ followUps: z.array(FollowUpPlanSchema()).min(1).max(20) })),
    reply: SurveySchema,
  },
  completeFollowUp: {
    method: "POST",
    path: "/v1/surveys/{surveyId}/follow-ups/{number}/complete",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Penanggung jawab melaporkan tindak lanjut yang sudah selesai",
      en: "Report a follow-up as done, as its owner",
    },
    guard: "version",
    params: once(() => OfSurvey().extend({ number: z.coerce.number().int().min(1).max(20) })),
    body: once(() => z.strictObject({ report: freeText().min(10).max(1_000) })),
    reply: SurveySchema,
  },
  myFollowUps: {
    method: "GET",
    path: "/v1/me/follow-ups",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Tindak lanjut survei yang menjadi tanggung jawab saya dan belum selesai",
      en: "My follow-ups of published surveys that I have not reported as done",
    },
    reply: once(() =>
      withPeople(
        z.object({
          items: z.array(
            FollowUpSchema()
              .omit({ done: true })
              .extend({ surveyId: z.string(), unitId: z.string(), service: z.string() }),
          ),
        }),
      ),
    ),
  },
  openServicePoint: {
    method: "POST",
    path: "/v1/units/{unitId}/service-points",
    roles: ["HR"],
    summary: {
      id: "Membuka titik layanan dengan kode pendek, yang menuju survei layanannya yang sedang dibuka",
      en: "Open a service point with a short code, which leads to the open survey of its service",
    },
    guard: "key",
    params: OfUnit,
    body: ServicePointPlanSchema,
    status: 201,
    reply: PointSchema,
  },
  servicePoints: {
    method: "GET",
    path: "/v1/units/{unitId}/service-points",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: { id: "Titik layanan sebuah unit", en: "The service points of a unit" },
    params: OfUnit,
    reply: once(() => z.object({ items: z.array(PointSchema()) })),
  },
} satisfies Contract;
