import { calendarOf } from "../../shared/domain/calendar/calendar.ts";
import { type CityCalendar, calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { IntegrityPolicy } from "../../shared/domain/integrity/policy.ts";
import type { IntegrityTerms } from "../../shared/domain/integrity/report.ts";
import type { IntegrityReportRepository } from "../../shared/table/integrity/reports.ts";

export interface PublicDeps {
  readonly reports: IntegrityReportRepository;
  readonly city: CityWith<{ integrity: IntegrityPolicy }>;
}

/** The city's policy and calendar at an instant. */
export function termsAt(
  city: PublicDeps["city"],
  changes: CityCalendar | undefined,
  at: string,
): IntegrityTerms {
  const calendar = calendarWith(calendarOf(city), changes);
  return { policy: policyAt(city, at).integrity, calendar };
}
