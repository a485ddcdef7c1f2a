import * as z from "zod";
import { NipSchema } from "../../shared/domain/employee.ts";
import { once } from "../../shared/domain/once.ts";
import {
  PerformancePlanSchema,
  PlanContentSchema,
  PlanYearSchema,
} from "../../shared/domain/performance-plan.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

const OfEmployee = once(() => z.strictObject({ nip: NipSchema() }));
const OfYear = once(() => z.strictObject({ nip: NipSchema(), year: PlanYearSchema() }));

export const planningRoutes = {
  draft: {
    method: "POST",
    path: "/v1/employees/{nip}/plans",
    roles: ["EMPLOYEE"],
    summary: { id: "Menyusun rencana kinerja (SKP) setahun", en: "Drafts a yearly performance plan (SKP)" },
    guard: "key",
    params: OfEmployee,
    body: once(() => PlanContentSchema().extend({ year: PlanYearSchema() })),
    status: 201,
    reply: PerformancePlanSchema,
  },
  read: {
    method: "GET",
    path: "/v1/employees/{nip}/plans/{year}",
    roles: ["EMPLOYEE", "HR"],
    summary: { id: "Membaca rencana kinerja", en: "Reads a performance plan" },
    params: OfYear,
    reply: PerformancePlanSchema,
  },
  revise: {
    method: "PUT",
    path: "/v1/employees/{nip}/plans/{year}",
    roles: ["EMPLOYEE"],
    summary: { id: "Mengubah draf rencana kinerja", en: "Changes a draft plan" },
    guard: "version",
    params: OfYear,
    body: PlanContentSchema,
    reply: PerformancePlanSchema,
  },
  propose: {
    method: "POST",
    path: "/v1/employees/{nip}/plans/{year}/propose",
    roles: ["EMPLOYEE"],
    summary: { id: "Mengajukan rencana kepada pejabat penilai", en: "Lays a plan before the rater" },
    guard: "version",
    params: OfYear,
    reply: PerformancePlanSchema,
  },
  agree: {
    method: "POST",
    path: "/v1/employees/{nip}/plans/{year}/agree",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: { id: "Menyepakati rencana bawahan", en: "Agrees to the plan of somebody whom one rates" },
    guard: "version",
    params: OfYear,
    reply: PerformancePlanSchema,
  },
  return: {
    method: "POST",
    path: "/v1/employees/{nip}/plans/{year}/return",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: { id: "Mengembalikan rencana bawahan dengan alasan", en: "Gives a plan back with a reason" },
    guard: "version",
    params: OfYear,
    body: once(() => z.strictObject({ reason: z.string().trim().min(1).max(1_000) })),
    reply: PerformancePlanSchema,
  },
  awaiting: {
    method: "GET",
    path: "/v1/me/proposed-plans",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Rencana yang menunggu persetujuan saya, terlama dahulu",
      en: "Plans that await my agreement, oldest first",
    },
    query: PageQuerySchema,
    reply: once(() => pageOf(PerformancePlanSchema())),
  },
} satisfies Contract;
