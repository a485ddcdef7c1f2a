import * as z from "zod";
import { PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { WhyThisResultSchema } from "../../shared/domain/evaluation/result/why-this-result-schema.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

export const explanationRoutes = {
  why: {
    method: "GET",
    path: "/v1/employees/{nip}/evaluations/{period}/explanation",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Mengapa hasilnya demikian: setiap angka sampai ke catatan asalnya, bobot, rumus, versi aturan, dan hitung ulangnya",
      en: "Why a result is what it is: every number down to its records, weights, formulas and rule version, with a recomputation",
    },
    params: once(() => z.strictObject({ nip: NipSchema(), period: PeriodIdSchema() })),
    reply: once(() => withPeople(WhyThisResultSchema())),
  },
} satisfies Contract;
