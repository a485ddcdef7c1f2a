import { addDays } from "../calendar/calendar.ts";
import { isMonth, isYear, lastDayOf, lastMonthOf, previousQuarter, yearOf } from "../calendar/period-id.ts";

/** How often a city has its employees rated beside the year: every month, every quarter, or not at all. */
export const CADENCES = ["BULANAN", "TRIWULAN", "TAHUNAN"] as const;
export type Cadence = (typeof CADENCES)[number];

/**
 * Whether the city has a period rated. The year always is; a month that is not is measured all the same, for quarter and
 * year are made of it, and so is the monthly award.
 * @source PermenPANRB 6/2022: periodic evaluation and the annual one; how often is the city's
 */
export function isRated(period: string, cadence: Cadence): boolean {
  if (isYear(period)) return true;
  return isMonth(period) ? cadence === "BULANAN" : cadence === "TRIWULAN";
}

export interface CloseDays {
  readonly cadence: Cadence;
  /** Day of the following month from which a month closes. */
  readonly closesOnDay: number;
  /** Day of January from which last year closes. */
  readonly yearClosesOnDay: number;
}

/**
 * The periods whose day to close has come, months first: last month; under a quarterly cadence the last quarter; and last
 * year. Whether they are closed already is not asked here.
 * @param today local day
 * @source policy: the city's days
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

/** The first local day on which a period closes: a quarter with its last month. */
export function closesFrom(
  period: string,
  { closesOnDay, yearClosesOnDay }: Omit<CloseDays, "cadence">,
): string {
  return addDays(lastDayOf(period), isYear(period) ? yearClosesOnDay : closesOnDay);
}

/** What must be closed before a period can be: it is made of them. A month is made of nothing but itself. */
export function madeOf(period: string, cadence: Cadence): readonly string[] {
  if (isMonth(period)) return [];
  const last = lastMonthOf(period);
  return isYear(period) && cadence === "TRIWULAN" ? [last, `${period}-T4`] : [last];
}
