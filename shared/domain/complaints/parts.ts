import * as z from "zod";
import type { CityFacts } from "../city.ts";
import { once } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { PointCodeSchema } from "../surveys/points/point-code.ts";

/** What can run out on a complaint. The last three are the complainant's: nobody is late by them. */
export const COMPLAINT_CLOCKS = [
  "VERIFICATION",
  "FIRST_RESPONSE",
  "RESOLUTION",
  "COMPLAINANT_REPLY",
  "QUESTION_REPLY",
  "REOPENING",
] as const;
export type ComplaintClock = (typeof COMPLAINT_CLOCKS)[number];

/** Those that staff are measured by, and that stand still while the complainant is asked. */
export const STAFF_CLOCKS = [
  "VERIFICATION",
  "FIRST_RESPONSE",
  "RESOLUTION",
] as const satisfies ComplaintClock[];

export function isStaffClock(clock: ComplaintClock): clock is (typeof STAFF_CLOCKS)[number] {
  return (STAFF_CLOCKS as readonly ComplaintClock[]).includes(clock);
}

const WORDLESS = {
  id: "Tulis dengan kata-kata; yang tersisa di sini hanya tanda atau karakter yang tidak tampak.",
  en: "Write it in words; there are only marks or characters here that nobody sees.",
};

/** What somebody writes, of so many characters; some of them letters or digits. */
function written(most: number) {
  return z
    .string()
    .trim()
    .min(10)
    .max(most)
    .refine((text) => /[\p{L}\p{N}]/u.test(text), { params: WORDLESS });
}

export const ComplaintTextSchema = once(() => written(4_000));
export const ComplaintReasonSchema = once(() => written(1_000));

/** A text as it is kept: what may be written was checked when it came in, by the bounds of that day. */
export const WrittenSchema = once(() => z.string());

/** Round 1 runs from the receipt; each reopening begins the next. */
const Round = once(() => z.int().min(1));

export const AnswerSchema = once(() =>
  z.object({
    text: WrittenSchema(),
    at: z.string(),
    by: z.string(),
    /** The unit that the complaint was with, and that is measured by this answer. */
    unitId: UnitIdSchema(),
    /** False where it says what is being done, true where it says what has been done. */
    isFinal: z.boolean(),
    /** Deadlines that it met too late; kept, so that late stays late whatever becomes of the calendar. */
    lateFor: z.array(z.enum(COMPLAINT_CLOCKS)),
    delayReason: WrittenSchema().optional(),
  }),
);

/** Whom a step tells: the officers first, then the head of the unit, then the head of the city's office. */
export const ESCALATION_STEPS = ["WARNING", "HEAD_OF_UNIT", "HEAD_OF_CITY_OFFICE"] as const;
export type EscalationStep = (typeof ESCALATION_STEPS)[number];

export const EscalationSchema = once(() =>
  z.object({
    clock: z.enum(COMPLAINT_CLOCKS),
    round: Round(),
    step: z.enum(ESCALATION_STEPS),
    at: z.string(),
    /** 0 warns the officers before the deadline, 1 tells the head of the unit at it, 2 the head of the city's office after it. */
    level: z.int(),
    /** The unit that the complaint is with, and that misses the deadline or is about to. */
    unitId: UnitIdSchema(),
    /** The unit whose officers or head are told. */
    toUnitId: UnitIdSchema(),
  }),
);

/** A time in which the complainant was asked and the clocks of staff stood still; without `to` it lasts. */
export const PauseSchema = once(() => z.object({ from: z.string(), to: z.string().optional() }));
export type Pause = z.infer<ReturnType<typeof PauseSchema>>;

/** A deadline that has stopped, and stays as it was whatever becomes of the calendar. */
export const SettledSchema = once(() =>
  z.object({
    clock: z.enum(COMPLAINT_CLOCKS),
    round: Round(),
    from: z.string(),
    workingDays: z.int(),
    /** Absent where it stopped while it stood still. */
    dueAt: z.string().optional(),
    stoppedAt: z.string(),
    /** Of a first response: the working days that it took, by the calendar of that day. */
    workingDaysTaken: z.int().optional(),
    isMissed: z.boolean(),
    /** The unit that the complaint was with when it stopped. */
    unitId: UnitIdSchema(),
  }),
);
export type Settled = z.infer<ReturnType<typeof SettledSchema>>;

/** A deadline that had passed when its due date moved: missed it stays. */
export const MissedSchema = once(() =>
  z.object({ clock: z.enum(COMPLAINT_CLOCKS), round: Round(), dueAt: z.string(), unitId: UnitIdSchema() }),
);
export type Missed = z.infer<ReturnType<typeof MissedSchema>>;

export const REOPENING_CAUSES = ["DISSATISFIED", "NEW_FACTS"] as const;

export const ReopeningSchema = once(() =>
  z.object({
    at: z.string(),
    cause: z.enum(REOPENING_CAUSES),
    reason: WrittenSchema(),
    /** The unit whose handling was not enough. */
    unitId: UnitIdSchema(),
  }),
);

/** What the complainant thinks of the handling. */
export const RatingSchema = once(() =>
  z.object({
    at: z.string(),
    round: Round(),
    isSatisfied: z.boolean(),
    unitId: UnitIdSchema(),
    remark: WrittenSchema().optional(),
  }),
);

export const ComplaintOutcomeSchema = once(() => z.enum(["SOLVED", "UNSOLVED", "MERGED"]));

export const ClosingSchema = once(() =>
  z.object({
    at: z.string(),
    outcome: ComplaintOutcomeSchema(),
    /**
     * Who brought it about: staff, the complainant who is satisfied, one who did not contradict a final answer
     * (`SILENCE`), or one who did not answer a question (`NO_REPLY`).
     */
    cause: z.enum(["STAFF", "COMPLAINANT", "SILENCE", "NO_REPLY"]),
    reason: WrittenSchema().optional(),
    unitId: UnitIdSchema(),
  }),
);

export const RejectionSchema = once(() => z.object({ at: z.string(), reason: WrittenSchema() }));

/** Where something is: an address, coordinates, or both. */
export const PlaceSchema = once(() =>
  z
    .strictObject({
      address: z.string().trim().min(3).max(300).optional(),
      latitude: z.number().min(-90).max(90).optional(),
      longitude: z.number().min(-180).max(180).optional(),
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
        en: "Give an address or coordinates; leave place out where it is not known.",
      },
    }),
);
export type Place = z.infer<ReturnType<typeof PlaceSchema>>;

/** A kind of service, as the surveys of the city name it, or a code of the city's own list. */
export const ServiceNameSchema = once(() => z.string().trim().min(3).max(120));

/** The service point that a complainant named, and the unit that it is of. */
export const ComplainedPointSchema = once(() =>
  z.object({ code: PointCodeSchema(), name: z.string(), unitId: UnitIdSchema() }),
);
export type ComplainedPoint = z.infer<ReturnType<typeof ComplainedPointSchema>>;

/** Whether coordinates were given and lie outside an area; its edge is inside. */
export function isOutside(
  { south, north, west, east }: CityFacts["area"],
  place: Place | undefined,
): boolean {
  const { latitude, longitude } = place ?? {};
  if (latitude === undefined || longitude === undefined) return false;
  return latitude < south || latitude > north || longitude < west || longitude > east;
}
