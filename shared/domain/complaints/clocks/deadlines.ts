import type { Instant } from "../../calendar/calendar.ts";
import { type Complaint, type ComplaintDecision, hasEnded } from "../complaint.ts";
import { resumeForSilence } from "../life/conversation.ts";
import { closeForNoReply } from "../life/ending.ts";
import { forgetAt } from "../life/forgetting.ts";
import { closeForSilence } from "../life/handling.ts";
import { MISCONDUCT } from "../misconduct.ts";
import { type ComplaintClock, ESCALATION_STEPS, type EscalationStep, isStaffClock } from "../parts.ts";
import { type ComplaintTerms, clocksOf, dueAfter, type RunningClock } from "./terms.ts";
import { timelineOf } from "./timeline.ts";

/** Something that will happen to a complaint at a moment, unless its deadline is met first. */
interface DueStep {
  readonly clock: ComplaintClock;
  readonly round: number;
  readonly step: EscalationStep | "SILENCE";
  readonly dueAt: Instant;
}

/** How many working days into a clock's time a step is taken. */
function workingDaysUntil(
  step: EscalationStep,
  { workingDays }: RunningClock,
  limits: ComplaintTerms["limits"],
) {
  switch (step) {
    case "WARNING":
      return Math.floor((workingDays * limits.warnAtPercent) / 100);
    case "HEAD_OF_UNIT":
      return workingDays;
    case "HEAD_OF_CITY_OFFICE":
      return workingDays + limits.escalateFurtherWorkingDays;
  }
}

/** All automatic steps still ahead, earliest first, without those already taken. */
function stepsAhead(complaint: Complaint, terms: ComplaintTerms): readonly DueStep[] {
  const working = { calendar: terms.calendar, pauses: complaint.pauses };
  const steps = clocksOf(timelineOf(complaint), terms).flatMap((running): DueStep[] => {
    const { clock, round, stoppedAt, dueAt } = running;
    if (stoppedAt !== undefined || clock === "REOPENING") return [];
    if (!isStaffClock(clock)) return dueAt ? [{ clock, round, step: "SILENCE", dueAt }] : [];
    return ESCALATION_STEPS.flatMap((step) => {
      const isMade = complaint.escalations.some(
        (made) => made.clock === clock && made.round === round && made.step === step,
      );
      const due = isMade
        ? undefined
        : dueAfter(running, workingDaysUntil(step, running, terms.limits), working);
      return due ? [{ clock, round, step, dueAt: due }] : [];
    });
  });
  return steps.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
}

/** When the complaint next needs automatic action; undefined if nothing more can run out. */
export function nextDueAt(complaint: Complaint, terms: ComplaintTerms): Instant | undefined {
  return hasEnded(complaint) ? undefined : stepsAhead(complaint, terms)[0]?.dueAt;
}

/** When the complaint's next own deadline runs out, as shown to people. */
export function nextDeadline(complaint: Complaint, terms: ComplaintTerms): Instant | undefined {
  const running = clocksOf(timelineOf(complaint), terms).filter(({ stoppedAt }) => stoppedAt === undefined);
  return running
    .flatMap(({ dueAt }) => dueAt ?? [])
    .sort()
    .at(0);
}

/**
 * The next automatic step due by `at`, the earliest not yet taken. Officers are warned before a deadline, the head of the
 * unit is told at it, and the head of the city's office some working days after it, each once a round however often this
 * runs. Silence after a final answer closes the complaint; silence after a question does what the city has decided.
 * Undefined if nothing more is due.
 * @param cityOfficeId the city office's unit, told last unless it is the one reported for misconduct
 * @source policy
 */
export function nextStep(
  complaint: Complaint,
  { at, terms, cityOfficeId }: { at: Instant; terms: ComplaintTerms; cityOfficeId: string | undefined },
): ComplaintDecision | undefined {
  if (hasEnded(complaint)) return undefined;
  const [due] = stepsAhead(complaint, terms);
  if (due === undefined || due.dueAt >= at) return undefined;
  const { clock, round, step, dueAt } = due;
  if (step === "SILENCE") return silence(complaint, clock, { at, terms });
  const { unitId, escalations } = complaint;
  const level = ESCALATION_STEPS.indexOf(step);
  const isReported = complaint.class === MISCONDUCT && complaint.aboutUnitId === cityOfficeId;
  const furtherId = isReported ? unitId : (cityOfficeId ?? unitId);
  const toUnitId = step === "HEAD_OF_CITY_OFFICE" ? furtherId : unitId;
  const made = { clock, round, step, at, level, unitId, toUnitId };
  return {
    state: { ...complaint, escalations: [...escalations, made] },
    event: {
      type: step === "WARNING" ? "COMPLAINT_WARNED" : "COMPLAINT_ESCALATED",
      at,
      by: "SYSTEM",
      data: { clock, round, step, dueAt, level, unitId, toUnitId },
    },
  };
}

function silence(
  complaint: Complaint,
  clock: ComplaintClock,
  { at, terms }: { at: Instant; terms: ComplaintTerms },
): ComplaintDecision {
  if (clock === "COMPLAINANT_REPLY") return closeForSilence(complaint, at);
  return terms.limits.unansweredQuestion === "RESUME"
    ? resumeForSilence(complaint, at)
    : closeForNoReply(complaint, at);
}

/**
 * Moves the complaint to its right place among what is due after the calendar changed; undefined if it is there already.
 * @param placedAt its present place
 */
export function reschedule(
  complaint: Complaint,
  { placedAt, terms, at }: { placedAt: Instant | undefined; terms: ComplaintTerms; at: Instant },
): ComplaintDecision | undefined {
  const due = nextDueAt(complaint, terms) ?? forgetAt(complaint, terms);
  if (due === placedAt) return undefined;
  const moves = { ...(placedAt && { was: placedAt }), ...(due && { is: due }) };
  return {
    state: complaint,
    event: { type: "COMPLAINT_RESCHEDULED", at, by: "SYSTEM", data: { unitId: complaint.unitId, ...moves } },
  };
}
