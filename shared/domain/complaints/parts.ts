import * as z from "zod";
import type { CityFacts } from "../city.ts";
import { latitude, longitude } from "../coordinates.ts";
import { freeText } from "../free-text.ts";
import { named, once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { PointCodeSchema } from "../surveys/points/code.ts";

/** What can run out on a complaint. The last three are the complainant's own time: nobody is late. */
export const COMPLAINT_CLOCKS = [
  "VERIFICATION",
  "FIRST_RESPONSE",
  "RESOLUTION",
  "COMPLAINANT_REPLY",
  "QUESTION_REPLY",
  "REOPENING",
] as const;
export type ComplaintClock = (typeof COMPLAINT_CLOCKS)[number];

/** The clocks that staff are measured by; they are paused while the complainant is asked something. */
export const STAFF_CLOCKS = [
  "VERIFICATION",
  "FIRST_RESPONSE",
  "RESOLUTION",
] as const satisfies ComplaintClock[];

export function isStaffClock(clock: ComplaintClock): clock is (typeof STAFF_CLOCKS)[number] {
  return (STAFF_CLOCKS as readonly ComplaintClock[]).includes(clock);
}

const WORDLESS = {
  id: "Tulis dengan kata-kata; di sini hanya ada tanda baca atau simbol.",
  en: "Write it in words; this contains only symbols.",
};

/** Free text up to a length, with at least one letter or digit. */
function written(most: number) {
  return freeText()
    .min(10)
    .max(most)
    .refine((text) => text === "" || /[\p{L}\p{N}]/u.test(text), { params: WORDLESS });
}

export const ComplaintTextSchema = /* @__PURE__ */ named("ComplaintText", () => written(4_000));
export const ComplaintReasonSchema = /* @__PURE__ */ named("ComplaintReason", () => written(1_000));

/** Stored text: it was checked on receipt, by the limits of that day. */
export const StoredTextSchema = /* @__PURE__ */ named("StoredText", () => z.string());

/** Who works on it: their name and unit at the time of the assignment. */
export const AssigneeSchema = /* @__PURE__ */ named("Assignee", () =>
  z.object({ nip: NipSchema(), name: z.string(), unitId: UnitIdSchema() }),
);

/** Round 1 runs from receipt; each reopening starts the next. */
const Round = /* @__PURE__ */ once(() => z.int().min(1));

export const AnswerSchema = /* @__PURE__ */ named("Answer", () =>
  z.object({
    text: StoredTextSchema(),
    at: z.string(),
    by: z.string(),
    /** The unit that had the complaint, and is measured by this answer. */
    unitId: UnitIdSchema(),
    /** False for an interim answer, true for the final one. */
    isFinal: z.boolean(),
    /** Deadlines it met too late; stored, so that late stays late whatever happens to the calendar. */
    lateFor: z.array(z.enum(COMPLAINT_CLOCKS)),
    delayReason: StoredTextSchema().optional(),
  }),
);

/** Who is told at each step: the officers, then the head of the unit, then the head of the city's office. */
export const ESCALATION_STEPS = ["WARNING", "HEAD_OF_UNIT", "HEAD_OF_CITY_OFFICE"] as const;
export type EscalationStep = (typeof ESCALATION_STEPS)[number];

export const EscalationSchema = /* @__PURE__ */ named("Escalation", () =>
  z.object({
    clock: z.enum(COMPLAINT_CLOCKS),
    round: Round(),
    step: z.enum(ESCALATION_STEPS),
    at: z.string(),
    /** 0 warns the officers before the deadline, 1 tells the unit's head at it, 2 the head of the city's office after it. */
    level: z.int(),
    /** The unit that has the complaint and has missed the deadline, or is about to. */
    unitId: UnitIdSchema(),
    /** The unit whose officers or head are told. */
    toUnitId: UnitIdSchema(),
  }),
);

/** A time while the complainant was asked something and staff clocks were paused; open if `to` is absent. */
export const PauseSchema = /* @__PURE__ */ named("Pause", () =>
  z.object({ from: z.string(), to: z.string().optional() }),
);
export type Pause = z.infer<ReturnType<typeof PauseSchema>>;

/** A deadline that has stopped, and stays as it was whatever happens to the calendar. */
export const SettledSchema = /* @__PURE__ */ named("Settled", () =>
  z.object({
    clock: z.enum(COMPLAINT_CLOCKS),
    round: Round(),
    from: z.string(),
    workingDays: z.int(),
    /** Absent if it stopped while paused. */
    dueAt: z.string().optional(),
    stoppedAt: z.string(),
    /** For a first response: the working days it took, by that day's calendar. */
    workingDaysTaken: z.int().optional(),
    isMissed: z.boolean(),
    /** The unit that had the complaint when it stopped. */
    unitId: UnitIdSchema(),
  }),
);
export type Settled = z.infer<ReturnType<typeof SettledSchema>>;

/** A deadline that had passed when its due date moved: it stays missed. */
export const MissedSchema = /* @__PURE__ */ named("Missed", () =>
  z.object({ clock: z.enum(COMPLAINT_CLOCKS), round: Round(), dueAt: z.string(), unitId: UnitIdSchema() }),
);
export type Missed = z.infer<ReturnType<typeof MissedSchema>>;

export const REOPENING_CAUSES = ["DISSATISFIED", "NEW_FACTS"] as const;

export const ReopeningSchema = /* @__PURE__ */ named("ComplaintReopening", () =>
  z.object({
    at: z.string(),
    cause: z.enum(REOPENING_CAUSES),
    reason: StoredTextSchema(),
    /** The unit whose handling was not enough. */
    unitId: UnitIdSchema(),
  }),
);

/** The complainant's rating of the handling. */
export const RatingSchema = /* @__PURE__ */ named("ComplaintRating", () =>
  z.object({
    at: z.string(),
    round: Round(),
    isSatisfied: z.boolean(),
    unitId: UnitIdSchema(),
    remark: StoredTextSchema().optional(),
  }),
);

export const ComplaintOutcomeSchema = /* @__PURE__ */ named("ComplaintOutcome", () =>
  z.enum(["SOLVED", "UNSOLVED", "MERGED"]),
);

export const ClosingSchema = /* @__PURE__ */ named("Closing", () =>
  z.object({
    at: z.string(),
    outcome: ComplaintOutcomeSchema(),
    /**
     * Who or what closed it: staff, a satisfied complainant, one who did not contest a final answer (`SILENCE`), or one who did
     * not answer a question (`NO_REPLY`).
     */
    cause: z.enum(["STAFF", "COMPLAINANT", "SILENCE", "NO_REPLY"]),
    reason: StoredTextSchema().optional(),
    unitId: UnitIdSchema(),
  }),
);

export const RejectionSchema = /* @__PURE__ */ named("Rejection", () =>
  z.object({ at: z.string(), reason: StoredTextSchema() }),
);

/** A place: an address, coordinates, or both. */
export const PlaceSchema = /* @__PURE__ */ named("Place", () =>
  z
    .strictObject({
      address: freeText().min(3).max(300).optional(),
      latitude: latitude().optional(),
      longitude: longitude().optional(),
    })
    .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
      params: {
        id: "Isi lintang (latitude) dan bujur (longitude) keduanya, atau tidak keduanya.",
        en: "Give both latitude and longitude, or neither.",
      },
    })
    .refine(({ address, latitude }) => address !== undefined || latitude !== undefined, {
      params: {
        id: "Isi alamat atau koordinat; bila tidak tahu tempatnya, hilangkan place.",
        en: "Give an address or coordinates; leave place out if you do not know it.",
      },
    }),
);
export type Place = z.infer<ReturnType<typeof PlaceSchema>>;

/** A kind of service, as named in the city's surveys, or a code from the city's own list. */
export const ServiceNameSchema = /* @__PURE__ */ named("ServiceName", () => freeText().min(3).max(120));

/** The service point named by the complainant, and its unit. */
export const ComplaintPointSchema = /* @__PURE__ */ named("ComplaintPoint", () =>
  z.object({ code: PointCodeSchema(), name: z.string(), unitId: UnitIdSchema() }),
);
export type ComplaintPoint = z.infer<ReturnType<typeof ComplaintPointSchema>>;

/** Whether coordinates were given and lie outside an area; its edge is inside. */
export function isOutside(
  { south, north, west, east }: CityFacts["area"],
  place: Place | undefined,
): boolean {
  const { latitude, longitude } = place ?? {};
  if (latitude === undefined || longitude === undefined) return false;
  return latitude < south || latitude > north || longitude < west || longitude > east;
}
