import { addDays } from "../calendar/calendar.ts";
import { isMonth, isYear, lastDayOf, lastMonthOf, previousQuarter, yearOf } from "../calendar/period-id.ts";

/** How often a city has its employees rated besides the year: every month, every quarter, or not at all. */
export const CADENCES = ["BULANAN", "TRIWULAN", "TAHUNAN"] as const;
export type Cadence = (typeof CADENCES)[number];

/**
 * Whether the city has a period rated. The year always is; an unrated month is still measured, because quarter, year and
 * monthly award are made from it.
 * @source PermenPANRB 6/2022: periodic evaluation and the annual one; the cadence is the city's
 */
export function isRated(period: string, cadence: Cadence): boolean {
  if (isYear(period)) return true;
  return isMonth(period) ? cadence === "BULANAN" : cadence === "TRIWULAN";
}

export interface CloseDays {
  readonly cadence: Cadence;
  /** Day of the following month from which a month may close. */
  readonly closesOnDay: number;
  /** Day of January from which the previous year may close. */
  readonly yearClosesOnDay: number;
}

/**
 * The periods due to close, months first: the previous month; with a quarterly cadence the previous quarter; and the
 * previous year. It does not check whether they are already closed.
 * @param today local day
 * @source policy: the city sets the days
 */
export function periodsToClose(
  today: string,
  month: string,
  { cadence, closesOnDay, yearClosesOnDay }: CloseDays,
): readonly string[] {
  const yearDay = `${yearOf(today)}-01-${String(yearClosesOnDay).padStart(2, "0")}`;
  return [
    ...(Number(today.slice(8)) >= closesOnDay ? [month] : []),
    ...(cadence === "TRIWULAN" ? [previousQuarter(today)] : []),
    ...(today >= yearDay ? [String(Number(yearOf(today)) - 1)] : []),
  ];
}

/** The first local day on which a period may close; a quarter closes with its last month. */
export function closesFrom(
  period: string,
  { closesOnDay, yearClosesOnDay }: Omit<CloseDays, "cadence">,
): string {
  return addDays(lastDayOf(period), isYear(period) ? yearClosesOnDay : closesOnDay);
}

/** The periods that must be closed first because this one is made from them; none for a month. */
export function prerequisitePeriods(period: string, cadence: Cadence): readonly string[] {
  if (isMonth(period)) return [];
  const last = lastMonthOf(period);
  return isYear(period) && cadence === "TRIWULAN" ? [last, `${period}-T4`] : [last];
}
