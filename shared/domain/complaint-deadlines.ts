import type { CityPolicy } from "../cities/city.ts";
import { type Calendar, dueAt, type Instant, withYearsAssumed } from "./calendar.ts";
import type { Complaint, ComplaintClock, ComplaintDecision } from "./complaint.ts";
import { closeForSilence } from "./complaint-handling.ts";
import type { OrganisationUnit } from "./organisation-unit.ts";

/** What a complaint is measured by: the city's working days, and the limits in force on the day of its receipt. */
export interface ComplaintTerms {
  readonly calendar: Calendar;
  readonly limits: CityPolicy["complaints"];
}

/** A deadline of a complaint. It runs until it is met, and one that is met late stays late. */
export interface RunningClock {
  readonly clock: ComplaintClock;
  readonly dueAt: Instant;
  /** When what it waits for happened. */
  readonly stoppedAt?: Instant;
}

/**
 * Every deadline that a complaint has or has had, told from its facts alone: nothing has to be kept in step, and forwarding
 * a complaint cannot buy time. All but the complainant's count from the receipt.
 * @source PermenPANRB 62/2018: resolution in 14 or 60 working days; the other limits are the city's policy
 */
export function clocksOf(complaint: Complaint, terms: ComplaintTerms): readonly RunningClock[] {
  const { receivedAt, answers } = complaint;
  const { limits } = terms;
  const endedAt = endOf(complaint);
  const clocks = [
    clock("VERIFICATION", receivedAt, limits.verifyWorkingDays, verifiedAt(complaint) ?? endedAt, terms),
    clock("FIRST_RESPONSE", receivedAt, limits.firstResponseWorkingDays, answers[0]?.at ?? endedAt, terms),
  ];
  if (complaint.status === "DIKIRIM" || complaint.status === "DITOLAK") return clocks;
  const resolvedAt = "resolvedAt" in complaint ? complaint.resolvedAt : undefined;
  const days = limits.resolveWorkingDays[complaint.class];
  clocks.push(clock("RESOLUTION", receivedAt, days, resolvedAt ?? endedAt, terms));
  const lastAnswer = answers.at(-1);
  if (resolvedAt !== undefined && lastAnswer !== undefined) {
    const replyDays = limits.complainantReplyWorkingDays;
    clocks.push(clock("COMPLAINANT_REPLY", lastAnswer.at, replyDays, endedAt, terms));
  }
  return clocks;
}

function verifiedAt(complaint: Complaint): Instant | undefined {
  return "verifiedAt" in complaint ? complaint.verifiedAt : undefined;
}

function endOf(complaint: Complaint): Instant | undefined {
  if (complaint.status === "DITOLAK") return complaint.rejection.at;
  return complaint.status === "SELESAI" ? complaint.closing.at : undefined;
}

function clock(
  name: ComplaintClock,
  from: Instant,
  workingDays: number,
  stoppedAt: Instant | undefined,
  { calendar }: ComplaintTerms,
): RunningClock {
  const due = dueAt(from, workingDays, withYearsAssumed(calendar, from));
  return { clock: name, dueAt: due, ...(stoppedAt && { stoppedAt }) };
}

/** Whether a deadline was missed: what was escalated or answered late stays so, whatever becomes of the calendar. */
export function isMissed(
  { clock: name, dueAt: due, stoppedAt }: RunningClock,
  { escalations, answers }: Pick<Complaint, "escalations" | "answers">,
  at: Instant,
): boolean {
  return (
    escalations.some((escalation) => escalation.clock === name) ||
    answers.some(({ lateFor }) => lateFor.includes(name)) ||
    (stoppedAt ?? at) > due
  );
}

/** The deadlines that an answer at `at` would meet, but too late. */
export function lateFor(
  complaint: Complaint,
  { isFinal, at, terms }: { isFinal: boolean; at: Instant; terms: ComplaintTerms },
): readonly ComplaintClock[] {
  return clocksOf(complaint, terms)
    .filter(({ clock: name }) => name === "FIRST_RESPONSE" || (isFinal && name === "RESOLUTION"))
    .filter((running) => running.stoppedAt === undefined && isMissed(running, complaint, at))
    .map(({ clock: name }) => name);
}

/** Deadlines that still run and have not been escalated, the earliest first. */
function pending(complaint: Complaint, terms: ComplaintTerms): readonly RunningClock[] {
  const escalated = new Set(complaint.escalations.map((escalation) => escalation.clock));
  return clocksOf(complaint, terms)
    .filter(({ clock: name, stoppedAt }) => stoppedAt === undefined && !escalated.has(name))
    .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
}

/** When somebody has to look at the complaint again; undefined where nothing more can run out. */
export function nextDueAt(complaint: Complaint, terms: ComplaintTerms): Instant | undefined {
  return pending(complaint, terms)[0]?.dueAt;
}

/**
 * What follows where a deadline has run out at `at`: silence after a final answer closes the complaint, and everything else
 * is escalated, each clock once, each time one level up. Undefined where nothing has run out, or no more than was known.
 * @param unit the unit that the complaint is with; undefined for a desk that is no unit
 * @source policy
 */
export function missDeadline(
  complaint: Complaint,
  { at, terms, unit }: { at: Instant; terms: ComplaintTerms; unit: OrganisationUnit | undefined },
): ComplaintDecision | undefined {
  const missed = pending(complaint, terms).find((running) => running.dueAt < at);
  if (missed === undefined) return undefined;
  if (missed.clock === "COMPLAINANT_REPLY") return closeForSilence(complaint, at);
  const { unitId, escalations } = complaint;
  const level = escalations.length + 1;
  const path = [...(unit?.ancestors ?? []), unitId];
  const toUnitId = path[Math.max(0, path.length - level)] ?? unitId;
  const escalation = { clock: missed.clock, at, level, unitId, toUnitId };
  return {
    state: { ...complaint, escalations: [...escalations, escalation] },
    event: {
      type: "COMPLAINT_ESCALATED",
      at,
      by: "SYSTEM",
      data: { clock: missed.clock, dueAt: missed.dueAt, level, unitId, toUnitId },
    },
  };
}
