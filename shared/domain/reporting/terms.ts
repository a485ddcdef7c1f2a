import { calendarOf, dueAt, type Instant } from "../calendar/calendar.ts";
import { type CityCalendar, calendarWith } from "../calendar/city-calendar.ts";
import { policyAt } from "../calendar/policy-at.ts";
import type { CityWith } from "../city.ts";
import type { ReportPolicy } from "./policy.ts";

/** A city with every policy that work reports need. */
export type ReportingCity = CityWith<{ reports: ReportPolicy }>;

/** What a deadline is counted by: the city, and the changes of its calendar so far. */
export interface Counting {
  readonly city: ReportingCity;
  readonly calendar: CityCalendar | undefined;
}

/**
 * The instant by which a head is to answer a request for help: the end of the last working day that the policy of the day gives.
 * @source policy: the city sets the working days
 */
export function helpDueAt({ city, calendar }: Counting, at: Instant): Instant {
  return dueAt(at, policyAt(city, at).reports.helpWorkingDays, calendarWith(calendarOf(city), calendar));
}

/**
 * The instant by which the rater is to answer a report: the end of the last working day that the policy of the day of
 * submission gives, so that neither a later policy nor a later day off moves a window that was promised.
 * @source policy: the city sets the working days
 */
export function answerDueAt({ city, calendar }: Counting, at: Instant): Instant {
  const { answerWorkingDays } = policyAt(city, at).reports;
  return dueAt(at, answerWorkingDays, calendarWith(calendarOf(city), calendar));
}
