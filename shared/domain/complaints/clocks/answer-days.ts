import { assumingKnownYears, type Instant, localDay, workingDaysBetween } from "../../calendar/calendar.ts";
import type { AnswerDays } from "../../surveys/results/service-month.ts";
import { pausedDays, type WorkingTime } from "./terms.ts";

/**
 * The working days from receipt of a complaint to its first answer, counted like its deadline: the day of receipt is day
 * zero, and days spent waiting for the complainant's reply do not count. Counted once, by the calendar on the day of the
 * answer, and never revised: late stays late.
 * @source policy: the measure of speed is the first answer, by the same calendar as deadlines
 */
export function workingDaysTaken(
  received: Instant,
  answered: Instant,
  { calendar, pauses }: WorkingTime,
): number {
  const { zone } = calendar;
  const known = assumingKnownYears(calendar, received);
  const holidays = new Set([...known.holidays, ...pausedDays(pauses, zone)]);
  return workingDaysBetween(localDay(received, zone), localDay(answered, zone), { ...known, holidays });
}

/**
 * The median of working days to the first answer, half-way between two middle ones; undefined if nothing was answered.
 * @param service counters named `answeredAfterDays:<days>`
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
