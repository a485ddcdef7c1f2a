import * as z from "zod";
import { freeText } from "../../shared/domain/free-text.ts";
import { named, once } from "../../shared/domain/once.ts";
import { refuseNotRater } from "../../shared/domain/organisation/authority.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { PlanRevisionSchema } from "../../shared/domain/planning/amendment.ts";
import { PlanContentSchema } from "../../shared/domain/planning/content.ts";
import { FeedWarningSchema } from "../../shared/domain/planning/feeds/warning.ts";
import {
  ExpectationsSchema,
  PerformancePlanSchema,
  PlanYearSchema,
} from "../../shared/domain/planning/performance-plan.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfEmployee = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema() }));
export const OfYear = /* @__PURE__ */ once(() =>
  z.strictObject({ nip: NipSchema(), year: PlanYearSchema() }),
);
export const ReasonSchema = /* @__PURE__ */ named("PlanningReason", () => freeText().min(1).max(1_000));

/** A plan as stored, with warnings to check before it is proposed; absent if there are none. */
const DraftedPlanSchema = /* @__PURE__ */ named("DraftedPlan", () =>
  PerformancePlanSchema().extend({ warnings: z.array(FeedWarningSchema()).readonly().optional() }),
);

export const planRoutes = {
  draft: {
    method: "POST",
    path: "/v1/employees/{nip}/plans",
    roles: ["EMPLOYEE"],
    summary: { id: "Menyusun rencana kinerja (SKP) setahun", en: "Draft a yearly performance plan (SKP)" },
    guard: "key",
    params: OfEmployee,
    body: once(() => PlanContentSchema().extend({ year: PlanYearSchema() })),
    status: 201,
    reply: DraftedPlanSchema,
  },
  read: {
    method: "GET",
    path: "/v1/employees/{nip}/plans/{year}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    sight: ["DECIDERS", "UNIT_HEADS"],
    summary: {
      id: "Membaca rencana kinerja yang berlaku, dengan perubahan yang belum disepakati",
      en: "A performance plan, with its amendment that is not agreed yet",
    },
    params: OfYear,
    reply: once(() => withPeople(PerformancePlanSchema())),
  },
  revise: {
    method: "PUT",
    path: "/v1/employees/{nip}/plans/{year}",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Mengubah draf rencana kinerja, atau draf perubahannya",
      en: "Change a draft plan, or the draft of its amendment",
    },
    guard: "version",
    params: OfYear,
    body: PlanContentSchema,
    reply: DraftedPlanSchema,
  },
  propose: {
    method: "POST",
    path: "/v1/employees/{nip}/plans/{year}/propose",
    roles: ["EMPLOYEE"],
    summary: { id: "Mengajukan rencana kepada pejabat penilai", en: "Propose a plan to the rater" },
    guard: "version",
    params: OfYear,
    reply: PerformancePlanSchema,
  },
  takeBack: {
    method: "POST",
    path: "/v1/employees/{nip}/plans/{year}/take-back",
    roles: ["EMPLOYEE"],
    summary: { id: "Menarik rencana yang sudah diajukan", en: "Withdraw a proposed plan" },
    guard: "version",
    params: OfYear,
    reply: PerformancePlanSchema,
  },
  agree: {
    method: "POST",
    path: "/v1/employees/{nip}/plans/{year}/agree",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: { id: "Menyepakati rencana bawahan", en: "Agree to the plan of somebody whom one rates" },
    guard: "version",
    params: OfYear,
    reply: PerformancePlanSchema,
  },
  return: {
    method: "POST",
    path: "/v1/employees/{nip}/plans/{year}/return",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: { id: "Mengembalikan rencana bawahan dengan alasan", en: "Return a plan with a reason" },
    guard: "version",
    params: OfYear,
    body: once(() => z.strictObject({ reason: ReasonSchema() })),
    reply: PerformancePlanSchema,
  },
  expectations: {
    method: "PUT",
    path: "/v1/employees/{nip}/plans/{year}/expectations",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: {
      id: "Menulis ekspektasi khusus pimpinan atas perilaku kerja bawahan, per nilai BerAKHLAK",
      en: "Set one's expectations for the behaviour of somebody whom one rates, by core value",
    },
    guard: "version",
    params: OfYear,
    body: once(() => z.strictObject({ expectations: ExpectationsSchema() })),
    reply: PerformancePlanSchema,
  },
  amend: {
    method: "POST",
    path: "/v1/employees/{nip}/plans/{year}/amendment",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Mulai mengubah rencana yang sudah disepakati; yang lama berlaku sampai perubahannya disepakati",
      en: "Start amending an agreed plan; the old terms hold until the new ones are agreed",
    },
    guard: "version",
    params: OfYear,
    body: once(() => PlanContentSchema().extend({ reason: ReasonSchema() })),
    reply: DraftedPlanSchema,
  },
  discardAmendment: {
    method: "DELETE",
    path: "/v1/employees/{nip}/plans/{year}/amendment",
    roles: ["EMPLOYEE"],
    summary: { id: "Membatalkan draf perubahan rencana", en: "Discard the draft of an amendment" },
    guard: "version",
    params: OfYear,
    reply: PerformancePlanSchema,
  },
  revisions: {
    method: "GET",
    path: "/v1/employees/{nip}/plans/{year}/revisions",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    sight: ["DECIDERS"],
    summary: {
      id: "Setiap rencana yang pernah disepakati dalam setahun, dengan tanggal mulai berlakunya",
      en: "All agreed versions of a year's plan, with the day from which each held",
    },
    params: OfYear,
    reply: once(() => withPeople(z.object({ items: z.array(PlanRevisionSchema()) }))),
  },
  awaiting: {
    method: "GET",
    path: "/v1/me/proposed-plans",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Rencana yang menunggu persetujuan saya, terlama dahulu",
      en: "Plans that await my agreement, oldest first",
    },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(PerformancePlanSchema()))),
  },
} satisfies Contract;
