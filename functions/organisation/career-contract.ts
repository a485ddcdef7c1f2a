import * as z from "zod";
import { EnteredDaySchema } from "../../shared/domain/calendar/entered-day.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { HeadshipSchema } from "../../shared/domain/organisation/headship.ts";
import { LeaveSchema } from "../../shared/domain/organisation/leave/leave.ts";
import { RaterBasisSchema } from "../../shared/domain/organisation/raters/assignment.ts";
import { ServiceReasonSchema } from "../../shared/domain/organisation/service.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { ProfileSchema } from "./contract.ts";

const LeaveOfEmployee = /* @__PURE__ */ once(() =>
  z.strictObject({ nip: NipSchema(), from: EnteredDaySchema() }),
);
const OfEmployee = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema() }));

export const careerRoutes = {
  changeService: {
    method: "PUT",
    path: "/v1/employees/{nip}/service",
    roles: ["HR"],
    summary: {
      id: "Mencatat sejak kapan dan mengapa pegawai berhenti, berhenti sementara, atau bertugas kembali",
      en: "Record from when and why an employee's service ends, pauses or goes on",
    },
    guard: "version",
    params: OfEmployee,
    body: once(() =>
      z.strictObject({
        /** Null if service continues. */
        reason: ServiceReasonSchema().nullable(),
        /** The first day of the change. */
        from: EnteredDaySchema(),
        /** The decision, for example its number. */
        basis: RaterBasisSchema(),
      }),
    ),
    reply: ProfileSchema,
  },
  actAsHead: {
    method: "PUT",
    path: "/v1/employees/{nip}/headship",
    roles: ["HR"],
    summary: {
      id: "Menugaskan pegawai sebagai Plt atau Plh pimpinan sebuah unit; seluruh pegawai unit itu mengikutinya",
      en: "Have an employee act as the head of a unit (Plt, Plh); the whole unit follows",
    },
    guard: "version",
    params: OfEmployee,
    body: once(() => {
      const { unitId, as } = HeadshipSchema().shape;
      return z.strictObject({
        ...{ unitId, as, from: EnteredDaySchema() },
        /** The last day; absent while no end is known. */
        until: EnteredDaySchema().optional(),
        basis: RaterBasisSchema(),
      });
    }),
    reply: ProfileSchema,
  },
  takeLeave: {
    method: "PUT",
    path: "/v1/employees/{nip}/leave/{from}",
    roles: ["HR"],
    summary: {
      id: "Mencatat cuti pegawai sejak suatu hari, atau membetulkan cuti yang mulai pada hari itu; bulan yang sudah ditutup baru berubah bila dibuka kembali",
      en: "Enter an employee's leave from a day on, or correct the one that begins that day; a closed month changes only if it is reopened",
    },
    guard: "version",
    params: LeaveOfEmployee,
    body: once(() => {
      const { kind } = LeaveSchema().shape;
      return z.strictObject({
        kind,
        /** The last day. */
        until: EnteredDaySchema(),
        /** The decision, for example its number; no diagnosis. */
        basis: RaterBasisSchema(),
      });
    }),
    reply: ProfileSchema,
  },
  withdrawLeave: {
    method: "DELETE",
    path: "/v1/employees/{nip}/leave/{from}",
    roles: ["HR"],
    summary: {
      id: "Menghapus cuti yang mulai pada suatu hari",
      en: "Withdraw the leave that begins on a day",
    },
    guard: "version",
    params: LeaveOfEmployee,
    reply: ProfileSchema,
  },
} satisfies Contract;
