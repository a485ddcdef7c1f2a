import { monthFrom, monthOf, today } from "./dates.ts";

/** A period is a month, a quarter or a year: `2026-03`, `2026-T1`, `2026`. */
export type PeriodKind = "MONTH" | "QUARTER" | "YEAR";

const MONTHS: Readonly<Record<PeriodKind, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

export function kindOfPeriod(period: string): PeriodKind {
  if (period.length === 4) return "YEAR";
  return period.includes("T") ? "QUARTER" : "MONTH";
}

const FORMS: Readonly<Record<PeriodKind, RegExp>> = {
  MONTH: /^20\d\d-(?:0[1-9]|1[0-2])$/,
  QUARTER: /^20\d\d-T[1-4]$/,
  YEAR: /^20\d\d$/,
};

export const isMonth = (text = "") => FORMS.MONTH.test(text);

export const isYear = (text = "") => FORMS.YEAR.test(text);

export const isPeriod = (text = "") => Object.values(FORMS).some((form) => form.test(text));

/** The period of a kind that a month is in. */
export function periodOf(kind: PeriodKind, month: string): string {
  const [year = "", number = ""] = month.split("-");
  const periods = { MONTH: month, QUARTER: `${year}-T${Math.ceil(Number(number) / 3)}`, YEAR: year };
  return periods[kind];
}

/** The first month of a period. */
function firstMonthOf(period: string): string {
  const [year = "", rest = "01"] = period.split("-");
  if (!rest.startsWith("T")) return `${year}-${rest}`;
  return `${year}-${String(Number(rest.slice(1)) * 3 - 2).padStart(2, "0")}`;
}

/** The period so many before or after another of its kind. */
export function periodFrom(period: string, offset: number): string {
  const kind = kindOfPeriod(period);
  return periodOf(kind, monthFrom(firstMonthOf(period), offset * MONTHS[kind]));
}

/** Days of a new month in which the one before still says more. */
const DAYS_OF_LITTLE = 7;

/** The month that a head looks at: this one, but in its first days the one before, whose figures are whole. */
export function monthInSight(): string {
  const day = today();
  return Number(day.slice(8)) <= DAYS_OF_LITTLE ? monthFrom(monthOf(day), -1) : monthOf(day);
}

/** The last of a kind that is over. */
export function lastEnded(kind: PeriodKind): string {
  return periodFrom(periodOf(kind, monthOf(today())), -1);
}
