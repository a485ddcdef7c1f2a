import { calendarOf, type Instant, localDay } from "../domain/calendar.ts";
import type { ComplaintTerms } from "../domain/complaint-deadlines.ts";
import { type City, policyOn } from "./city.ts";

/** The terms of a complaint, by when it was received. */
export type TermsOf = (complaint: { readonly receivedAt: Instant }) => ComplaintTerms;

/** What a city's complaints are measured by: whatever the city decides later does not move a deadline that was promised. */
export function complaintTerms(city: City): TermsOf {
  const calendar = calendarOf(city);
  return ({ receivedAt }) => ({
    calendar,
    limits: policyOn(city, localDay(receivedAt, city.timeZone)).complaints,
  });
}
