import * as z from "zod";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { MeetingSchema } from "./meetings.ts";

/** What HR decides of one giving of a course. */
export const SessionContentSchema = /* @__PURE__ */ named("TrainingSessionContent", () =>
  z.strictObject({
    /** Who gives it: the city's own agency, or another. */
    provider: freeText().min(1).max(200),
    /** Where; absent if nobody meets in a room. */
    room: z
      .strictObject({
        name: freeText().min(1).max(200),
        /** How many participants it holds. */
        holds: z.int().min(1).max(2_000),
      })
      .optional(),
    /** How many may take part. */
    places: z.int().min(1).max(1_000),
    meetings: z.array(MeetingSchema()).min(1).max(30),
    /** The last local day on which one may enrol. */
    enrolUntil: EnteredDaySchema(),
    /** What it costs as a whole, in whole rupiah; absent as long as nobody knows. */
    costRupiah: z.int().min(0).max(100_000_000_000).optional(),
    /** The unit whose budget bears it; absent if it is the city's alone. */
    unitId: UnitIdSchema().optional(),
    /** Internal trainers. */
    trainerNips: z.array(NipSchema()).max(10).default([]),
  }),
);

export type SessionContent = z.infer<ReturnType<typeof SessionContentSchema>>;
