import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import type { Text } from "../text.ts";
import { type Agenda, clashIn } from "./agenda.ts";
import { beginningOf, firstDayOf } from "./meetings.ts";
import { requireNotCancelled, type Session } from "./session.ts";
import { TrainingIdSchema } from "./training.ts";

/** Somebody's enrolment in a session. */
export const EnrolmentSchema = /* @__PURE__ */ named("Enrolment", () =>
  z.object({
    sessionId: TrainingIdSchema(),
    nip: NipSchema(),
    title: z.string(),
    /** Lesson hours (JP). */
    hours: z.int(),
    /** The day of the first meeting. */
    firstDay: z.iso.date(),
    /** Whether the superior has approved it; one that awaits approval holds its place. */
    state: z.enum(["AWAITING", "APPROVED", "REJECTED", "WITHDRAWN", "CANCELLED", "ATTENDED", "MISSED"]),
    /** Number of the place, from 1; absent on the waiting list, and once it is given up. */
    place: z.int().optional(),
    /** Indexes of the meetings attended, from 0; absent as long as nothing is noted. */
    present: z.array(z.int()).exactOptional(),
    /** Whom it awaits; absent for the head of the city, who has no NIP. */
    raterNip: NipSchema().optional(),
    enrolledAt: z.string(),
    answer: z.object({ at: z.string(), by: z.string(), reason: z.string().optional() }).optional(),
    version: z.int(),
  }),
);

export type Enrolment = z.infer<ReturnType<typeof EnrolmentSchema>> & Aggregate;
export type EnrolmentEvent = DomainEvent<
  | "ENROLMENT_MADE"
  | "ENROLMENT_REDIRECTED"
  | "ENROLMENT_APPROVED"
  | "ENROLMENT_REJECTED"
  | "ENROLMENT_MOVED_UP"
  | "ENROLMENT_WITHDRAWN"
  | "ENROLMENT_CANCELLED"
  | "ATTENDANCE_NOTED"
  | "ENROLMENT_ATTENDED"
  | "ENROLMENT_MISSED"
>;
export type EnrolmentDecision = Decision<Enrolment, EnrolmentEvent>;

/** Beyond this an act would read more than a page of the session. */
const MOST_ENROLMENTS = 1_500;

const refuse = /* @__PURE__ */ refusals("enrolment", {
  over: {
    kind: "conflict",
    id: "Pendaftaran sesi ini ditutup pada {day}. Lihat sesi lain dari pelatihan yang sama, atau tanyakan kepada pengelola kinerja.",
    en: "Enrolment ended on {day}. Look for another session of the same training, or ask HR.",
    source: { id: "kebijakan: batas pendaftaran tiap sesi", en: "policy: each session's deadline" },
  },
  "own-session": {
    kind: "conflict",
    id: "Anda pelatih sesi ini. Seseorang tidak dilatih oleh dirinya sendiri; jam mengajar Anda tercatat tersendiri.",
    en: "You give this session. Nobody is taught by themselves; your hours of teaching are recorded separately.",
    source: { id: "kebijakan: pelatih bukan peserta", en: "policy: a trainer is no participant" },
  },
  already: {
    kind: "conflict",
    id: "Anda sudah terdaftar pada sesi ini.",
    en: "You are enrolled in this session already.",
    source: { id: "kebijakan: satu tempat seorang", en: "policy: one place each" },
  },
  "rejected-before": {
    kind: "conflict",
    id: "Pendaftaran Anda pada sesi ini sudah ditolak atasan. Bicarakan dengannya, lalu pilih sesi lain.",
    en: "Your superior has rejected your enrolment in this session. Talk to them, then choose another session.",
    source: { id: "kebijakan: satu jawaban tiap sesi", en: "policy: one answer for each session" },
  },
  overlaps: {
    kind: "conflict",
    id: 'Waktunya bertumpang dengan "{title}" pada {day}. Batalkan yang itu dahulu, atau pilih sesi lain.',
    en: 'It overlaps "{title}" on {day}. Withdraw from that first, or choose another session.',
    source: { id: "kebijakan: satu orang, satu tempat", en: "policy: nobody is in two places" },
  },
  "list-full": {
    kind: "conflict",
    id: "Daftar tunggu sesi ini penuh. Pilih sesi lain.",
    en: "The waiting list of this session is full. Choose another session.",
    source: { id: "kebijakan", en: "policy" },
  },
  none: {
    kind: "conflict",
    id: "Anda tidak terdaftar pada sesi ini.",
    en: "You are not enrolled in this session.",
    source: { id: "kebijakan", en: "policy" },
  },
  begun: {
    kind: "conflict",
    id: "Sesi ini sudah dimulai, sehingga pendaftaran tidak dapat dibatalkan lagi. Sampaikan halangan Anda kepada pelatih atau pengelola kinerja.",
    en: "This session has begun, so that you can no longer withdraw. Tell the trainer or HR what keeps you.",
    source: {
      id: "kebijakan: kehadiran dicatat sejak sesi dimulai",
      en: "policy: attendance counts from the start",
    },
  },
  "not-awaiting": {
    kind: "conflict",
    id: "Pendaftaran ini {answered}.",
    en: "This enrolment {answered}.",
    source: { id: "kebijakan: satu jawaban", en: "policy: one answer" },
  },
  own: {
    kind: "forbidden",
    id: "Pendaftaran Anda sendiri disetujui atasan langsung Anda, atau pengelola kinerja yang lain.",
    en: "Your own enrolment is approved by your superior, or by somebody else in HR.",
    source: {
      id: "kebijakan: tidak seorang pun menyetujui dirinya sendiri",
      en: "policy: nobody approves themselves",
    },
  },
});

