import { type Calendar, calendarOf } from "../calendar/calendar.ts";
import { lastDayOf } from "../calendar/period-id.ts";
import { type CityWith, policyOn } from "../city.ts";
import type { EvaluationPolicy } from "./policy.ts";

/** What evaluations are measured by: the city's working days, and its limits in force on the last day of the period. */
export interface EvaluationTerms {
  readonly calendar: Calendar;
  readonly limits: EvaluationPolicy;
}

/** A city with the policy that evaluations need. */
export type EvaluationCity = CityWith<{ evaluation: EvaluationPolicy }>;

/** The terms of a period: later decisions of the city do not move a deadline that was promised. */
export function evaluationTerms(city: EvaluationCity): (period: string) => EvaluationTerms {
  const calendar = calendarOf(city);
  return (period) => ({ calendar, limits: policyOn(city, lastDayOf(period)).evaluation });
}
