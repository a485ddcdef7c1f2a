import type { Complaint, ComplaintDecision } from "../complaint.ts";
import { type ComplaintClock, isStaffClock, type Missed, type Settled } from "../parts.ts";
import { workingDaysTaken } from "./answer-days.ts";
import { type ComplaintTerms, clocksOf, dueAfter, isMissed } from "./terms.ts";
import { timelineOf } from "./timeline.ts";

/** Clocks that never settle: a question's clock ends with its pause, and the reopening clock starts at the end. */
const UNSETTLED_CLOCKS: readonly ComplaintClock[] = ["QUESTION_REPLY", "REOPENING"];

/**
 * The decision with its effect on deadlines. A deadline that it stops stays as it was at that moment, in state and event,
 * whatever the city does to its calendar later; an already missed deadline that it moves, because the class changes, stays
 * missed.
 * @param before undefined if the complaint is new
 */
export function settled(
  decision: ComplaintDecision,
  before: Complaint | undefined,
  terms: ComplaintTerms,
): ComplaintDecision {
  if (before === undefined) return decision;
  const { state, event } = decision;
  const after = clocksOf(timelineOf(state), terms);
  const changes = clocksOf(timelineOf(before), terms)
    .filter(({ clock, stoppedAt }) => stoppedAt === undefined && !UNSETTLED_CLOCKS.includes(clock))
    .map((running) => {
      const now = after.find(({ clock, round }) => clock === running.clock && round === running.round);
      const isLate = isStaffClock(running.clock) && isMissed(running, before, event.at);
      return { running, isLate, stoppedAt: now ? now.stoppedAt : event.at, movedTo: now?.dueAt };
    });
  const { unitId } = before;
  const stopped = changes.flatMap(({ running, isLate, stoppedAt }): Settled[] => {
    if (stoppedAt === undefined) return [];
    const { clock, round, from, workingDays } = running;
    // An open pause ends with the clock: the final due date must account for the time it took.
    const working = { calendar: terms.calendar, pauses: state.pauses };
    const dueAt = running.dueAt ?? dueAfter(running, workingDays, working);
    const taken = clock === "FIRST_RESPONSE" && {
      workingDaysTaken: workingDaysTaken(from, stoppedAt, working),
    };
    return [
      {
        clock,
        round,
        from,
        workingDays,
        ...(dueAt && { dueAt }),
        stoppedAt,
        ...taken,
        isMissed: isLate,
        unitId,
      },
    ];
  });
  const moved = changes.flatMap(({ running, isLate, stoppedAt, movedTo }): Missed[] => {
    const { clock, round, dueAt } = running;
    const stays = stoppedAt !== undefined || !isLate || dueAt === undefined || movedTo === dueAt;
    return stays ? [] : [{ clock, round, dueAt, unitId }];
  });
  if (stopped.length + moved.length === 0) return decision;
  return {
    ...decision,
    state: { ...state, settled: [...state.settled, ...stopped], missed: [...state.missed, ...moved] },
    event: {
      ...event,
      data: {
        ...event.data,
        ...(stopped.length > 0 && { settled: stopped }),
        ...(moved.length > 0 && { missed: moved }),
      },
    },
  };
}
