import * as z from "zod";
import { EnteredDaySchema } from "../../shared/domain/calendar/entered-day.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { named, once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { RaterBasisSchema } from "../../shared/domain/organisation/raters/assignment.ts";
import { RaterRequestSchema } from "../../shared/domain/organisation/raters/request.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const ReasonSchema = /* @__PURE__ */ named("RaterRequestReason", () => freeText().min(1).max(1_000));
const OfEmployee = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema() }));

/** How a wrong rater is corrected. */
export const raterRequestRoutes = {
  request: {
    method: "POST",
    path: "/v1/employees/{nip}/rater-request",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Meminta perbaikan pejabat penilai yang keliru; ada tenggat jawabannya",
      en: "Request the correction of a wrong rater; the answer has a deadline",
    },
    guard: "key",
    params: OfEmployee,
    body: once(() => z.strictObject({ reason: ReasonSchema(), wantedRaterNip: NipSchema().optional() })),
    status: 201,
    reply: RaterRequestSchema,
  },
  read: {
    method: "GET",
    path: "/v1/employees/{nip}/rater-request",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Permintaan terakhir perbaikan pejabat penilai, dan jawabannya",
      en: "The last request to correct a rater, and its answer",
    },
    params: OfEmployee,
    reply: once(() => withPeople(RaterRequestSchema(), ["wantedRaterNip"])),
  },
  list: {
    method: "GET",
    path: "/v1/rater-requests",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Permintaan perbaikan pejabat penilai: terbuka, terlambat dijawab, atau sudah dijawab",
      en: "Requests to correct a rater: open, overdue or answered",
    },
    query: once(() => PageQuerySchema().extend({ list: z.enum(["OPEN", "OVERDUE", "ANSWERED"]) })),
    reply: once(() => withPeople(pageOf(RaterRequestSchema()))),
  },
  correct: {
    method: "POST",
    path: "/v1/employees/{nip}/rater-request/correct",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Memperbaiki pejabat penilai; rencana yang sudah diajukan ikut berpindah",
      en: "Correct the rater; a proposed plan moves along",
    },
    guard: "version",
    params: OfEmployee,
    body: once(() =>
      z.strictObject({
        /** Null for the head of the city, who has no NIP. */
        raterNip: NipSchema().nullable(),
        /** Local day; today by default. */
        from: EnteredDaySchema().optional(),
        /** The order that appoints them, if they head neither the employee's unit nor one above it. */
        basis: RaterBasisSchema().optional(),
      }),
    ),
    reply: RaterRequestSchema,
  },
  refuse: {
    method: "POST",
    path: "/v1/employees/{nip}/rater-request/refuse",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Menolak permintaan perbaikan pejabat penilai, dengan alasan",
      en: "Refuse to correct a rater, with a reason",
    },
    guard: "version",
    params: OfEmployee,
    body: once(() => z.strictObject({ reason: ReasonSchema() })),
    reply: RaterRequestSchema,
  },
} satisfies Contract;
