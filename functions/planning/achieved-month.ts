import { calendarOf, lastDayOfMonth } from "../../shared/domain/calendar/calendar.ts";
import { type CityCalendar, calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { absenceIn, monthsServed } from "../../shared/domain/organisation/leave/absence.ts";
import type { LeavePolicy } from "../../shared/domain/organisation/policy.ts";
import type { PerformancePlan } from "../../shared/domain/planning/performance-plan.ts";
import { achievements, type FedValues, type Scorecard } from "../../shared/domain/scorecard/scorecard.ts";

interface Measured {
  readonly employee: Employee;
  readonly plan: PerformancePlan;
  readonly scorecard: Scorecard | undefined;
  readonly fed: FedValues;
  /** Of the city's calendar. */
  readonly changes: CityCalendar | undefined;
}

/** The achievements of a month, with targets for the part of it that was served. */
export function achievedIn(
  month: string,
  { employee, plan, scorecard, fed, changes }: Measured,
  city: CityWith<{ leave: LeavePolicy }>,
) {
  const { leave } = policyOn(city, lastDayOfMonth(month));
  const calendar = calendarWith(calendarOf(city), changes);
  const months = monthsServed(absenceIn(employee, month, { calendar, leave }));
  return achievements(plan, scorecard, { fed, months });
}
