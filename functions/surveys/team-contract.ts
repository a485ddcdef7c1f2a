import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PointCodeSchema } from "../../shared/domain/surveys/points/code.ts";
import {
  RecordedStaffingSchema,
  StaffingChangeSchema,
  StaffingSchema,
} from "../../shared/domain/surveys/points/staffing.ts";
import { PublicFeedbackSchema } from "../../shared/domain/surveys/results/public-feedback.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfPointMonth = /* @__PURE__ */ once(() =>
  z.strictObject({ code: PointCodeSchema(), month: MonthSchema() }),
);
const OfMonth = /* @__PURE__ */ once(() => z.strictObject({ month: MonthSchema() }));

/** Only the day: the hour would tell those who served whose words they are. */
const Comments = /* @__PURE__ */ once(() =>
  z.array(z.object({ day: z.string(), comment: z.string() })).readonly(),
);

/** Who serves at a service point, and what citizens say about it. */
export const teamRoutes = {
  /** A month that nobody has written has no days, and version 0. */
  staffing: {
    method: "GET",
    path: "/v1/service-points/{code}/staffing/{month}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Daftar petugas sebuah titik layanan per tanggal dalam sebulan, beserta riwayat perbaikannya",
      en: "Who staffed a service point on each day of a month, and how the list changed",
    },
    params: OfPointMonth,
    reply: once(() =>
      withPeople(
        StaffingSchema().extend({
          history: z
            .array(
              z.object({
                number: z.int(),
                at: z.string(),
                by: z.string(),
                data: RecordedStaffingSchema(),
              }),
            )
            .readonly(),
        }),
      ),
    ),
  },
  /** No If-Match: it only touches the days it names, and leaves days that others write at the same time alone. */
  writeStaffing: {
    method: "PUT",
    path: "/v1/service-points/{code}/staffing/{month}",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Menulis atau memperbaiki daftar petugas titik layanan; tanggal yang sudah lewat memerlukan alasan",
      en: "Record or correct who staffs a service point; changing a past day needs a reason",
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
      en: "Citizens' feedback to a unit by service point, for its head: scores by element, comments, and the number of complaints",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema() })),
    query: OfMonth,
    reply: once(() =>
      z.object({
        unitId: z.string(),
        month: z.string(),
        items: z.array(
          z.object({
            /** Absent for answers that named no point, or came from points with fewer than three each. */
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
      en: "Citizens' feedback to me: only from the service points and days on which I served",
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
