import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation-unit.ts";
import { MonthSchema } from "../../shared/domain/period.ts";
import { SatisfactionSchema } from "../../shared/domain/satisfaction.ts";
import { SurveyResponseSchema } from "../../shared/domain/survey-response.ts";
import { SurveyResultSchema } from "../../shared/domain/survey-result.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

/** One request becomes one message, which SQS lets be 256 KiB; our own fields take the rest. */
const ONE_MESSAGE_BYTES = 250 * 1_024;

const OfUnit = once(() => z.strictObject({ unitId: UnitIdSchema() }));

export const publicSurveyRoutes = {
  /** Without Idempotency-Key: each answer carries its own id, which counts once; a stored reply would add nothing. */
  answer: {
    method: "POST",
    path: "/v1/public/units/{unitId}/survey-responses",
    roles: "PUBLIC",
    summary: {
      id: "Mengirim jawaban survei kepuasan, satu atau sampai 500 sekaligus; jawaban yang sama dihitung sekali",
      en: "Hands in answers to the satisfaction survey, one or up to 500 at once; the same answer counts once",
    },
    params: OfUnit,
    body: once(() => z.strictObject({ responses: z.array(SurveyResponseSchema()).min(1).max(500) })),
    bodyLimitBytes: ONE_MESSAGE_BYTES,
    status: 202,
    reply: once(() =>
      z.object({
        /** Answers taken, those repeated within the request counted once. */
        accepted: z.int(),
        receiptId: z.string(),
      }),
    ),
  },
  satisfaction: {
    method: "GET",
    path: "/v1/public/units/{unitId}/satisfaction",
    roles: "PUBLIC",
    summary: {
      id: "Indeks kepuasan masyarakat (IKM) sebuah unit dalam sebulan",
      en: "The public satisfaction index of a unit's month",
    },
    params: OfUnit,
    query: once(() => z.strictObject({ month: MonthSchema() })),
    reply: once(() =>
      SurveyResultSchema().extend({ unitId: z.string(), unitName: z.string(), month: z.string() }),
    ),
    cache: "public, max-age=300",
  },
} satisfies Contract;

const Count = once(() => z.int().min(0));

export const staffSurveyRoutes = {
  serviceMonths: {
    method: "GET",
    path: "/v1/units/{unitId}/service-months",
    roles: ["EMPLOYEE", "HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY"],
    summary: {
      id: "Perkembangan pelayanan sebuah unit: pengaduan dan kepuasan selama dua belas bulan, terbaru dahulu",
      en: "How the service of a unit develops: complaints and satisfaction of twelve months, newest first",
    },
    params: OfUnit,
    query: once(() =>
      z.strictObject({
        /** The last of the twelve; the month that runs where not said. */
        until: MonthSchema().optional(),
      }),
    ),
    reply: once(() =>
      z.object({
        items: z.array(
          z.object({
            month: z.string(),
            complaintsReceived: Count(),
            complaintsAnsweredInTime: Count(),
            complaintsAnsweredLate: Count(),
            complaintsEscalated: Count(),
            satisfaction: SatisfactionSchema(),
          }),
        ),
      }),
    ),
  },
  comments: {
    method: "GET",
    path: "/v1/units/{unitId}/survey-comments",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Saran tertulis dari survei sebulan, tanpa nomor dan alamat pribadi",
      en: "What people wrote in a month's survey, without personal numbers and addresses",
    },
    params: OfUnit,
    query: once(() => PageQuerySchema().extend({ month: MonthSchema() })),
    reply: once(() => pageOf(z.object({ receivedAt: z.string(), channel: z.string(), comment: z.string() }))),
  },
} satisfies Contract;
