import { refusals } from "../refusal.ts";
import { type Enrolment, type EnrolmentDecision, isStanding } from "./enrolment.ts";
import type { TrainingPolicy } from "./policy.ts";
import { requireNotCancelled, type Session } from "./session.ts";

const refuse = /* @__PURE__ */ refusals("attendance", {
  "not-enrolled": {
    kind: "conflict",
    id: "Pegawai {nip} tidak terdaftar pada sesi ini, sehingga kehadirannya tidak dapat dicatat.",
    en: "The employee {nip} is not enrolled in this session, so their attendance cannot be noted.",
    source: { id: "kebijakan: kehadiran melekat pada pendaftaran", en: "policy: who attends has enrolled" },
  },
  waiting: {
    kind: "conflict",
    id: "Pegawai {nip} masih di daftar tunggu, belum mendapat tempat. Pengelola kinerja dapat menambah tempat sebelum sesi dimulai.",
    en: "The employee {nip} still waits for a place. HR may add places before the session begins.",
    source: { id: "kebijakan: tempat tidak melebihi ruang", en: "policy: no place beyond the room" },
  },
  "no-such-meeting": {
    kind: "invalid",
    id: "Sesi ini tidak memiliki pertemuan itu. Pilih salah satu dari {count} pertemuannya.",
    en: "The session has no such meeting. Choose one of its {count}.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-yet": {
    kind: "conflict",
    id: "Pertemuan itu baru berlangsung pada {day}; kehadiran dicatat sejak hari itu.",
    en: "That meeting takes place on {day}; attendance is noted from then on.",
    source: { id: "kebijakan: yang dicatat ialah yang terjadi", en: "policy: what is noted has happened" },
  },
  "not-today": {
    kind: "conflict",
    id: "Kode di pintu hanya berlaku pada hari pertemuan, {day}. Minta pelatih mencatat kehadiran Anda.",
    en: "The code at the door is good on the day of the meeting only, {day}. Ask the trainer to note that you attended.",
    source: { id: "kebijakan", en: "policy" },
  },
  "code-wrong": {
    kind: "conflict",
    id: "Kode itu sudah berganti atau keliru. Pindai lagi kode yang sekarang tampil di layar pelatih.",
    en: "That code has changed or is wrong. Scan the one that the trainer's screen shows now.",
    source: {
      id: "kebijakan: kode berganti, agar hanya yang hadir yang dapat memakainya",
      en: "policy: the code changes",
    },
  },
  "no-sheet": {
    kind: "conflict",
    id: "Di daerah ini kode di pintu harus berganti, sehingga tidak dicetak. Tampilkan kodenya di layar.",
    en: "Here the code at the door has to change, so it is not printed. Show it on a screen.",
    source: {
      id: "kebijakan: kode berganti, agar hanya yang hadir yang dapat memakainya",
      en: "policy: the code changes",
    },
  },
  settled: {
    kind: "conflict",
    id: "Kehadiran sesi ini sudah ditetapkan dan JP-nya sudah dicatat.",
    en: "The attendance of this session is settled, and its lesson hours are recorded.",
    source: { id: "kebijakan: yang sudah dihitung tetap", en: "policy: what has been counted stays" },
  },
});

/** @throws DomainError `attendance.no-sheet` where the code at the door has to change */
export function requireSheet({ attendance }: Pick<TrainingPolicy, "attendance">): void {
  if (!attendance.acceptsSheet) throw refuse("no-sheet");
}

export const refuseDoorCode = () => refuse("code-wrong");

interface Mark {
  readonly nip: string;
  /** Index of the meeting, from 0. */
  readonly meeting: number;
  readonly isPresent: boolean;
  /** Local day. */
  readonly today: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Notes that somebody attended a meeting, or did not; undefined if that is noted already.
 * @throws DomainError `session.cancelled`, `attendance.no-such-meeting`, `attendance.not-yet`, `attendance.not-enrolled`,
 * `attendance.waiting`, `attendance.settled`
 */
export function markAttendance(
  session: Session,
  enrolment: Enrolment | undefined,
  { nip, meeting, isPresent, today, by, at }: Mark,
): EnrolmentDecision | undefined {
  requireNotCancelled(session);
  const { day } = meetingOf(session, meeting);
  if (day > today) throw refuse("not-yet", { day });
  if (session.state === "ENDED" || enrolment?.state === "ATTENDED" || enrolment?.state === "MISSED")
    throw refuse("settled");
  if (enrolment === undefined || !isStanding(enrolment)) throw refuse("not-enrolled", { nip });
  if (enrolment.place === undefined) throw refuse("waiting", { nip });
  const { present = [] } = enrolment;
  if (present.includes(meeting) === isPresent) return undefined;
  const others = present.filter((one) => one !== meeting);
  const noted = isPresent ? [...others, meeting].toSorted((one, other) => one - other) : others;
  return {
    state: { ...enrolment, present: noted },
    event: { type: "ATTENDANCE_NOTED", by, at, data: { meeting, isPresent } },
  };
}

/** Requires that a code at the door is used on its meeting's day. @throws DomainError `attendance.not-today` */
export function requireToday(session: Session, meeting: number, today: string): void {
  const { day } = meetingOf(session, meeting);
  if (day !== today) throw refuse("not-today", { day });
}

function meetingOf({ meetings }: Session, index: number) {
  const meeting = meetings[index];
  if (meeting === undefined) throw refuse("no-such-meeting", { count: meetings.length });
  return meeting;
}

/** Whether anybody's attendance has been noted. */
export function isNoted(enrolments: readonly Enrolment[]): boolean {
  return enrolments.some(({ present }) => present !== undefined);
}

/**
 * Whether somebody has attended a session: the city's share of its meetings, at a place of their own. An enrolment that the
 * superior has not answered counts.
 * @source policy choice: the share is the city's; an answer that never came costs nobody their hours
 */
export function hasAttended(
  { present = [], place }: Enrolment,
  { meetings }: Pick<Session, "meetings">,
  { attendance }: Pick<TrainingPolicy, "attendance">,
): boolean {
  return place !== undefined && present.length * 10_000 >= meetings.length * attendance.shareBasisPoints;
}

/** Ends an enrolment once its session is over. */
export function settleEnrolment(enrolment: Enrolment, attended: boolean, at: string): EnrolmentDecision {
  const type = attended ? "ENROLMENT_ATTENDED" : "ENROLMENT_MISSED";
  return {
    state: { ...enrolment, state: attended ? "ATTENDED" : "MISSED" },
    event: { type, by: "SYSTEM", at },
  };
}

/**
 * The lesson hours that each internal trainer of a session taught: its hours in equal parts, rounded half-up, at least 1.
 * @source policy choice; they are recorded apart from hours of learning
 */
export function taughtHours({ hours, trainerNips }: Pick<Session, "hours" | "trainerNips">): number {
  return Math.max(1, Math.round(hours / Math.max(1, trainerNips.length)));
}
