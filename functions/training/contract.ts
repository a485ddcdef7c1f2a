import * as z from "zod";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { refuseNotRater } from "../../shared/domain/organisation/authority.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { PlanYearSchema } from "../../shared/domain/planning/performance-plan.ts";
import {
  TrainingContentSchema,
  TrainingIdSchema,
  TrainingSchema,
} from "../../shared/domain/training/training.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfEmployee = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema() }));
const OneTraining = /* @__PURE__ */ once(() =>
  z.strictObject({ nip: NipSchema(), trainingId: TrainingIdSchema() }),
);

export const trainingRoutes = {
  record: {
    method: "POST",
    path: "/v1/employees/{nip}/training",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Mencatat pengembangan kompetensi (JP) yang diikuti, atau yang diberikan sebagai pelatih internal",
      en: "Record a training that one attended, or gave as an internal trainer",
    },
    guard: "key",
    params: OfEmployee,
    body: TrainingContentSchema,
    status: 201,
    reply: TrainingSchema,
  },
  list: {
    method: "GET",
    path: "/v1/employees/{nip}/training",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: { id: "Pengembangan kompetensi setahun", en: "The trainings of a year" },
    params: OfEmployee,
    query: once(() => PageQuerySchema().extend({ year: PlanYearSchema() })),
    reply: once(() => withPeople(pageOf(TrainingSchema()))),
  },
  awaiting: {
    method: "GET",
    path: "/v1/me/awaiting-training",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Catatan pelatihan bawahan yang menunggu konfirmasi",
      en: "My staff's trainings that await confirmation, oldest first",
    },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(TrainingSchema()))),
  },
  confirm: {
    method: "POST",
    path: "/v1/employees/{nip}/training/{trainingId}/confirm",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: {
      id: "Mengonfirmasi jam pelatihan; sejak itu terhitung",
      en: "Confirm the hours of a training; from then on they count",
    },
    guard: "version",
    params: OneTraining,
    reply: TrainingSchema,
  },
  reject: {
    method: "POST",
    path: "/v1/employees/{nip}/training/{trainingId}/reject",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: {
      id: "Menolak catatan pelatihan dengan alasan",
      en: "Reject a training with a reason",
    },
    guard: "version",
    params: OneTraining,
    body: once(() => z.strictObject({ reason: freeText().min(5).max(1_000) })),
    reply: TrainingSchema,
  },
} satisfies Contract;
