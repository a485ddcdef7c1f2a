import { calendarOf } from "../domain/calendar/calendar.ts";
import { lastDayOf } from "../domain/calendar/period-id.ts";
import type { EvaluationTerms } from "../domain/evaluation/rating/rating.ts";
import { type City, policyOn } from "./city.ts";

/** What a period is rated by: whatever the city decides later does not move a window that was promised. */
export function evaluationTerms(city: City): (period: string) => EvaluationTerms {
  const calendar = calendarOf(city);
  return (period) => ({ calendar, limits: policyOn(city, lastDayOf(period)).evaluation });
}
