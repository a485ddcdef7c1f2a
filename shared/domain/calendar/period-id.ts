import * as z from "zod";
import { named, once } from "../once.ts";
import { lastDayOfMonth } from "./calendar.ts";

export const MonthSchema = /* @__PURE__ */ named("Month", () => z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/));

export const YearSchema = /* @__PURE__ */ once(() => z.string().regex(/^20\d\d$/));

/** A month `2026-03`, a quarter (triwulan) `2026-T1`, or the year `2026`. */
export const PeriodIdSchema = /* @__PURE__ */ named("PeriodId", () =>
  z.string().regex(/^20\d\d(-(0[1-9]|1[0-2]|T[1-4]))?$/),
);

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

/** The quarter before the one that a day is in. */
export function previousQuarter(day: string): string {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS_OF_QUARTER);
  return quarter === 0 ? `${Number(yearOf(day)) - 1}-T4` : `${yearOf(day)}-T${quarter}`;
}
