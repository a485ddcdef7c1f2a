import { lastDayOf, monthsOf } from "../calendar/period-id.ts";
import type { Employee } from "./employee.ts";

/** The units in which an employee was posted on some day of a month, a quarter or a year. */
export function unitsServed({ postings }: Pick<Employee, "postings">, period: string): readonly string[] {
  const [firstDay, lastDay] = [`${monthsOf(period)[0]}-01`, lastDayOf(period)];
  const within = postings.filter(({ from }, index) => {
    const next = postings[index + 1];
    return from <= lastDay && (next === undefined || next.from > firstDay);
  });
  return [...new Set(within.map(({ unitId }) => unitId))];
}
