import { calendarOf, dueAt, type Instant } from "../calendar/calendar.ts";
import { policyAt } from "../calendar/policy-at.ts";
import type { CityWith } from "../city.ts";
import type { ReportPolicy } from "./policy.ts";

/** A city with every policy that work reports need. */
export type ReportingCity = CityWith<{ reports: ReportPolicy }>;

/**
 * The instant by which a head is to answer a request for help: the end of the last working day that the policy of the day gives.
 * @source policy: the city sets the working days
 */
export function helpDueAt(city: ReportingCity, at: Instant): Instant {
  return dueAt(at, policyAt(city, at).reports.helpWorkingDays, calendarOf(city));
}

/**
 * The instant by which the rater is to answer a report: the end of the last working day that the policy of the day of
 * submission gives, so that a later policy moves no window that was promised.
 * @source policy: the city sets the working days
 */
export function answerDueAt(city: ReportingCity, at: Instant): Instant {
  const { answerWorkingDays } = policyAt(city, at).reports;
  return dueAt(at, answerWorkingDays, calendarOf(city));
}
