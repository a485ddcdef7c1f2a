import { type Calendar, localDay, withYearsAssumed, workingDaysBetween } from "./calendar.ts";
import type { Complaint } from "./complaint.ts";
import type { AnswerDays } from "./service-month.ts";

/**
 * What a change adds to the histogram of the unit that answers first: one, at the working days from the receipt to that
 * answer; nothing otherwise. It is counted by the calendar on the day of the answer and stays, as late stays late.
 * @source policy: the measure of speed is the first answer, by the calendar that deadlines are counted by
 */
export function answerDaysMove(
  before: Complaint | undefined,
  { receivedAt, answers }: Complaint,
  calendar: Calendar,
): { readonly unitId: string; readonly add: AnswerDays } | undefined {
  const [first] = answers;
  if (first === undefined || (before && before.answers.length > 0)) return undefined;
  const { zone } = calendar;
  const [received, answered] = [localDay(receivedAt, zone), localDay(first.at, zone)];
  const known = withYearsAssumed(calendar, receivedAt);
  return {
    unitId: first.unitId,
    add: { [`answeredAfterDays:${workingDaysBetween(received, answered, known)}`]: 1 },
  };
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
