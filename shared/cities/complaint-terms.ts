import { calendarOf } from "../domain/calendar/calendar.ts";
import { calendarWith } from "../domain/calendar/city-calendar.ts";
import { policyAt } from "../domain/calendar/policy-at.ts";
import { policyOn } from "../domain/city.ts";
import type { TermsOf } from "../domain/complaints/clocks/terms.ts";
import type { City } from "./city.ts";

/** What a city's complaints are measured by: whatever limits the city decides later do not move a deadline that was promised. */
export function complaintTerms(city: City): TermsOf {
  const base = calendarOf(city);
  return ({ receivedAt }, calendar) => ({
    calendar: calendarWith(base, calendar),
    limits: policyAt(city, receivedAt).complaints,
    ...(city.deployment.mail && { mail: { quietOn: (day) => policyOn(city, day).notices } }),
  });
}
