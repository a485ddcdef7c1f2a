import * as z from "zod";
import { NipSchema } from "../../shared/domain/employee.ts";
import { EvaluationSchema } from "../../shared/domain/evaluation.ts";
import { LiveScorecardSchema } from "../../shared/domain/live-scorecard.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation-unit.ts";
import { MonthSchema, PeriodSchema } from "../../shared/domain/period.ts";
import { ReopeningOrderSchema } from "../../shared/domain/reopening.ts";
import { UnitScorecardSchema } from "../../shared/domain/unit-scorecard.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

const OfMonth = once(() => z.strictObject({ nip: NipSchema(), month: MonthSchema() }));

export const evaluationRoutes = {
  scorecard: {
    method: "GET",
    path: "/v1/employees/{nip}/scorecards/{month}",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Kartu kinerja bulan berjalan: capaian, laporan, pelatihan, tenggat, dan apa yang masih kurang",
      en: "The live scorecard of a month: achievements, reports, training, what is due and what is missing",
    },
    params: OfMonth,
    reply: LiveScorecardSchema,
  },
  unitScorecard: {
    method: "GET",
    path: "/v1/units/{unitId}/scorecards/{month}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Kartu kinerja berjalan suatu unit beserta unit di bawahnya, dan pegawainya satu per satu; unit teratas = seluruh kota",
      en: "The live scorecard of a unit with those below it, and its staff one by one; of the topmost unit it is the city's",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema(), month: MonthSchema() })),
    query: PageQuerySchema,
    reply: UnitScorecardSchema,
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
    reply: once(() =>
      PeriodSchema().extend({
        unitsDone: z.int(),
        /** Whose evidence is frozen so far. */
        employees: z.int(),
        /** Reports that the close found open: what became of them is the city's policy, and stands in each evaluation. */
        openReports: z.int(),
        units: z.array(
          z.object({
            unitId: UnitIdSchema(),
            employees: z.int().default(0),
            openReports: z.int().default(0),
            /** Absent while it is under way. */
            closedAt: z.string().optional(),
          }),
        ),
      }),
    ),
  },
  reopen: {
    method: "POST",
    path: "/v1/periods/{month}/reopen",
    roles: ["HR"],
    summary: {
      id: "Membuka kembali periode yang sudah ditutup untuk satu pegawai, satu unit, atau seluruh kota, dengan alasan dan hari terakhir",
      en: "Opens a closed period again for an employee, a unit or the city, with a reason and a last day",
    },
    guard: "version",
    params: once(() => z.strictObject({ month: MonthSchema() })),
    body: ReopeningOrderSchema,
    reply: PeriodSchema,
  },
  earlier: {
    method: "GET",
    path: "/v1/employees/{nip}/evaluations/{month}/earlier",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Hasil suatu bulan sebelum dibuka kembali, dari yang terlama",
      en: "How a month stood each time that it was opened again, the oldest first",
    },
    params: OfMonth,
    query: PageQuerySchema,
    reply: once(() => pageOf(EvaluationSchema())),
  },
} satisfies Contract;
