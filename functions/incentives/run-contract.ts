import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { IncentiveStepSchema } from "../../shared/domain/incentives/amount-schema.ts";
import { IncentiveLineSchema } from "../../shared/domain/incentives/line.ts";
import { IncentiveRunIdSchema, IncentiveRunSchema } from "../../shared/domain/incentives/run.ts";
import { NotFinalSchema } from "../../shared/domain/incentives/run-order.ts";
import { IncentiveTableIdSchema } from "../../shared/domain/incentives/table.ts";
import { IncentiveTotalsSchema } from "../../shared/domain/incentives/totals.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { RunPartsSchema } from "../../shared/domain/run.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfRun = /* @__PURE__ */ once(() => z.strictObject({ runId: IncentiveRunIdSchema() }));

/** Trials, the one final computation of each month, and its corrections. */
export const incentiveRunRoutes = {
  orderRun: {
    method: "POST",
    path: "/v1/incentive-runs",
    roles: ["HR"],
    summary: {
      id: "Menghitung insentif sebulan untuk seluruh pegawai: uji coba suatu versi tabel, final dengan tabel yang berlaku (dengan konfirmasi dan alasan bila ada hasil yang belum final), atau koreksi selisih atas yang sudah dibayarkan",
      en: "Compute a month's incentive for everybody: a trial of a version, the final run with the version in force (confirmed with a reason if results are not final), or a correction with the differences to what was paid",
    },
    guard: "key",
    body: once(() =>
      z.discriminatedUnion("kind", [
        z.strictObject({
          kind: z.literal("TRIAL"),
          month: MonthSchema(),
          tableId: IncentiveTableIdSchema(),
        }),
        z.strictObject({
          kind: z.literal("FINAL"),
          month: MonthSchema(),
          /** Needed while results of the month are not final. */
          notFinal: NotFinalSchema().optional(),
        }),
        z.strictObject({ kind: z.literal("CORRECTION"), month: MonthSchema() }),
      ]),
    ),
    status: 202,
    reply: IncentiveRunSchema,
  },
  runs: {
    method: "GET",
    path: "/v1/incentive-runs",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Daftar perhitungan insentif, terbaru dahulu",
      en: "Incentive runs, newest first",
    },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(IncentiveRunSchema().omit({ unitIds: true })))),
  },
  run: {
    method: "GET",
    path: "/v1/incentive-runs/{runId}",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Kemajuan dan hasil satu perhitungan, dengan selisihnya terhadap versi sebelumnya",
      en: "A run's progress and totals, with the difference to the previous version",
    },
    params: OfRun,
    reply: once(() =>
      withPeople(
        IncentiveRunSchema().extend({
          unitsDone: z.int(),
          /** Progress by unit: which units could not be computed, and why. */
          parts: RunPartsSchema(),
        }),
      ),
    ),
  },
  resumeRun: {
    method: "POST",
    path: "/v1/incentive-runs/{runId}/resume",
    roles: ["HR"],
    summary: {
      id: "Melanjutkan perhitungan yang terhenti dengan unit yang belum selesai",
      en: "Resume a stalled run with the units that are not done",
    },
    guard: "version",
    params: OfRun,
    status: 202,
    reply: IncentiveRunSchema,
  },
  retryUnit: {
    method: "POST",
    path: "/v1/incentive-runs/{runId}/units/{unitId}/retry",
    roles: ["HR"],
    summary: {
      id: "Mencoba lagi perhitungan suatu unit yang disisihkan, setelah penyebabnya diperbaiki",
      en: "Tries the computation of a unit again that was set aside, once its cause is mended",
    },
    params: once(() => OfRun().extend({ unitId: UnitIdSchema() })),
    status: 202,
    reply: RunPartsSchema,
  },
  completeWithout: {
    method: "POST",
    path: "/v1/incentive-runs/{runId}/complete-without",
    roles: ["HR"],
    summary: {
      id: "Menyelesaikan perhitungan tanpa unit yang disisihkan; unit itu dapat dihitung kemudian dan ditambahkan",
      en: "Completes a run without the units that are set aside; they can be computed later, and are then added",
    },
    params: OfRun,
    status: 202,
    reply: IncentiveRunSchema,
  },
  lines: {
    method: "GET",
    path: "/v1/incentive-runs/{runId}/lines",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Insentif tiap pegawai dalam satu perhitungan, dengan bahan hitungannya; bisa per unit, atau hanya yang bermasalah (jabatan tanpa kelas, kode tak dikenal)",
      en: "What each employee gets in a run, and why; by unit, or only those with problems (no class, unknown code)",
    },
    params: OfRun,
    query: once(() =>
      PageQuerySchema().extend({ unitId: UnitIdSchema().optional(), list: z.literal("PROBLEMS").optional() }),
    ),
    reply: once(() => pageOf(IncentiveLineSchema())),
  },
  difference: {
    method: "GET",
    path: "/v1/incentive-runs/{runId}/difference",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Selisih satu perhitungan terhadap sebelumnya: per unit, per kelas, dan sebaran naik turunnya",
      en: "How a run differs from what was: by unit, by class, and how many gain or lose how much",
    },
    params: OfRun,
    reply: once(() => {
      const totals = IncentiveTotalsSchema();
      return z.object({
        /** Whether there is something to compare with; otherwise nobody gains or loses. */
        isCompared: z.boolean(),
        /** The units that are done. */
        units: z.array(z.object({ unitId: UnitIdSchema(), name: z.string(), totals })).readonly(),
        /** Those in no class have neither code nor name. */
        classes: z
          .array(z.object({ code: z.string().optional(), name: z.string().optional(), totals }))
          .readonly(),
        /** Employees by change, in basis points of the amount before, both ends included; from losses to gains. */
        changes: z
          .array(
            z.object({
              fromBasisPoints: z.int().optional(),
              throughBasisPoints: z.int().optional(),
              employees: z.int(),
            }),
          )
          .readonly(),
      });
    }),
  },
  payroll: {
    method: "GET",
    path: "/v1/incentive-runs/{runId}/payroll",
    roles: ["HR"],
    summary: {
      id: "Daftar bayar sebagai CSV setelah perhitungan selesai; daftar koreksi memuat yang sudah dibayar dan selisihnya, negatif bila ditagih kembali; NIP ditulis 8 6 1 3 supaya tetap teks",
      en: "The payroll list of a finished run as CSV; a correction's has what was paid and the difference, negative if claimed back; NIPs are written 8 6 1 3, so that they stay text",
    },
    params: OfRun,
    query: once(() => z.strictObject({ unitId: UnitIdSchema().optional() })),
    reply: "text/csv",
    fileName: "daftar-insentif.csv",
  },
  explain: {
    method: "GET",
    path: "/v1/employees/{nip}/incentives/{runId}",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Insentif seorang pegawai langkah demi langkah: versi aturan, rentang, rumus, bahan, dan koreksinya; pegawai melihat miliknya sendiri (runId = bulan)",
      en: "An employee's incentive step by step: version, band, formula, inputs, and its corrections; employees see their own (runId = month)",
    },
    params: once(() => z.strictObject({ nip: NipSchema(), runId: IncentiveRunIdSchema() })),
    reply: once(() => {
      const { month, kind, tableId, contentHash, title, regulation } = IncentiveRunSchema().shape;
      return z.object({
        ...{ month, kind, tableId, contentHash, title, regulation },
        ...IncentiveLineSchema().shape,
        steps: z.array(IncentiveStepSchema()).readonly(),
        /** Whether recomputing the amount from its inputs gives the same. */
        isSame: z.boolean(),
        /** What corrections of the month have changed for the employee, oldest first. */
        corrections: z
          .array(
            z.object({
              runId: IncentiveRunIdSchema(),
              orderedAt: z.iso.datetime(),
              paidRupiah: z.int(),
              totalRupiah: z.int(),
              /** Paid by the correction; negative if claimed back. */
              differenceRupiah: z.int(),
            }),
          )
          .readonly(),
      });
    }),
  },
} satisfies Contract;
