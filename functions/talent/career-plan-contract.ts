import * as z from "zod";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { refuseNotRater, refuseNotYours } from "../../shared/domain/organisation/authority.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { CareerPlanContentSchema, CareerPlanSchema } from "../../shared/domain/talent/career-plan.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfEmployee = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema() }));

/** Where employees want to get, agreed with their raters. */
export const careerPlanRoutes = {
  careerPlan: {
    method: "GET",
    path: "/v1/talent/employees/{nip}/career-plan",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Rencana karier pegawai; untuk yang bersangkutan, pejabat penilai, mentor, dan pengelola kinerja",
      en: "An employee's career plan; for themselves, the rater, the mentor and HR",
    },
    params: OfEmployee,
    reply: once(() =>
      withPeople(
        z.object({
          /** Absent if none was proposed. */
          plan: CareerPlanSchema().optional(),
          /** The next review that nobody has recorded. */
          nextReviewOn: z.iso.date().optional(),
          /** What the reader may do with it now. */
          acts: z.array(z.enum(["PROPOSE", "AGREE", "REVIEW"])),
        }),
      ),
    ),
  },
  proposeCareerPlan: {
    method: "POST",
    path: "/v1/talent/employees/{nip}/career-plan",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Mengajukan rencana karier: tujuan, mentor, dan tanggal peninjauan",
      en: "Propose a career plan: goals, mentor and days of review",
    },
    guard: "key",
    params: OfEmployee,
    body: CareerPlanContentSchema,
    status: 201,
    reply: CareerPlanSchema,
  },
  changeCareerPlan: {
    method: "PUT",
    path: "/v1/talent/employees/{nip}/career-plan",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Mengajukan rencana karier yang diubah; disepakati lagi",
      en: "Propose a changed plan; it is agreed anew",
    },
    guard: "version",
    params: OfEmployee,
    body: CareerPlanContentSchema,
    reply: CareerPlanSchema,
  },
  agreeCareerPlan: {
    method: "POST",
    path: "/v1/talent/employees/{nip}/career-plan/agree",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: { id: "Menyepakati rencana karier bawahan", en: "Agree to the plan of one's staff" },
    guard: "version",
    params: OfEmployee,
    reply: CareerPlanSchema,
  },
  returnCareerPlan: {
    method: "POST",
    path: "/v1/talent/employees/{nip}/career-plan/return",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: { id: "Mengembalikan rencana karier dengan alasan", en: "Return a plan with a reason" },
    guard: "version",
    params: OfEmployee,
    body: once(() => z.strictObject({ reason: freeText().min(5).max(2_000) })),
    reply: CareerPlanSchema,
  },
  reviewCareerPlan: {
    method: "POST",
    path: "/v1/talent/employees/{nip}/career-plan/review",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: {
      id: "Mencatat hasil peninjauan rencana karier; untuk pejabat penilai dan mentor",
      en: "Record what came of a review; for the rater and the mentor",
    },
    guard: "version",
    params: OfEmployee,
    body: once(() => z.strictObject({ note: freeText().min(5).max(4_000) })),
    reply: CareerPlanSchema,
  },
} satisfies Contract;