const ANSWERED_WORDS = {
  APPROVED: { id: "sudah disetujui", en: "has been approved" },
  REJECTED: { id: "sudah ditolak", en: "has been rejected" },
  WITHDRAWN: { id: "sudah dibatalkan pegawai yang bersangkutan", en: "has been withdrawn" },
  ATTENDED: { id: "sudah selesai; pegawai hadir", en: "is over; the employee attended" },
  MISSED: { id: "sudah selesai; pegawai tidak hadir", en: "is over; the employee did not attend" },
  CANCELLED: { id: "berakhir karena sesinya dibatalkan", en: "ended because the session was cancelled" },
} as const satisfies Record<Exclude<Enrolment["state"], "AWAITING">, Text>;

interface Act {
  readonly by: string;
  readonly at: string;
}

/** Whether it holds a place or waits for one. */
export function isStanding({ state }: Pick<Enrolment, "state">): boolean {
  return state === "AWAITING" || state === "APPROVED";
}

interface Enrolling extends Act {
  readonly nip: string;
  /** Local day. */
  readonly today: string;
  readonly agenda: Agenda | undefined;
  /** The rater on that day; undefined for the head of the city. */
  readonly raterNip: string | undefined;
  /** A free place; undefined if all are taken. */
  readonly place: number | undefined;
  /** How many there are already. */
  readonly standing: number;
}

/**
 * Enrols an employee; it awaits the superior's approval and holds its place meanwhile, or waits for one.
 * @param before their earlier enrolment in the same session; undefined if there was none
 * @throws DomainError `session.cancelled`, `enrolment.over`, `enrolment.own-session`, `enrolment.already`,
 * `enrolment.rejected-before`, `enrolment.overlaps`, `enrolment.list-full`
 * @source policy choice: the place is held from the enrolment on, so that a slow answer costs nobody theirs
 */
