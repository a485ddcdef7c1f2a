import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import {
  AppointmentContentSchema,
  AppointmentLineSchema,
  AppointmentSchema,
} from "../../shared/domain/talent/appointment.ts";
import { TalentBoxSchema } from "../../shared/domain/talent/box.ts";
import {
  CandidateSchema,
  refuseNotCircle,
  SuccessionContentSchema,
  SuccessionIdSchema,
  SuccessionSchema,
} from "../../shared/domain/talent/succession.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OneSuccession = /* @__PURE__ */ once(() => z.strictObject({ successionId: SuccessionIdSchema() }));

/** The map of talents in nine boxes, and who might succeed in a post. */
export const boxRoutes = {
  box: {
    method: "GET",
    path: "/v1/talent/employees/{nip}/talent-box",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotCircle,
    summary: {
      id: "Kotak talenta seorang pegawai dengan alasan dan kepastiannya; untuk yang bersangkutan dan tim manajemen talenta",
      en: "An employee's talent box, with why and how certain; for themselves and the talent circle",
    },
    params: once(() => z.strictObject({ nip: NipSchema() })),
    reply: TalentBoxSchema,
  },
  boxesOfUnit: {
    method: "GET",
    path: "/v1/talent/units/{unitId}/talent-boxes",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotCircle,
    summary: {
      id: "Peta talenta satu unit, untuk tim manajemen talenta",
      en: "The boxes of a unit's staff, for the talent circle",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema() })),
    query: once(() =>
      PageQuerySchema().extend({ limit: z.coerce.number().int().min(1).max(25).default(25) }),
    ),
    reply: once(() => withPeople(pageOf(TalentBoxSchema().extend({ nip: NipSchema() })))),
  },
  successions: {
    method: "GET",
    path: "/v1/talent/successions",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Rencana suksesi jabatan, untuk tim manajemen talenta",
      en: "Successions, for the talent circle",
    },
    query: PageQuerySchema,
    reply: once(() => pageOf(SuccessionSchema().omit({ candidates: true, reason: true }))),
  },
  beginSuccession: {
    method: "POST",
    path: "/v1/talent/successions",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotCircle,
    summary: {
      id: "Menyusun rencana suksesi satu jabatan: syarat dan calon",
      en: "Begin the succession of a post: its requirements and candidates",
    },
    guard: "key",
    body: SuccessionContentSchema,
    status: 201,
    reply: SuccessionSchema,
  },
  succession: {
    method: "GET",
    path: "/v1/talent/successions/{successionId}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotCircle,
    summary: {
      id: "Satu rencana suksesi: syarat yang terpenuhi dan belum oleh tiap calon, dan urutannya",
      en: "One succession: what each candidate meets and what not, and their order",
    },
    params: OneSuccession,
    reply: once(() =>
      withPeople(
        SuccessionSchema().extend({
          ranking: z.array(CandidateSchema()).readonly(),
          /** What was decided, newest first. */
          appointments: z.array(AppointmentSchema()).readonly(),
        }),
        ["candidates"],
      ),
    ),
  },
  changeSuccession: {
    method: "PUT",
    path: "/v1/talent/successions/{successionId}",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotCircle,
    summary: { id: "Mengubah syarat atau calon suksesi", en: "Change a succession" },
    guard: "version",
    params: OneSuccession,
    body: SuccessionContentSchema,
    reply: SuccessionSchema,
  },
  decideAppointment: {
    method: "POST",
    path: "/v1/talent/successions/{successionId}/appointments",
    roles: ["HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotCircle,
    summary: {
      id: "Mencatat siapa yang mengisi jabatan, dengan alasan bagi setiap calon; tidak dapat diubah",
      en: "Record who fills a post, with a reason for every candidate; it cannot be changed",
    },
    guard: "key",
    params: OneSuccession,
    body: AppointmentContentSchema,
    status: 201,
    reply: AppointmentSchema,
  },
  appointmentLines: {
    method: "GET",
    path: "/v1/talent/employees/{nip}/appointment-lines",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Keputusan pengisian jabatan yang mempertimbangkan Anda: syarat yang terpenuhi dan belum, dan alasannya",
      en: "Decisions on posts for which one was considered: what one met and what not, and why",
    },
    params: once(() => z.strictObject({ nip: NipSchema() })),
    reply: once(() => withPeople(z.object({ items: z.array(AppointmentLineSchema()).readonly() }))),
  },
} satisfies Contract;
