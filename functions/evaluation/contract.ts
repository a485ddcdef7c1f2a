import * as z from "zod";
import { HandledComplaintsSchema } from "../../shared/domain/complaint-officers.ts";
import { NipSchema } from "../../shared/domain/employee.ts";
import { EvaluationSchema } from "../../shared/domain/evaluation.ts";
import { once } from "../../shared/domain/once.ts";
import { MonthSchema, PeriodSchema } from "../../shared/domain/period.ts";
import { PublicFeedbackSchema } from "../../shared/domain/public-feedback.ts";
import { IndicatorAchievementSchema } from "../../shared/domain/scorecard.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

const OfMonth = once(() => z.strictObject({ nip: NipSchema(), month: MonthSchema() }));

export const evaluationRoutes = {
  scorecard: {
    method: "GET",
    path: "/v1/employees/{nip}/scorecards/{month}",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Kartu kinerja bulan berjalan: capaian tiap indikator, laporan, dan pengaduan yang dijawab",
      en: "The live scorecard of a month: achievement of each indicator, reports, and complaints answered",
    },
    params: OfMonth,
    reply: once(() =>
      z.object({
        nip: NipSchema(),
        month: MonthSchema(),
        planState: z.enum(["NONE", "DRAFT", "PROPOSED", "AGREED"]),
        reportsAwaiting: z.int(),
        reportsAccepted: z.int(),
        reportsReturned: z.int(),
        obstacles: z.int(),
        /** Complaints that they answered; absent where there were none. */
        complaints: HandledComplaintsSchema().optional(),
        achievements: z.array(IndicatorAchievementSchema()),
        /** Of all indicators together; absent without a plan. */
        achievementBasisPoints: z.int().optional(),
        /** To the employee alone: what citizens said at the points where they served, on the days on which they did. */
        publicFeedback: z
          .array(
            z.object({
              point: z.object({ code: z.string(), name: z.string(), service: z.string() }),
              feedback: PublicFeedbackSchema(),
            }),
          )
          .optional(),
      }),
    ),
  },
  evaluation: {
    method: "GET",
    path: "/v1/employees/{nip}/evaluations/{month}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Hasil suatu bulan yang sudah ditutup: bukti, saran, penilaian, keberatan, dan putusannya",
      en: "The result of a closed month: evidence, advice, rating, objection and decision",
    },
    params: OfMonth,
    reply: EvaluationSchema,
  },
  periods: {
    method: "GET",
    path: "/v1/periods",
    roles: ["EMPLOYEE", "HR", "ADMIN", "HEAD_OF_CITY"],
    summary: { id: "Daftar periode yang ditutup, terbaru dahulu", en: "Closed periods, newest first" },
    query: PageQuerySchema,
    reply: once(() => pageOf(PeriodSchema())),
  },
  period: {
    method: "GET",
    path: "/v1/periods/{month}",
    roles: ["EMPLOYEE", "HR", "ADMIN", "HEAD_OF_CITY"],
    summary: { id: "Kemajuan penutupan suatu periode", en: "How far the close of a period is" },
    params: once(() => z.strictObject({ month: MonthSchema() })),
    reply: once(() => PeriodSchema().extend({ unitsDone: z.int() })),
  },
} satisfies Contract;
