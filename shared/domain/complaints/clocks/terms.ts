import {
  addDays,
  assumingKnownYears,
  type Calendar,
  dueDay,
  endOfDay,
  type Instant,
  type LocalDay,
  localDay,
} from "../../calendar/calendar.ts";
import type { CityCalendar } from "../../calendar/city-calendar.ts";
import type { MailTerms } from "../../mail/mail.ts";
import type { Complaint } from "../complaint.ts";
import { type ComplaintClock, isStaffClock, type Pause } from "../parts.ts";
import type { ComplaintPolicy } from "../policy.ts";
import { type Timeline, timelineOf } from "./timeline.ts";

/** What a complaint is measured by: the city's working days, and the limits in force on the day of receipt. */
export interface ComplaintTerms {
  readonly calendar: Calendar;
  readonly limits: ComplaintPolicy;
  /** Absent if the city sends no mail. */
  readonly mail?: MailTerms;
}

/** Gives the terms of a complaint, by its time of receipt, with the city's changes to the calendar. */
export type TermsOf = (
  complaint: { readonly receivedAt: Instant },
  calendar: CityCalendar | undefined,
) => ComplaintTerms;

/** A deadline of a complaint. It runs until met; a deadline met late stays late. */
export interface RunningClock {
  readonly clock: ComplaintClock;
  readonly round: number;
  readonly from: Instant;
  readonly workingDays: number;
  /** Absent while paused. */
  readonly dueAt?: Instant | undefined;
  /** When the awaited event happened. */
  readonly stoppedAt?: Instant | undefined;
  /** Present once settled: whether the deadline was missed. */
  readonly isMissed?: boolean;
}

/**
 * Every present and past deadline of a complaint, derived from its facts alone: nothing has to be kept in sync, and
 * forwarding a complaint gains no time. Settled deadlines stay as they were; running ones follow the calendar, the class and
 * the pauses.
 * @source PermenPANRB 62/2018: resolution in 14 or 60 working days; the other limits are the city's policy
 */
export function clocksOf(timeline: Timeline, terms: ComplaintTerms): readonly RunningClock[] {
  const isSettled = ({ clock, round }: RunningClock) =>
    timeline.settled.some((settled) => settled.clock === clock && settled.round === round);
  const live = liveClocks(timeline, terms.limits).filter((clock) => !isSettled(clock));
  return [...timeline.settled, ...live.map((clock) => ({ ...clock, ...duePart(clock, timeline, terms) }))];
}

function duePart(clock: RunningClock, { pauses }: Timeline, { calendar }: ComplaintTerms) {
  const dueAt = dueAfter(clock, clock.workingDays, { calendar, pauses });
  return dueAt && { dueAt };
}

function liveClocks(timeline: Timeline, limits: ComplaintTerms["limits"]): RunningClock[] {
  const { receivedAt, round, roundFrom, verifiedAt, resolvedAt, lastAnsweredAt, endedAt } = timeline;
  const clocks: RunningClock[] = [];
  const run = (clock: ComplaintClock, from: Instant, workingDays: number, stoppedAt?: Instant) =>
    clocks.push({ clock, round, from, workingDays, ...(stoppedAt && { stoppedAt }) });
  if (round === 1) {
    run("VERIFICATION", receivedAt, limits.verifyWorkingDays, verifiedAt ?? endedAt);
    const respondedAt = timeline.firstAnsweredAt ?? endedAt;
    run("FIRST_RESPONSE", receivedAt, limits.firstResponseWorkingDays, respondedAt);
  }
  if (timeline.class && verifiedAt)
    run("RESOLUTION", roundFrom, limits.resolveWorkingDays[timeline.class], resolvedAt ?? endedAt);
  const asked = timeline.pauses.find(({ to }) => to === undefined);
  if (asked) run("QUESTION_REPLY", asked.from, limits.complainantReplyWorkingDays);
  if (resolvedAt && lastAnsweredAt)
    run("COMPLAINANT_REPLY", lastAnsweredAt, limits.complainantReplyWorkingDays, endedAt);
  if (endedAt && timeline.isReopenable) run("REOPENING", endedAt, limits.reopenWorkingDays);
  return clocks;
}

export interface WorkingTime {
  readonly calendar: Calendar;
  readonly pauses: readonly Pause[];
}

/**
 * The last moment at which something is on time, a number of working days after a clock began; undefined if the clock is
 * paused before then. Staff clocks do not count a day that ends in a pause, nor, after such a day, the day of the reply,
 * which is day zero again. A pause that begins after the time is up changes nothing.
 * @source PermenPANRB 62/2018 counts working days; how a pause counts is policy
 */
export function dueAfter(
  { clock, from }: Pick<RunningClock, "clock" | "from">,
  workingDays: number,
  { calendar, pauses }: WorkingTime,
): Instant | undefined {
  const known = assumingKnownYears(calendar, from);
  const received = localDay(from, calendar.zone);
  if (!isStaffClock(clock)) return endOfDay(dueDay(received, workingDays, known), calendar.zone);
  const paused = pausedDays(pauses, calendar.zone);
  const holidays = paused.length > 0 ? new Set([...known.holidays, ...paused]) : known.holidays;
  const day = dueDay(received, workingDays, { ...known, holidays });
  const open = pauses.find(({ to }) => to === undefined);
  if (open && day >= localDay(open.from, calendar.zone)) return undefined;
  return endOfDay(day, calendar.zone);
}

/** The local days that finished pauses take out of the count, including weekends and holidays. */
export function pausedDays(pauses: readonly Pause[], zone: string): readonly LocalDay[] {
  const days = new Set<LocalDay>();
  for (const { from, to } of pauses) {
    if (to === undefined) continue;
    const last = localDay(to, zone);
    const first = localDay(from, zone);
    if (first === last) continue;
    for (let day = first; day <= last; day = addDays(day, 1)) days.add(day);
  }
  return [...days];
}

/** Whether a deadline was missed: once escalated or met late, it stays missed whatever happens to the calendar. */
export function isMissed(
  running: RunningClock,
  { escalations, missed }: Pick<Complaint, "escalations" | "missed">,
  at: Instant,
): boolean {
  if (running.isMissed !== undefined) return running.isMissed;
  const { clock, round, dueAt, stoppedAt } = running;
  return (
    escalations.some((step) => step.clock === clock && step.round === round && step.level > 0) ||
    missed.some((known) => known.clock === clock && known.round === round) ||
    (dueAt !== undefined && (stoppedAt ?? at) > dueAt)
  );
}

/** The deadlines that an answer at `at` would meet too late. */
export function lateFor(
  complaint: Complaint,
  { isFinal, at, terms }: { isFinal: boolean; at: Instant; terms: ComplaintTerms },
): readonly ComplaintClock[] {
  return clocksOf(timelineOf(complaint), terms)
    .filter(({ clock }) => clock === "FIRST_RESPONSE" || (isFinal && clock === "RESOLUTION"))
    .filter((running) => running.stoppedAt === undefined && isMissed(running, complaint, at))
    .map(({ clock }) => clock);
}

/** Until when the complainant may reopen it; undefined if it has not ended or cannot be reopened. */
export function reopenableUntil(complaint: Complaint, terms: ComplaintTerms): Instant | undefined {
  return clocksOf(timelineOf(complaint), terms).find(({ clock }) => clock === "REOPENING")?.dueAt;
}
