import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PointCodeSchema } from "../../shared/domain/surveys/points/point-code.ts";
import { StaffingChangeSchema, StaffingSchema } from "../../shared/domain/surveys/points/staffing.ts";
import { PublicFeedbackSchema } from "../../shared/domain/surveys/results/public-feedback.ts";
import type { Contract } from "../../shared/http/contract.ts";

const OfPointMonth = once(() => z.strictObject({ code: PointCodeSchema(), month: MonthSchema() }));
const OfMonth = once(() => z.strictObject({ month: MonthSchema() }));

/** The day alone: with the hour, whoever served would know whose words they are. */
const Comments = once(() => z.array(z.object({ day: z.string(), comment: z.string() })).readonly());

/** Who serves at a service point, and what citizens say to them. */
export const teamRoutes = {
  staffing: {
    method: "GET",
    path: "/v1/service-points/{code}/staffing/{month}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Daftar petugas sebuah titik layanan per tanggal dalam sebulan, beserta riwayat perbaikannya",
      en: "Who staffed a service point on each day of a month, with how that list came about",
    },
    params: OfPointMonth,
    reply: once(() =>
      StaffingSchema().extend({
        history: z
          .array(
            z.object({
              number: z.int(),
              at: z.string(),
              by: z.string(),
              data: StaffingChangeSchema(),
            }),
          )
          .readonly(),
      }),
    ),
  },
  /** Without If-Match: it names days, and leaves those that others write at the same time as they are. */
  writeStaffing: {
    method: "PUT",
    path: "/v1/service-points/{code}/staffing/{month}",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Menulis atau memperbaiki daftar petugas titik layanan; tanggal yang sudah lewat memerlukan alasan",
      en: "Writes or corrects who staffs a service point; a day that has passed takes a reason",
    },
    params: OfPointMonth,
    body: StaffingChangeSchema,
    reply: StaffingSchema,
  },
  unitFeedback: {
    method: "GET",
    path: "/v1/units/{unitId}/public-feedback",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Umpan balik warga untuk sebuah unit per titik layanan, bagi pimpinannya: nilai per unsur, saran, dan jumlah pengaduan",
      en: "Citizens' feedback to a unit by service point, for those who lead it: scores by element, comments, and how many complained",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema() })),
    query: OfMonth,
    reply: once(() =>
      z.object({
        unitId: z.string(),
        month: z.string(),
        items: z.array(
          z.object({
            /** Absent for answers that named no point. */
            point: z.object({ code: z.string(), name: z.string(), service: z.string() }).optional(),
            feedback: PublicFeedbackSchema(),
            comments: Comments(),
          }),
        ),
      }),
    ),
  },
  myFeedback: {
    method: "GET",
    path: "/v1/me/public-feedback",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Umpan balik warga untuk saya: hanya dari titik layanan dan tanggal saya bertugas",
      en: "Citizens' feedback to me: of the service points and days on which I served, and no others",
    },
    query: OfMonth,
    reply: once(() =>
      z.object({
        month: z.string(),
        items: z.array(
          z.object({
            point: z.object({ code: z.string(), name: z.string(), service: z.string(), unitId: z.string() }),
            daysServed: z.array(z.string()).readonly(),
            feedback: PublicFeedbackSchema(),
            comments: Comments(),
          }),
        ),
      }),
    ),
  },
} satisfies Contract;
