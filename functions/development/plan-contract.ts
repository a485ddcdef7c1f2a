import * as z from "zod";
import { DevelopmentYearIdSchema } from "../../shared/domain/development/need.ts";
import { UnitPlanContentSchema, UnitPlanSchema } from "../../shared/domain/development/unit-plan.ts";
import { DevelopmentBudgetSchema, DevelopmentYearSchema } from "../../shared/domain/development/year.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfUnit = /* @__PURE__ */ once(() =>
  z.strictObject({ unitId: UnitIdSchema(), year: DevelopmentYearIdSchema() }),
);
const OfYear = /* @__PURE__ */ once(() => z.strictObject({ year: DevelopmentYearIdSchema() }));

/** Units' yearly plans of development (AKPK), and the year's budget. */
export const planRoutes = {
  plan: {
    method: "GET",
    path: "/v1/units/{unitId}/development-plans/{year}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Rencana pengembangan kompetensi (AKPK) unit, beserta sisa anggaran",
      en: "A unit's plan of development, with what is left of the budget",
    },
    params: OfUnit,
    reply: once(() =>
      withPeople(
        z.object({
          /** Absent if nobody has begun one. */
          plan: UnitPlanSchema().optional(),
          /** Absent if HR has set none. */
          budget: DevelopmentYearSchema().optional(),
          isClosed: z.boolean(),
        }),
      ),
    ),
  },
  draftPlan: {
    method: "POST",
    path: "/v1/units/{unitId}/development-plans/{year}",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Menyusun AKPK unit dari kebutuhan pegawainya; untuk pimpinan unit",
      en: "Merge the needs of a unit's staff into its plan; for the head of the unit",
    },
    guard: "key",
    params: OfUnit,
    body: UnitPlanContentSchema,
    status: 201,
    reply: UnitPlanSchema,
  },
  changePlan: {
    method: "PUT",
    path: "/v1/units/{unitId}/development-plans/{year}",
    roles: ["EMPLOYEE"],
    summary: { id: "Mengubah AKPK yang belum diajukan", en: "Change a plan that was not proposed yet" },
    guard: "version",
    params: OfUnit,
    body: UnitPlanContentSchema,
    reply: UnitPlanSchema,
  },
  proposePlan: {
    method: "POST",
    path: "/v1/units/{unitId}/development-plans/{year}/propose",
    roles: ["EMPLOYEE"],
    summary: { id: "Mengajukan AKPK kepada pengelola kinerja", en: "Propose a plan to HR" },
    guard: "version",
    params: OfUnit,
    reply: UnitPlanSchema,
  },
  approvePlan: {
    method: "POST",
    path: "/v1/units/{unitId}/development-plans/{year}/approve",
    roles: ["HR"],
    summary: { id: "Menyetujui AKPK sesuai anggaran", en: "Approve a plan within the budget" },
    guard: "version",
    params: OfUnit,
    reply: UnitPlanSchema,
  },
  returnPlan: {
    method: "POST",
    path: "/v1/units/{unitId}/development-plans/{year}/return",
    roles: ["HR"],
    summary: {
      id: "Mengembalikan AKPK dengan alasan, juga yang sudah disetujui",
      en: "Return a plan with a reason, even once it is approved",
    },
    guard: "version",
    params: OfUnit,
    body: once(() => z.strictObject({ reason: freeText().min(5).max(2_000) })),
    reply: UnitPlanSchema,
  },
  plansOfYear: {
    method: "GET",
    path: "/v1/development-years/{year}/plans",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: { id: "AKPK semua unit dalam setahun", en: "The plans of all units in a year" },
    params: OfYear,
    query: PageQuerySchema,
    reply: once(() => pageOf(UnitPlanSchema().omit({ items: true, proposedBy: true }))),
  },
  budget: {
    method: "GET",
    path: "/v1/development-years/{year}",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: { id: "Anggaran pengembangan setahun", en: "The budget of a year" },
    params: OfYear,
    reply: once(() => z.object({ budget: DevelopmentYearSchema().optional() })),
  },
  setBudget: {
    method: "PUT",
    path: "/v1/development-years/{year}",
    roles: ["HR"],
    summary: {
      id: "Menetapkan anggaran pengembangan setahun, atau menutup tahunnya",
      en: "Set the budget of a year, or close the year",
    },
    guard: "seen",
    params: OfYear,
    body: DevelopmentBudgetSchema,
    reply: DevelopmentYearSchema,
  },
} satisfies Contract;
