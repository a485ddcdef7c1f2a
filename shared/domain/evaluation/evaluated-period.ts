import * as z from "zod";
import { addDays, lastDayOfMonth } from "../calendar/calendar.ts";
import { once } from "../once.ts";

/** How often a city has its employees rated beside the year: every month, every quarter, or not at all. */
export const CADENCES = ["BULANAN", "TRIWULAN", "TAHUNAN"] as const;
export type Cadence = (typeof CADENCES)[number];

/** What is evaluated: a month `2026-03`, a quarter (triwulan) `2026-T1`, or the year `2026`. */
export const PeriodIdSchema = once(() => z.string().regex(/^20\d\d(-(0[1-9]|1[0-2]|T[1-4]))?$/));

const MONTHS_OF_QUARTER = 3;
const MONTHS_OF_YEAR = 12;

export function isMonth(period: string): boolean {
  return /-\d\d$/.test(period);
}

export function isYear(period: string): boolean {
  return period.length === 4;
}

export function yearOf(period: string): string {
  return period.slice(0, 4);
}

/** The months of a period, in order: one, three or twelve. */
export function monthsOf(period: string): readonly string[] {
  if (isMonth(period)) return [period];
  const count = isYear(period) ? MONTHS_OF_YEAR : MONTHS_OF_QUARTER;
  const first = isYear(period) ? 1 : (Number(period.slice(-1)) - 1) * MONTHS_OF_QUARTER + 1;
  return Array.from(
    { length: count },
    (_, index) => `${yearOf(period)}-${String(first + index).padStart(2, "0")}`,
  );
}

export function lastMonthOf(period: string): string {
  return monthsOf(period).at(-1) ?? period;
}

export function lastDayOf(period: string): string {
  const month = lastMonthOf(period);
  return lastDayOfMonth(month);
}

/** The quarters of a year. */
export function quartersOf(year: string): readonly string[] {
  return [1, 2, 3, 4].map((quarter) => `${year}-T${quarter}`);
}

/** The quarter before the one that a day lies in. */
export function previousQuarter(day: string): string {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS_OF_QUARTER);
  return quarter === 0 ? `${Number(yearOf(day)) - 1}-T4` : `${yearOf(day)}-T${quarter}`;
}

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
