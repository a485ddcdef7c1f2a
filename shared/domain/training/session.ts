import * as z from "zod";
import type { Principal } from "../../auth/principal.ts";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { named } from "../once.ts";
import { type SessionEffect, SessionEffectSchema } from "./after/effect.ts";
import { type Course, CourseIdSchema } from "./course.ts";
import { endingOf, firstDayOf, HeldMeetingSchema, timesOf } from "./meetings.ts";
import type { TrainingPolicy } from "./policy.ts";
import { type SessionContent, SessionContentSchema } from "./session-content.ts";
import { refuseSession, requireSound, type Trainers } from "./session-rules.ts";
import { TrainingContentSchema, TrainingIdSchema } from "./training.ts";

const CancellationSchema = /* @__PURE__ */ named("SessionCancellation", () =>
  z.object({ at: z.string(), by: z.string(), reason: z.string() }),
);

/** One giving of a course, with what the course promised when it was planned. */
export const SessionSchema = /* @__PURE__ */ named("TrainingSession", () => {
  const { title, path, form, hours } = TrainingContentSchema().shape;
  return z.object({
    ...SessionContentSchema().shape,
    meetings: z.array(HeldMeetingSchema()),
    enrolUntil: z.iso.date(),
    ...{ title, path, form, hours },
    id: TrainingIdSchema(),
    courseId: CourseIdSchema(),
    /** From `CLOSED` on nobody enrols, but whoever waits still moves up until it begins; `ENDED` once hours are recorded. */
    state: z.enum(["OPEN", "CLOSED", "CANCELLED", "ENDED"]),
    cancellation: CancellationSchema().optional(),
    /** When everybody enrolled had been told of the cancellation. */
    woundUpAt: z.string().optional(),
    /** How many attended it, once it has ended. */
    attended: z.int().optional(),
    /** Since when its trainers know that nobody's attendance was noted. */
    attendanceMissingAt: z.string().optional(),
    /** What became of those who attended; absent until the months after it are closed. */
    effect: SessionEffectSchema().optional(),
    version: z.int(),
  });
});

export type Session = z.infer<ReturnType<typeof SessionSchema>> & Aggregate;
export type SessionEvent = DomainEvent<
  | "SESSION_PLANNED"
  | "SESSION_CHANGED"
  | "SESSION_CANCELLED"
  | "SESSION_WOUND_UP"
  | "SESSION_CLOSED"
  | "SESSION_ATTENDANCE_MISSING"
  | "SESSION_ENDED"
  | "SESSION_EFFECT_MEASURED"
>;
export type SessionDecision = Decision<Session, SessionEvent>;

export interface SessionAct {
  readonly by: string;
  readonly at: string;
  /** Local day of the act. */
  readonly today: string;
}

/**
 * Plans one giving of a course.
 * @throws DomainError `session.not-offered`, and those of `requireSound`
 * @source policy choice: places within the room, and nobody in two places at once
 */
export function planSession(
  id: string,
  course: Course,
  content: SessionContent,
  { trainers, today, ...act }: SessionAct & { readonly trainers: Trainers },
): SessionDecision {
  if (!course.isOffered) throw refuseSession("not-offered");
  const { title, path, form, hours } = course;
  const promised = { title, path, ...(form && { form }), hours };
  requireSound(id, { ...content, ...promised }, { trainers, today });
  return {
    state: { ...NEW_AGGREGATE, ...content, ...promised, id, courseId: course.id, state: "OPEN" },
    event: { type: "SESSION_PLANNED", ...act, data: { courseId: course.id, ...content } },
  };
}

/**
 * Changes what HR decides of a session that has not begun.
 * @param taken how many places are taken
 * @throws DomainError `session.cancelled`, `session.begun`, `session.times-promised`, `session.places-taken`, and those of
 * `requireSound`
 */
export function changeSession(
  session: Session,
  content: SessionContent,
  {
    trainers,
    today,
    taken,
    enrolled,
    ...act
  }: SessionAct & { readonly trainers: Trainers; readonly taken: number; readonly enrolled: number },
): SessionDecision {
  requireChangeable(session, today);
  if (enrolled > 0 && timesOf(content.meetings) !== timesOf(session.meetings))
    throw refuseSession("times-promised");
  if (content.places < taken) throw refuseSession("places-taken", { taken });
  requireSound(session.id, { ...session, ...content }, { trainers, today });
  const { room: _room, costRupiah: _cost, unitId: _unit, ...kept } = session;
  const state = content.enrolUntil >= today ? "OPEN" : session.state;
  return {
    state: { ...kept, ...content, state },
    event: { type: "SESSION_CHANGED", ...act, data: { ...content } },
  };
}

