import { addDays, atLocalTime, endOfDay, type Instant } from "../../calendar/calendar.ts";
import { beginningOf, lastDayOf, type Meeting } from "../meetings.ts";
import type { TrainingPolicy } from "../policy.ts";

/** The test before a session, and the one after it. */
export const TEST_PHASES = ["BEFORE", "AFTER"] as const;
export type TestPhase = (typeof TEST_PHASES)[number];

interface Asking {
  readonly meetings: readonly Meeting[];
  readonly policy: Pick<TrainingPolicy, "learning">;
  /** The city's time zone. */
  readonly zone: string;
}

/**
 * Until when the test before a session is taken: some minutes after it has begun.
 * @source policy choice: whoever answers later has been taught already
 */
export function testedUntil({ meetings, policy, zone }: Asking): Instant {
  const begins = Date.parse(beginningOf(meetings, zone));
  return new Date(begins + policy.learning.lateMinutes * 60_000).toISOString();
}

/**
 * From when until when participants take the test after a session and say what they think of it: from the beginning of its last
 * meeting, for some days after it.
 * @source policy choice
 */
export function askedAfter({ meetings, policy, zone }: Asking) {
  const last = meetings.at(-1);
  const from = last === undefined ? "" : atLocalTime(last.day, last.from, zone);
  const lastDay = addDays(lastDayOf(meetings), policy.learning.answerDays);
  return { from, until: endOfDay(lastDay, zone), lastDay };
}
