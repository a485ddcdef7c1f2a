import { type Instant, localDay, withYearsAssumed, workingDaysBetween } from "../../calendar/calendar.ts";
import type { AnswerDays } from "../../surveys/results/service-month.ts";
import { pausedDays, type WorkingTime } from "./terms.ts";

/**
 * The working days from the receipt of a complaint to its first answer, counted as its deadline is: the day of receipt is
 * day zero, and a day that the complainant took to reply to a question is nobody's. It is counted once, by the calendar on
 * the day of the answer, and stays, as late stays late.
 * @source policy: the measure of speed is the first answer, by the calendar that deadlines are counted by
 */
export function workingDaysTaken(
  received: Instant,
  answered: Instant,
  { calendar, pauses }: WorkingTime,
): number {
  const { zone } = calendar;
  const known = withYearsAssumed(calendar, received);
  const holidays = new Set([...known.holidays, ...pausedDays(pauses, zone)]);
  return workingDaysBetween(localDay(received, zone), localDay(answered, zone), { ...known, holidays });
}

/**
 * The median of the working days to the first answer; between two middle ones, half-way. Undefined where none was answered.
 * @param service its counters `answeredAfterDays:<days>`
 */
export function medianAnswerDays(service: AnswerDays): {
  readonly median?: number;
  readonly counters: Record<string, number>;
} {
  const counted = daysCounted(service);
  const counters = Object.fromEntries(counted.map(([days, count]) => [String(days), count]));
  const total = counted.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return { counters };
  const at = (place: number) => {
    let seen = 0;
    for (const [days, count] of counted) {
      seen += count;
      if (seen > place) return days;
    }
    return 0;
  };
  return { median: (at((total - 1) >> 1) + at(total >> 1)) / 2, counters };
}

function daysCounted(service: AnswerDays): readonly (readonly [days: number, count: number])[] {
  return Object.entries(service)
    .flatMap(([name, count]) => {
      const days = /^answeredAfterDays:(\d+)$/.exec(name)?.[1];
      return days === undefined || !count ? [] : [[Number(days), count] as const];
    })
    .toSorted(([one], [other]) => one - other);
}
