import * as z from "zod";
import { CreditPointsSchema } from "../../shared/domain/credit-points.ts";
import { NipSchema } from "../../shared/domain/employee.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation-unit.ts";
import { PlanYearSchema } from "../../shared/domain/performance-plan.ts";
import { MonthSchema } from "../../shared/domain/period.ts";
import { SiasnResultSchema } from "../../shared/domain/siasn-result.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

export const exportRoutes = {
  creditPoints: {
    method: "GET",
    path: "/v1/employees/{nip}/credit-points/{year}",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Angka kredit seorang pejabat fungsional dari predikat yang sudah final dalam setahun",
      en: "Credit points of a functional position from the final predicates of a year",
    },
    params: once(() => z.strictObject({ nip: NipSchema(), year: PlanYearSchema() })),
    reply: CreditPointsSchema,
  },
  siasn: {
    method: "GET",
    path: "/v1/units/{unitId}/siasn-results/{month}",
    roles: ["HR"],
    summary: {
      id: "Hasil final suatu unit dalam bentuk yang dikirim ke SIASN, beserta yang belum dapat dikirim",
      en: "The final results of a unit as SIASN takes them, with what cannot be sent yet",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema(), month: MonthSchema() })),
    query: PageQuerySchema,
    reply: once(() => pageOf(SiasnResultSchema())),
  },
} satisfies Contract;
