import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { PartIdSchema } from "../../shared/domain/planning/content.ts";
import { PerformancePlanSchema, PlanYearSchema } from "../../shared/domain/planning/performance-plan.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";
import { OfYear } from "./plan-contract.ts";

const OfResult = /* @__PURE__ */ once(() =>
  z.strictObject({ nip: NipSchema(), year: PlanYearSchema(), resultId: PartIdSchema() }),
);

/** The cascade: which of the superior's results each result supports. */
export const linkRoutes = {
  superiorResults: {
    method: "GET",
    path: "/v1/me/superior-results/{year}",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Rencana hasil kerja pejabat penilai saya, untuk dikaitkan",
      en: "My rater's planned results, to link mine to",
    },
    params: once(() => z.strictObject({ year: PlanYearSchema() })),
    reply: once(() =>
      withPeople(
        z.object({
          /** Absent if the head of the city is the rater. */
          superiorNip: NipSchema().optional(),
          /** Empty while the rater has no plan. */
          items: z.array(z.object({ id: PartIdSchema(), kind: z.string(), statement: z.string() })),
        }),
      ),
    ),
  },
  link: {
    method: "PUT",
    path: "/v1/employees/{nip}/plans/{year}/results/{resultId}/superior-result",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Mengaitkan hasil kerja dengan hasil kerja pimpinan; boleh kapan saja, juga setelah disepakati",
      en: "Link a result to one of the superior's; at any time, even after the plan is agreed",
    },
    guard: "version",
    params: OfResult,
    body: once(() => z.strictObject({ superiorNip: NipSchema(), superiorResultId: PartIdSchema() })),
    reply: PerformancePlanSchema,
  },
  unlink: {
    method: "DELETE",
    path: "/v1/employees/{nip}/plans/{year}/results/{resultId}/superior-result",
    roles: ["EMPLOYEE"],
    summary: { id: "Melepas kaitan hasil kerja", en: "Remove the link of a result" },
    guard: "version",
    params: OfResult,
    reply: PerformancePlanSchema,
  },
  supporters: {
    method: "GET",
    path: "/v1/employees/{nip}/plans/{year}/supporters",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Hasil kerja bawahan yang mendukung tiap hasil kerja rencana ini",
      en: "Other employees' results that support each result of this plan",
    },
    params: OfYear,
    query: PageQuerySchema,
    reply: once(() =>
      pageOf(
        z.object({
          superiorResultId: PartIdSchema(),
          /** False if the superior's plan has since dropped the result. */
          isInPlan: z.boolean(),
          nip: NipSchema(),
          name: z.string(),
          resultId: PartIdSchema(),
          statement: z.string(),
        }),
      ),
    ),
  },
} satisfies Contract;
