import type { City } from "../../../../shared/cities/city.ts";
import {
  addDays,
  atLocalTime,
  calendarOf,
  daysOfMonth,
  isWorkingDay,
} from "../../../../shared/domain/calendar/calendar.ts";

/** The month that is played; it contains joint leave and holidays, 18 to 24 March. */
export const DEMO_MONTH = "2026-03";
const FIRST_DAY = "2026-03-02";
const LAST_DAY = "2026-04-02";

/** The days of the play, and their hours in the city's own zone. */
export interface Days {
  /** The working days from the first day of the play; the last ones are in the following month. */
  readonly working: readonly string[];
  /** How many of the working days are in the month that is played. */
  readonly workingOfMonth: number;
  /** Milliseconds since 1970 of a local time. */
  at(day: string, time: string): number;
}

export function daysOf(city: City): Days {
  const calendar = calendarOf(city);
  const month = daysOfMonth(DEMO_MONTH).filter((day) => day >= FIRST_DAY);
  const after = [1, 2].map((days) => addDays(month.at(-1) ?? FIRST_DAY, days));
  const working = [...month, ...after].filter((day) => day <= LAST_DAY && isWorkingDay(day, calendar));
  return {
    working,
    workingOfMonth: working.filter((day) => day.startsWith(DEMO_MONTH)).length,
    at: (day, time) => Date.parse(atLocalTime(day, time, city.timeZone)),
  };
}

/** When the demo's clock starts: Monday morning, before anybody is at work. */
export function demoStart(city: City): number {
  return Date.parse(atLocalTime(FIRST_DAY, "08:00", city.timeZone));
}

/** When it ends: after the close of the month and the candidates of its award. */
export function demoEnd(city: City): number {
  return Date.parse(atLocalTime("2026-04-05", "08:00", city.timeZone));
}
