import { calendarOf, daysOfMonth } from "../domain/calendar.ts";
import type { EvaluationTerms } from "../domain/rating.ts";
import { type City, policyOn } from "./city.ts";

/** What a month is rated by: whatever the city decides later does not move a window that was promised. */
export function evaluationTerms(city: City): (month: string) => EvaluationTerms {
  const calendar = calendarOf(city);
  return (month) => ({ calendar, limits: policyOn(city, daysOfMonth(month).at(-1) ?? month).evaluation });
}
