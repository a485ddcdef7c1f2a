import * as z from "zod";
import { named, once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { ANSWERING_STATES } from "../../shared/domain/surveys/answers/answering.ts";
import { ChoicesSchema, SurveyResponseSchema } from "../../shared/domain/surveys/answers/response.ts";
import { QuestionsSchema } from "../../shared/domain/surveys/plan.ts";
import { PointCodeSchema } from "../../shared/domain/surveys/points/code.ts";
import { FormerResultSchema } from "../../shared/domain/surveys/results/former-result.ts";
import { SurveyIdSchema } from "../../shared/domain/surveys/survey.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { itemwise } from "../../shared/http/itemwise.ts";

/** One request becomes one message, which SQS limits to 256 KiB; our own fields take the rest. */
const ONE_MESSAGE_BYTES = 250 * 1_024;

/** Chosen when the device is set up; not a number from its maker. */
const DeviceIdSchema = /* @__PURE__ */ named("DeviceId", () => z.string().regex(/^[\w-]{8,64}$/));

const ReceiptSchema = /* @__PURE__ */ named("Receipt", () =>
  z.object({
    /** Answers accepted; repeats within the request count once. */
    accepted: z.int(),
    receiptId: z.string(),
    /** Refused answers, and why, if there are any; sent again unchanged, they are refused again. */
    refused: z
      .array(
        z.object({
          /** Index in the request, from 0. */
          index: z.int(),
          errors: z.array(z.object({ field: z.string(), code: z.string(), id: z.string(), en: z.string() })),
        }),
      )
      .optional(),
  }),
);

const OfUnit = /* @__PURE__ */ once(() => z.strictObject({ unitId: UnitIdSchema() }));
const OfSurvey = /* @__PURE__ */ once(() => z.strictObject({ surveyId: SurveyIdSchema() }));

const QuestionTextSchema = /* @__PURE__ */ once(() =>
  z.object({ text: z.string(), choices: z.array(z.string()) }),
);

const QuestionnaireSchema = /* @__PURE__ */ named("Questionnaire", () =>
  z.object({
    surveyId: z.string(),
    /** To be sent back with the answers. */
    edition: z.int(),
    language: z.string(),
    /** These three are absent on the unit's standing survey, which is answered through its unit. */
    service: z.string().optional(),
    opensOn: z.string().optional(),
    endsOn: z.string().optional(),
    elements: z.array(
      QuestionTextSchema().extend({
        code: z.string(),
        /** Absent if the survey words the question itself. The Indonesian wording is the one that counts. */
        english: QuestionTextSchema().optional(),
      }),
    ),
    own: QuestionsSchema().shape.own,
  }),
);

/** What citizens are asked, and how they answer. */
export const publicSurveyRoutes = {
  /** No Idempotency-Key: each answer carries its own id and counts once; a stored reply would add nothing. */
  answer: {
    method: "POST",
    path: "/v1/public/units/{unitId}/survey-responses",
    roles: "PUBLIC",
    summary: {
      id: "Mengirim jawaban survei kepuasan, satu atau sampai 500 sekaligus; jawaban yang sama dihitung sekali",
      en: "Submit answers to the satisfaction survey, from one to 500 in a request; the same answer counts once",
    },
    params: OfUnit,
    body: once(() =>
      z.strictObject({
        deviceId: DeviceIdSchema().optional(),
        /** The code that led here. */
        point: PointCodeSchema().optional(),
        responses: z.array(itemwise(SurveyResponseSchema())).min(1).max(500),
      }),
    ),
    bodyLimitBytes: ONE_MESSAGE_BYTES,
    status: 202,
    reply: ReceiptSchema,
  },
  servicePoint: {
    method: "GET",
    path: "/v1/public/service-points/{code}",
    roles: "PUBLIC",
    summary: {
      id: "Survei di balik kode pendek sebuah titik layanan",
      en: "The survey behind the short code of a service point",
    },
    params: once(() => z.strictObject({ code: PointCodeSchema() })),
    reply: once(() =>
      z.object({
        unitId: UnitIdSchema(),
        unitName: z.string(),
        pointName: z.string(),
        /** Whose service it is by now, if the unit is closed. */
        continuedBy: z
          .object({ since: z.iso.date(), unitId: UnitIdSchema(), unitName: z.string() })
          .optional(),
        questionnaire: QuestionnaireSchema(),
        former: FormerResultSchema().optional(),
      }),
    ),
    cache: "public, max-age=60",
  },
  questionnaire: {
    method: "GET",
    path: "/v1/public/surveys/{surveyId}",
    roles: "PUBLIC",
    summary: {
      id: "Pertanyaan sebuah survei, versi terbaru kecuali diminta lain",
      en: "The questions of a survey, newest edition unless asked otherwise",
    },
    params: OfSurvey,
    query: once(() => z.strictObject({ edition: z.coerce.number().int().min(1).optional() })),
    reply: once(() =>
      QuestionnaireSchema().extend({
        unitId: UnitIdSchema(),
        unitName: z.string(),
        state: z.enum(ANSWERING_STATES),
        former: FormerResultSchema().optional(),
      }),
    ),
    cache: "public, max-age=60",
  },
  /** No Idempotency-Key: each answer carries its own id and counts once; a stored reply would add nothing. */
  answerSurvey: {
    method: "POST",
    path: "/v1/public/surveys/{surveyId}/responses",
    roles: "PUBLIC",
    summary: {
      id: "Mengirim jawaban atas sebuah survei, satu atau sampai 500 sekaligus; yang terlambat disimpan, tidak dihitung",
      en: "Submit answers to a survey, from one to 500 in a request; late ones are stored but not counted",
    },
    params: OfSurvey,
    body: once(() =>
      z.strictObject({
        /** The version of the questions that was answered. */
        edition: z.int().min(1),
        deviceId: DeviceIdSchema().optional(),
        /** The code that led here. */
        point: PointCodeSchema().optional(),
        responses: z
          .array(itemwise(SurveyResponseSchema().extend({ choices: ChoicesSchema().optional() })))
          .min(1)
          .max(500),
      }),
    ),
    bodyLimitBytes: ONE_MESSAGE_BYTES,
    status: 202,
    reply: once(() => ReceiptSchema().extend({ isLate: z.boolean() })),
  },
} satisfies Contract;