/**
 * Cancels a session that has not begun; those enrolled are told one by one afterwards.
 * @throws DomainError `session.cancelled`, `session.begun`
 */
export function cancelSession(
  session: Session,
  { reason, today, ...act }: SessionAct & { readonly reason: string },
): SessionDecision {
  requireChangeable(session, today);
  return {
    state: { ...session, state: "CANCELLED", cancellation: { ...act, reason } },
    event: { type: "SESSION_CANCELLED", ...act, data: { reason } },
  };
}

/** Notes that everybody enrolled has been told of the cancellation. */
export function windUpSession(session: Session, at: string): SessionDecision {
  return {
    state: { ...session, woundUpAt: at },
    event: { type: "SESSION_WOUND_UP", by: "SYSTEM", at },
  };
}

/** Ends enrolment once its last day is over. */
export function closeEnrolment(session: Session, at: string): SessionDecision {
  return { state: { ...session, state: "CLOSED" }, event: { type: "SESSION_CLOSED", by: "SYSTEM", at } };
}

/** Notes that nobody's attendance was noted: its trainers and HR are told, and get more time. */
export function missAttendance(session: Session, at: string): SessionDecision {
  return {
    state: { ...session, attendanceMissingAt: at },
    event: { type: "SESSION_ATTENDANCE_MISSING", by: "SYSTEM", at },
  };
}

/**
 * When a session's attendance is settled, or is known to be missing.
 * @param zone the city's time zone
 * @source policy choice: the list may be corrected for some hours; where nothing is noted, its trainers get some days
 */
export function settlementDue(
  { meetings, attendanceMissingAt }: Pick<Session, "meetings" | "attendanceMissingAt">,
  { attendance }: Pick<TrainingPolicy, "attendance">,
  zone: string,
): string {
  const [from, hours] =
    attendanceMissingAt === undefined
      ? [endingOf(meetings, zone), attendance.settledAfterHours]
      : [attendanceMissingAt, attendance.extraDays * 24];
  return new Date(Date.parse(from) + hours * 3_600_000).toISOString();
}

/** Ends a session once everybody's hours are recorded. */
export function endSession(session: Session, attended: number, at: string): SessionDecision {
  return {
    state: { ...session, state: "ENDED", attended },
    event: { type: "SESSION_ENDED", by: "SYSTEM", at, data: { attended } },
  };
}

/** Notes what became of those who attended. */
export function noteEffect(session: Session, effect: SessionEffect, at: string): SessionDecision {
  return {
    state: { ...session, effect },
    event: { type: "SESSION_EFFECT_MEASURED", by: "SYSTEM", at, data: { ...effect } },
  };
}

/** Whether what became of its participants is still to be measured. */
export function awaitsEffect({
  state,
  attended = 0,
  effect,
}: Pick<Session, "state" | "attended" | "effect">) {
  return state === "ENDED" && attended > 0 && effect === undefined;
}

/** @throws DomainError `session.cancelled` */
export function requireNotCancelled({ state }: Pick<Session, "state">): void {
  if (state === "CANCELLED") throw refuseSession("cancelled");
}

/**
 * Lets those who give a session and HR see who takes part.
 * @throws DomainError `session.not-yours`
 */
export function requireGives({ id, roles }: Principal, { trainerNips }: Pick<Session, "trainerNips">): void {
  if (!isGiver({ id, roles }, { trainerNips })) throw refuseSession("not-yours");
}

/**
 * A session as somebody may see it: what it costs is for HR and the head of the city, and for others if the city says so.
 * @source policy choice
 */
export function shownTo<Shown extends Pick<Session, "costRupiah">>(
  { roles }: Pick<Principal, "roles">,
  session: Shown,
  { areCostsOpen }: Pick<TrainingPolicy, "areCostsOpen">,
): Omit<Shown, "costRupiah"> & Pick<Session, "costRupiah"> {
  if (areCostsOpen || roles.includes("HR") || roles.includes("HEAD_OF_CITY")) return session;
  const { costRupiah: _cost, ...shown } = session;
  return shown;
}

/** Whether somebody gives a session, or is HR. */
export function isGiver(
  { id, roles }: Pick<Principal, "id" | "roles">,
  { trainerNips }: Pick<Session, "trainerNips">,
): boolean {
  return roles.includes("HR") || trainerNips.includes(id);
}

function requireChangeable(session: Session, today: string): void {
  requireNotCancelled(session);
  if (firstDayOf(session.meetings) <= today) throw refuseSession("begun");
}
