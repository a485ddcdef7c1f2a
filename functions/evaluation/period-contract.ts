import * as z from "zod";
import { MonthSchema, PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { ReopeningOrderSchema } from "../../shared/domain/evaluation/close/reopening-schema.ts";
import {
  LateReportsSchema,
  LateRuleSchema,
} from "../../shared/domain/evaluation/close/unanswered-reports.ts";
import { PeriodSchema } from "../../shared/domain/evaluation/period.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { RunPartsSchema } from "../../shared/domain/run.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

export const periodRoutes = {
  periods: {
    method: "GET",
    path: "/v1/periods",
    roles: ["EMPLOYEE", "HR", "ADMIN", "HEAD_OF_CITY"],
    summary: { id: "Daftar periode yang ditutup, terbaru dahulu", en: "Closed periods, newest first" },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(PeriodSchema()))),
  },
  period: {
    method: "GET",
    path: "/v1/periods/{period}",
    roles: ["EMPLOYEE", "HR", "ADMIN", "HEAD_OF_CITY"],
    summary: { id: "Kemajuan penutupan suatu periode", en: "The progress of a period's close" },
    params: once(() => z.strictObject({ period: PeriodIdSchema() })),
    reply: once(() =>
      withPeople(
        PeriodSchema().extend({
          unitsDone: z.int(),
          /** The close, unit by unit: which units could not be closed, and why. */
          parts: RunPartsSchema(),
          /** Progress of each reopening: the units reopened, and those closing again. */
          reopenedParts: z.array(
            z.object({ number: z.int(), opens: RunPartsSchema(), closesAgain: RunPartsSchema().optional() }),
          ),
          /** Employees frozen so far. */
          employees: z.int(),
          /** Reports still open at the close; each evaluation records how the city's policy treated them. */
          openReports: z.int(),
          /** How they are treated, under the policy in force on the period's last day. */
          unansweredRule: LateRuleSchema(),
          units: z.array(
            z.object({
              unitId: UnitIdSchema(),
              employees: z.int().default(0),
              openReports: z.int().default(0),
              /** Absent while the close is under way. */
              closedAt: z.string().optional(),
            }),
          ),
          /** During the close: the units under way or not started. */
          unitsOpen: z.array(z.object({ unitId: UnitIdSchema(), name: z.string() })).optional(),
        }),
      ),
    ),
  },
  lateReports: {
    method: "GET",
    path: "/v1/periods/{period}/units/{unitId}/late-reports",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Laporan suatu unit yang belum dijawab atau belum diperbaiki saat bulan ditutup, untuk pengelola kinerja dan pimpinan unit itu atau unit di atasnya",
      en: "A unit's reports that were still unanswered or unrevised when the month closed, for HR and the head of the unit or of one above it",
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
      id: "Membuka kembali periode yang sudah ditutup untuk satu pegawai, satu unit, atau seluruh daerah, dengan alasan dan hari terakhir",
      en: "Reopen a closed period for an employee, a unit or the city, with a reason and a last day",
    },
    guard: "version",
    // Months only: longer periods say themselves if one of their months has been reopened.
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
      en: "End a reopening before its last day; its evidence is frozen again",
    },
    guard: "version",
    params: once(() => z.strictObject({ period: MonthSchema(), number: z.coerce.number().int().min(1) })),
    reply: PeriodSchema,
  },
  retryUnit: {
    method: "POST",
    path: "/v1/periods/{period}/units/{unitId}/retry",
    roles: ["HR"],
    summary: {
      id: "Mencoba lagi penutupan suatu unit yang disisihkan, setelah penyebabnya diperbaiki",
      en: "Tries the close of a unit again that was set aside, once its cause is mended",
    },
    params: once(() => z.strictObject({ period: PeriodIdSchema(), unitId: UnitIdSchema() })),
    status: 202,
    reply: RunPartsSchema,
  },
  retryReopened: {
    method: "POST",
    path: "/v1/periods/{period}/reopenings/{number}/units/{unitId}/retry",
    roles: ["HR"],
    summary: {
      id: "Mencoba lagi pembukaan atau penutupan kembali suatu unit yang disisihkan",
      en: "Tries again to open a unit, or to close it again, where that was set aside",
    },
    params: once(() =>
      z.strictObject({
        period: MonthSchema(),
        number: z.coerce.number().int().min(1),
        unitId: UnitIdSchema(),
      }),
    ),
    status: 202,
    reply: RunPartsSchema,
  },
} satisfies Contract;
