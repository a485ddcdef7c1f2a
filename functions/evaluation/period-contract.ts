import * as z from "zod";
import { MonthSchema, PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { ReopeningOrderSchema } from "../../shared/domain/evaluation/close/reopening.ts";
import {
  LateReportsSchema,
  LateRuleSchema,
} from "../../shared/domain/evaluation/close/unanswered-reports.ts";
import { PeriodSchema } from "../../shared/domain/evaluation/period.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

export const periodRoutes = {
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
    path: "/v1/periods/{period}",
    roles: ["EMPLOYEE", "HR", "ADMIN", "HEAD_OF_CITY"],
    summary: { id: "Kemajuan penutupan suatu periode", en: "How far the close of a period is" },
    params: once(() => z.strictObject({ period: PeriodIdSchema() })),
    reply: once(() =>
      PeriodSchema().extend({
        unitsDone: z.int(),
        /** Whose evidence is frozen so far. */
        employees: z.int(),
        /** Reports that the close found open: what became of them is the city's policy, and stands in each evaluation. */
        openReports: z.int(),
        /** What becomes of them, as the policy in force on the period's last day has it. */
        lateRule: LateRuleSchema(),
        units: z.array(
          z.object({
            unitId: UnitIdSchema(),
            employees: z.int().default(0),
            openReports: z.int().default(0),
            /** Absent while it is under way. */
            closedAt: z.string().optional(),
          }),
        ),
        /** While it is closing: the units that are under way or have not begun. */
        unitsOpen: z.array(z.object({ unitId: UnitIdSchema(), name: z.string() })).optional(),
      }),
    ),
  },
  lateReports: {
    method: "GET",
    path: "/v1/periods/{period}/units/{unitId}/late-reports",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Laporan suatu unit yang belum dijawab atau belum diperbaiki saat bulan ditutup, untuk pengelola kinerja dan pimpinan unit itu atau unit di atasnya",
      en: "Reports of a unit that the close of a month found unanswered or not mended, for HR and whoever leads the unit or one above it",
    },
    params: once(() => z.strictObject({ period: MonthSchema(), unitId: UnitIdSchema() })),
    query: PageQuerySchema,
    reply: once(() => pageOf(LateReportsSchema())),
  },
  reopen: {
    method: "POST",
    path: "/v1/periods/{period}/reopen",
    roles: ["HR"],
    summary: {
      id: "Membuka kembali periode yang sudah ditutup untuk satu pegawai, satu unit, atau seluruh kota, dengan alasan dan hari terakhir",
      en: "Opens a closed period again for an employee, a unit or the city, with a reason and a last day",
    },
    guard: "version",
    // Months only: what is made of them says itself that a part of it stands otherwise.
    params: once(() => z.strictObject({ period: MonthSchema() })),
    body: ReopeningOrderSchema,
    reply: PeriodSchema,
  },
  endReopening: {
    method: "POST",
    path: "/v1/periods/{period}/reopenings/{number}/close",
    roles: ["HR"],
    summary: {
      id: "Menutup pembukaan kembali sebelum hari terakhirnya; buktinya dibekukan lagi",
      en: "Closes a reopening before its last day; its evidence is frozen again",
    },
    guard: "version",
    params: once(() => z.strictObject({ period: MonthSchema(), number: z.coerce.number().int().min(1) })),
    reply: PeriodSchema,
  },
} satisfies Contract;
