import { addDays, type Calendar, calendarOf } from "../calendar/calendar.ts";
import { type CityCalendar, calendarWith } from "../calendar/city-calendar.ts";
import { lastDayOf } from "../calendar/period-id.ts";
import { type CityWith, policyOn } from "../city.ts";
import type { OnLeave } from "../organisation/leave/leave.ts";
import type { EvaluationPolicy } from "./policy.ts";

/** What evaluations are measured by: the city's working days, and its limits in force on the last day of the period. */
export interface EvaluationTerms {
  readonly calendar: Calendar;
  readonly limits: EvaluationPolicy;
}

/**
 * The terms of deadlines by which an employee has to act: their days of leave do not count, as days off do not.
 * @source policy; PP 30/2019 Ps 59 gives the days in order that they can object
 */
export function termsOfEmployee(terms: EvaluationTerms, { leaves = [] }: OnLeave = {}): EvaluationTerms {
  const away = leaves.flatMap(({ from, until }) => daysFrom(from, until));
  if (away.length === 0) return terms;
  const { calendar } = terms;
  return { ...terms, calendar: { ...calendar, holidays: new Set([...calendar.holidays, ...away]) } };
}

function daysFrom(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A city with the policy that evaluations need. */
export type EvaluationCity = CityWith<{ evaluation: EvaluationPolicy }>;

/** The limits of a period: later policies of the city do not change them. */
export function evaluationLimits(city: EvaluationCity, period: string): EvaluationPolicy {
  return policyOn(city, lastDayOf(period)).evaluation;
}

/** The terms of a period under the changes of the city's calendar so far. */
export type TermsOf = (period: string, changes: CityCalendar | undefined) => EvaluationTerms;

/** The terms of each period: later decisions of the city, days off among them, do not move a deadline that was promised. */
export function evaluationTerms(city: EvaluationCity): TermsOf {
  return (period, changes) => ({
    calendar: calendarWith(calendarOf(city), changes),
    limits: evaluationLimits(city, period),
  });
}
