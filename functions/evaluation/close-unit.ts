import { isMonth, lastDayOf } from "../../shared/domain/calendar/period-id.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { Close } from "../../shared/domain/evaluation/close/freeze-evidence.ts";
import type { ResultPolicy } from "../../shared/domain/evaluation/policy.ts";
import { within } from "../../shared/domain/evaluation/rating/rating.ts";
import { evaluationTerms } from "../../shared/domain/evaluation/terms.ts";
import type { FeedbackPolicy } from "../../shared/domain/feedback/policy.ts";
import { type Employee, placeOn } from "../../shared/domain/organisation/employee.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import type { PartOutcome } from "../../shared/runs/kind.ts";
import { closeRun } from "../../shared/table/evaluation/close-runs.ts";
import type { ClosingRepository } from "../../shared/table/evaluation/closings.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import { freezingOfLonger } from "./freeze-longer.ts";
import { freezingOfMonth } from "./freeze-month.ts";
import { inGroups } from "./in-groups.ts";
import type { OfUnit } from "./messages.ts";

/**
 * How many groups of employees one call handles; the next call does the rest of the unit. Some 2,000
 * employees take less than half a minute of a call's two. AWS takes more than sixteen calls in a row for a
 * loop; sixteen handle some 30,000 employees.
 */
export const GROUPS_A_CALL = 60;

/** A city with every policy that a close needs. */
type CloseCity = CityWith<ResultPolicy & { feedback: FeedbackPolicy; surveys: SurveyPolicy }>;

/** What a close needs, the first time or after a reopening. */
export interface Deps {
  readonly employees: EmployeeRepository;
  readonly closings: ClosingRepository;
  readonly city: CloseCity;
  readonly groupsACall: number;
}

/**
 * Freezes the period of everybody in a unit. Those already frozen stay as they are, so a redelivered message
 * changes nothing.
 */
export async function closeUnit({ id: period, part: unitId, at, after }: OfUnit, deps: Deps) {
  const close = closeOf(period, at, deps.city);
  const freeze = isMonth(period)
    ? freezingOfMonth(close, { unitId, run: closeRun(period) }, deps)
    : await freezingOfLonger(close, unitId, deps);
  const staff = servedBy(deps.employees.eachOfUnit(unitId, after), close.lastDay);
  return upTo(await inGroups(staff, { most: deps.groupsACall, work: freeze }));
}

/** The outcome of a call: the last employee handled, if there are more for the next call. */
function upTo(last: string | undefined): PartOutcome {
  return last === undefined ? {} : { after: last };
}

/** Employees in service on a local day. */
export async function* servedBy(staff: AsyncIterable<Employee>, day: string): AsyncGenerator<Employee> {
  for await (const employee of staff) {
    if (placeOn(employee, day)) yield employee;
  }
}

/** The close of a period at an instant, under the policy in force on its last day. */
export function closeOf(period: string, at: string, city: CloseCity): Close {
  const terms = evaluationTerms(city)(period);
  const lastDay = lastDayOf(period);
  const ratingDueAt = within(terms.limits.ratingWorkingDays, at, terms);
  return { period, lastDay, policy: policyOn(city, lastDay), ratingDueAt, at };
}
