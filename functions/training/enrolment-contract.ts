import * as z from "zod";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { refuseNotRater } from "../../shared/domain/organisation/authority.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { EnrolmentSchema } from "../../shared/domain/training/enrolment.ts";
import { TrainingIdSchema } from "../../shared/domain/training/training.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";
import { OneSession } from "./session-contract.ts";

const OneEnrolment = /* @__PURE__ */ once(() =>
  z.strictObject({ sessionId: TrainingIdSchema(), nip: NipSchema() }),
);

/** Who takes part in a session. */
export const enrolmentRoutes = {
  enrol: {
    method: "POST",
    path: "/v1/training-sessions/{sessionId}/enrolments",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Mendaftar pada sesi pelatihan; bila penuh, masuk daftar tunggu",
      en: "Enrol in a training session; where it is full, join its waiting list",
    },
    guard: "key",
    params: OneSession,
    status: 201,
    reply: EnrolmentSchema,
  },
  enrolments: {
    method: "GET",
    path: "/v1/training-sessions/{sessionId}/enrolments",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Peserta dan daftar tunggu sebuah sesi, untuk pelatihnya dan pengelola kinerja",
      en: "A session's participants and waiting list, for its trainers and HR",
    },
    params: OneSession,
    reply: once(() => withPeople(z.object({ items: z.array(EnrolmentSchema()) }))),
  },
  withdraw: {
    method: "POST",
    path: "/v1/training-sessions/{sessionId}/withdraw",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Membatalkan pendaftaran sendiri; yang paling lama menunggu mendapat tempatnya",
      en: "Withdraw one's enrolment; whoever has waited longest gets the place",
    },
    guard: "key",
    params: OneSession,
    reply: EnrolmentSchema,
  },
  awaitingEnrolments: {
    method: "GET",
    path: "/v1/me/awaiting-enrolments",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Pendaftaran pelatihan bawahan yang menunggu persetujuan",
      en: "My staff's enrolments that await approval, oldest first",
    },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(EnrolmentSchema()))),
  },
  approve: {
    method: "POST",
    path: "/v1/training-sessions/{sessionId}/enrolments/{nip}/approve",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: { id: "Menyetujui pendaftaran bawahan", en: "Approve an employee's enrolment" },
    guard: "version",
    params: OneEnrolment,
    reply: EnrolmentSchema,
  },
  rejectEnrolment: {
    method: "POST",
    path: "/v1/training-sessions/{sessionId}/enrolments/{nip}/reject",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: {
      id: "Menolak pendaftaran bawahan dengan alasan; tempatnya diberikan kepada yang menunggu",
      en: "Reject an employee's enrolment with a reason; the place goes to whoever waits",
    },
    guard: "version",
    params: OneEnrolment,
    body: once(() => z.strictObject({ reason: freeText().min(5).max(1_000) })),
    reply: EnrolmentSchema,
  },
} satisfies Contract;
