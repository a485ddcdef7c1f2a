import * as z from "zod";
import {
  endOfDay,
  type Instant,
  type LocalDay,
  type LocalMonth,
  lastDayOfMonth,
  monthOf,
  monthsUpTo,
  nextMonth,
  previousMonth,
} from "../../calendar/calendar.ts";
import { MonthSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import {
  type DifferenceSums,
  differenceOfSums,
  PairedDifferenceSchema,
  pairedDifference,
  sumsOf,
} from "../../rules/paired-difference.ts";
import { firstDayOf, lastDayOf, type Meeting } from "../meetings.ts";
import type { TrainingPolicy } from "../policy.ts";

const MONTHS = 3;
/** Of the three on either side; whoever has fewer is not measured. */
const LEAST_MONTHS = 2;

/**
 * How the achievement of a session's participants changed in the three months after it, in percentage points. What else changed in
 * the meantime is in it too; for comparison, those of the same units who did not take part are shown beside it.
 */
export const SessionEffectSchema = /* @__PURE__ */ named("SessionEffect", () =>
  z.object({
    /** The months compared, oldest first. */
    before: z.array(MonthSchema()).readonly(),
    after: z.array(MonthSchema()).readonly(),
    participants: PairedDifferenceSchema(),
    /** Those of the participants' units who did not take part. */
    others: PairedDifferenceSchema(),
  }),
);

export type SessionEffect = z.infer<ReturnType<typeof SessionEffectSchema>>;

/** The same of all sessions of a course that were held by enough people each. */
export const CourseEffectSchema = /* @__PURE__ */ named("CourseEffect", () =>
  z.object({ sessions: z.int(), ...PairedDifferenceSchema().shape }),
);

/** Somebody's achievement by month; basis points, 0 to 12,000. */
export type Achievements = ReadonlyMap<LocalMonth, number>;

/** The three months before the first meeting's, and the three after the last one's, oldest first. */
export function comparedMonths(meetings: readonly Meeting[]) {
  const before = monthsUpTo(previousMonth(monthOf(firstDayOf(meetings))), MONTHS);
  const after = [nextMonth(monthOf(lastDayOf(meetings)))];
  while (after.length < MONTHS) after.push(nextMonth(after.at(-1) ?? ""));
  return { before, after };
}

/** The last day before the effect is measured: that of the month in which the last month compared is closed. */
export function effectAfter(meetings: readonly Meeting[]): LocalDay {
  return lastDayOfMonth(nextMonth(comparedMonths(meetings).after.at(-1) ?? ""));
}

/** When the effect is measured. @param zone the city's time zone */
export function effectDue(meetings: readonly Meeting[], zone: string): Instant {
  return endOfDay(effectAfter(meetings), zone);
}

interface Measured {
  readonly participants: readonly Achievements[];
  readonly others: readonly Achievements[];
  readonly policy: Pick<TrainingPolicy, "learning">;
}

/**
 * What became of a session's participants, and of those beside them. Each person is one observation: the average of their months
 * after it less that of their months before. Fewer people than the city shows figures of say nothing, and nothing is kept of them.
 * @returns the sums for the course too; undefined if there are too few to add
 * @source policy choice; level 4 of D. Kirkpatrick, Evaluating Training Programs (1994)
 */
export function measureEffect(
  meetings: readonly Meeting[],
  { participants, others, policy }: Measured,
): { readonly effect: SessionEffect; readonly sums: DifferenceSums | undefined } {
  const months = comparedMonths(meetings);
  const { leastPairs } = policy.learning;
  const changesOf = (people: readonly Achievements[]) => people.flatMap((one) => changeOf(one, months) ?? []);
  const changes = changesOf(participants);
  return {
    effect: {
      ...months,
      participants: pairedDifference(changes, leastPairs),
      others: pairedDifference(changesOf(others), leastPairs),
    },
    sums: changes.length < leastPairs ? undefined : sumsOf(changes),
  };
}

/** @returns percentage points, two decimals; undefined if too few months are known */
function changeOf(known: Achievements, { before, after }: ReturnType<typeof comparedMonths>) {
  const of = (months: readonly LocalMonth[]) => months.flatMap((month) => known.get(month) ?? []);
  const [earlier, later] = [of(before), of(after)];
  if (earlier.length < LEAST_MONTHS || later.length < LEAST_MONTHS) return undefined;
  return Math.round(averageOf(later) - averageOf(earlier)) / 100;
}

const averageOf = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + one, 0) / amounts.length;

/** What became of the participants of a course's sessions together. */
export function courseEffect(
  { sessions, ...sums }: DifferenceSums & { readonly sessions: number },
  { learning }: Pick<TrainingPolicy, "learning">,
): z.infer<ReturnType<typeof CourseEffectSchema>> {
  return { sessions, ...differenceOfSums(sums, learning.leastPairs) };
}
