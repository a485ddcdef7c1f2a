import type { Answer } from "../../client/operations.ts";
import { monthFrom, monthOf, periodWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { periodFrom, periodOf } from "../../frame/periods.ts";

export type Programme = Answer<"GET /v1/supervision-programmes/{programmeId}">;
export type Draw = Answer<"GET /v1/supervision-programmes/{programmeId}/draws/{period}">;
export type DrawnVisit =
  Answer<"GET /v1/supervision-programmes/{programmeId}/draws/{period}/visits">["items"][number];

const VISITS = {
  EMPLOYEES: { id: "pegawai", en: "employees" },
  UNITS: { id: "unit", en: "units" },
};
const WEIGHTINGS = {
  PLAIN: { id: "sama untuk semua", en: "the same for all" },
  RISK: {
    id: "lebih besar bagi unit dengan pengaduan, keterlambatan, dan ketidakpuasan",
    en: "larger for units with complaints, lateness and dissatisfaction",
  },
};

/** Whom or what a programme visits, in the plural. */
export const visitsWords = (visits: keyof typeof VISITS): string => words(VISITS)[visits];
export const weightingWords = (weighting: keyof typeof WEIGHTINGS): string => words(WEIGHTINGS)[weighting];

/** Periods that may be drawn for: those that run now, and the next ones. */
export function periodsAhead(): readonly (readonly [period: string, name: string])[] {
  const month = monthOf(today());
  const quarter = periodOf("QUARTER", month);
  const periods = [month, monthFrom(month, 1), monthFrom(month, 2)];
  return [...periods, quarter, periodFrom(quarter, 1), periodOf("YEAR", month)].map((period) => [
    period,
    periodWords(period),
  ]);
}
