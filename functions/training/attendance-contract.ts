import * as z from "zod";
import { named, once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { EnrolmentSchema } from "../../shared/domain/training/enrolment.ts";
import { HeldMeetingSchema } from "../../shared/domain/training/meetings.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { OneSession } from "./session-contract.ts";

/** Index of a meeting of the session, from 0. */
const MeetingIndex = () => z.int().min(0).max(29);

/** What the door of a session shows. */
const DoorSchema = /* @__PURE__ */ named("TrainingDoor", () =>
  z.object({
    /** To be typed where no camera is at hand. */
    code: z.string(),
    /** When the next code replaces it; it is still accepted for as long as it was shown. */
    until: z.string(),
    /** Where the QR code leads: the participant confirms there. */
    address: z.string(),
    /** The QR code as an SVG path of its dark modules, each 1 by 1. */
    path: z.string(),
    /** Side of the QR code in modules, with the quiet zone. */
    side: z.int(),
  }),
);

/** What is printed for the door of a session. */
const DoorSheetSchema = /* @__PURE__ */ named("TrainingDoorSheet", () =>
  z.object({
    title: z.string(),
    room: z.string().optional(),
    sheets: z.array(
      DoorSchema()
        .omit({ until: true })
        .extend({
          ...HeldMeetingSchema().shape,
          /** Index of the meeting, from 0. */
          meeting: z.int(),
        }),
    ),
  }),
);

/** Who was there. */
export const attendanceRoutes = {
  noteAttendance: {
    method: "POST",
    path: "/v1/training-sessions/{sessionId}/attendance",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Mencatat kehadiran pada satu pertemuan, oleh pelatih atau pengelola kinerja",
      en: "Note who attended a meeting, by its trainers or HR",
    },
    guard: "key",
    params: OneSession,
    body: once(() =>
      z.strictObject({
        meeting: MeetingIndex(),
        marks: z
          .array(z.strictObject({ nip: NipSchema(), isPresent: z.boolean() }))
          .min(1)
          .max(40),
      }),
    ),
    reply: once(() => z.object({ items: z.array(EnrolmentSchema()) })),
  },
  door: {
    method: "GET",
    path: "/v1/training-sessions/{sessionId}/door",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Kode QR di pintu untuk satu pertemuan; berganti setiap menit",
      en: "The QR code at the door of a meeting; it changes every minute",
    },
    params: OneSession,
    query: once(() => z.strictObject({ meeting: z.coerce.number().int().min(0).max(29) })),
    reply: DoorSchema,
  },
  doorSheet: {
    method: "GET",
    path: "/v1/training-sessions/{sessionId}/door-sheet",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Lembar untuk dicetak dan ditempel di pintu, satu kode QR tiap pertemuan; berlaku pada hari pertemuannya saja",
      en: "A sheet to print for the door, a QR code for each meeting; good on the meeting's day only",
    },
    params: OneSession,
    reply: DoorSheetSchema,
  },
  confirmPresence: {
    method: "POST",
    path: "/v1/training-sessions/{sessionId}/present",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Menyatakan hadir dengan kode di pintu",
      en: "Confirm that one attends, with the code at the door",
    },
    guard: "key",
    params: OneSession,
    body: once(() => z.strictObject({ meeting: MeetingIndex(), code: z.string().min(1).max(40) })),
    reply: EnrolmentSchema,
  },
} satisfies Contract;
