import * as z from "zod";
import { PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { CreditPointsSchema } from "../../shared/domain/evaluation/result/credit-points.ts";
import {
  SiasnResultSchema,
  UnsendableResultSchema,
} from "../../shared/domain/evaluation/result/siasn-result.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PlanYearSchema } from "../../shared/domain/planning/performance-plan.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

export const exportRoutes = {
  creditPoints: {
    method: "GET",
    path: "/v1/employees/{nip}/credit-points/{year}",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Angka kredit seorang pejabat fungsional dari predikat tahunan dan bulan bertugas; sebelum final, sejauh ini",
      en: "Credit points of an employee in a functional position, from the year's predikat and the months served; provisional until the result is final",
    },
    params: once(() => z.strictObject({ nip: NipSchema(), year: PlanYearSchema() })),
    reply: CreditPointsSchema,
  },
  siasn: {
    method: "GET",
    path: "/v1/units/{unitId}/siasn-results/{period}",
    roles: ["HR"],
    summary: {
      id: "Hasil final suatu unit dalam bentuk yang dikirim ke SIASN (tahunan atau periodik), beserta alasan yang belum dapat dikirim",
      en: "A unit's final results in SIASN's format (yearly or periodic), and why the others cannot be sent yet",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema(), period: PeriodIdSchema() })),
    query: PageQuerySchema,
    reply: once(() => pageOf(SiasnResultSchema())),
  },
  unsendable: {
    method: "GET",
    path: "/v1/units/{unitId}/siasn-unsendable/{period}",
    roles: ["HR"],
    summary: {
      id: "Pegawai suatu unit yang hasilnya belum dapat dikirim ke SIASN, masing-masing dengan alasannya",
      en: "Employees of a unit whose result cannot be sent to SIASN yet, each with the reason",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema(), period: PeriodIdSchema() })),
    query: PageQuerySchema,
    reply: once(() => pageOf(UnsendableResultSchema())),
  },
} satisfies Contract;