export function enrol(
  session: Session,
  before: Enrolment | undefined,
  { nip, today, agenda, raterNip, place, standing, by, at }: Enrolling,
): EnrolmentDecision {
  const { id: sessionId, meetings, enrolUntil, trainerNips, title, hours } = session;
  requireNotCancelled(session);
  if (today > enrolUntil) throw refuse("over", { day: enrolUntil });
  if (trainerNips.includes(nip)) throw refuse("own-session");
  if (before !== undefined && isStanding(before)) throw refuse("already");
  if (before?.state === "REJECTED") throw refuse("rejected-before");
  const clash = clashIn(agenda, meetings, sessionId);
  if (clash) throw refuse("overlaps", { title: clash.entry.title, day: clash.meeting.day });
  if (standing >= MOST_ENROLMENTS) throw refuse("list-full");
  const { version, eventHash } = before ?? NEW_AGGREGATE;
  return {
    state: {
      ...{ sessionId, nip, title, hours, firstDay: firstDayOf(meetings), state: "AWAITING" },
      ...(place !== undefined && { place }),
      ...(raterNip !== undefined && { raterNip }),
      ...{ enrolledAt: at, version, eventHash },
    },
    event: { type: "ENROLMENT_MADE", by, at, data: place === undefined ? {} : { place } },
  };
}

/**
 * Approves an enrolment, or rejects it and frees its place.
 * @param reason for the rejection; undefined approves
 * @throws DomainError `enrolment.own`, `enrolment.not-awaiting`
 */
export function answerEnrolment(
  enrolment: Enrolment,
  { reason, ...act }: Act & { readonly reason: string | undefined },
): EnrolmentDecision {
  if (act.by === enrolment.nip) throw refuse("own");
  const { state } = enrolment;
  if (state !== "AWAITING") throw refuse("not-awaiting", { answered: ANSWERED_WORDS[state] });
  if (reason === undefined)
    return {
      state: { ...enrolment, state: "APPROVED", answer: act },
      event: { type: "ENROLMENT_APPROVED", ...act },
    };
  return {
    state: { ...withoutPlace(enrolment), state: "REJECTED", answer: { ...act, reason } },
    event: { type: "ENROLMENT_REJECTED", ...act, data: { reason } },
  };
}

/**
 * Gives up an enrolment before the session begins.
 * @param zone the city's time zone
 * @throws DomainError `enrolment.none`, `enrolment.begun`
 */
export function withdrawEnrolment(
  enrolment: Enrolment | undefined,
  { meetings }: Pick<Session, "meetings">,
  { zone, ...act }: Act & { readonly zone: string },
): EnrolmentDecision {
  if (enrolment === undefined || !isStanding(enrolment)) throw refuse("none");
  if (act.at >= beginningOf(meetings, zone)) throw refuse("begun");
  return {
    state: { ...withoutPlace(enrolment), state: "WITHDRAWN" },
    event: { type: "ENROLMENT_WITHDRAWN", ...act },
  };
}

/** Gives a place that is free to somebody who waits; whoever gave it up is not told. */
export function moveUp(enrolment: Enrolment, place: number, at: string): EnrolmentDecision {
  const event = { type: "ENROLMENT_MOVED_UP", by: "SYSTEM", at, data: { place } } as const;
  return { state: { ...enrolment, place }, event };
}

/** Ends an enrolment because its session was cancelled. */
export function cancelEnrolment(enrolment: Enrolment, at: string): EnrolmentDecision {
  return {
    state: { ...withoutPlace(enrolment), state: "CANCELLED" },
    event: { type: "ENROLMENT_CANCELLED", by: "SYSTEM", at },
  };
}

/**
 * Moves an enrolment to the employee's present rater; undefined if it was answered, or is already with them.
 * @param raterNip absent if the head of the city rates
 */
export function redirectEnrolment(
  enrolment: Enrolment,
  raterNip: string | undefined,
  act: Act,
): EnrolmentDecision | undefined {
  if (enrolment.state !== "AWAITING" || enrolment.raterNip === raterNip) return undefined;
  const { raterNip: _before, ...kept } = enrolment;
  return {
    state: { ...kept, ...(raterNip && { raterNip }) },
    event: { type: "ENROLMENT_REDIRECTED", ...act, data: { raterNip: raterNip ?? "" } },
  };
}

function withoutPlace({ place: _given, ...enrolment }: Enrolment): Enrolment {
  return enrolment;
}
