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
 * How many groups of employees one call works off; the rest of a unit goes on in the next. Some 2,000 employees take less
 * than half a minute of the two that a call has, and sixteen calls in a row, after which AWS takes them for a loop, 30,000.
 */
export const GROUPS_A_CALL = 60;

/** A city that has decided all that a close goes by. */
type CloseCity = CityWith<ResultPolicy & { feedback: FeedbackPolicy; surveys: SurveyPolicy }>;

/** What it takes to close, the first time or again. */
export interface Deps {
  readonly employees: EmployeeRepository;
  readonly closings: ClosingRepository;
  readonly city: CloseCity;
  readonly groupsACall: number;
}

/** Freezes the period of everybody in a unit. Whoever is frozen already stays so: a message that comes again finds nothing to do. */
export async function closeUnit({ id: period, part: unitId, at, after }: OfUnit, deps: Deps) {
  const close = closeOf(period, at, deps.city);
  const freeze = isMonth(period)
    ? freezingOfMonth(close, { unitId, run: closeRun(period) }, deps)
    : await freezingOfLonger(close, unitId, deps);
  const staff = servedBy(deps.employees.eachOfUnit(unitId, after), close.lastDay);
  return upTo(await inGroups(staff, { most: deps.groupsACall, work: freeze }));
}

/** What a call came to: the rest is for the next one where it says whom it came up to. */
function upTo(last: string | undefined): PartOutcome {
  return last === undefined ? {} : { after: last };
}

/** Those who serve on a local day. */
export async function* servedBy(staff: AsyncIterable<Employee>, day: string): AsyncGenerator<Employee> {
  for await (const employee of staff) {
    if (placeOn(employee, day)) yield employee;
  }
}

/** A close of a period at an instant, as the policy in force on its last day has it. */
export function closeOf(period: string, at: string, city: CloseCity): Close {
  const terms = evaluationTerms(city)(period);
  const lastDay = lastDayOf(period);
  const ratingDueAt = within(terms.limits.ratingWorkingDays, at, terms);
  return { period, lastDay, policy: policyOn(city, lastDay), ratingDueAt, at };
}
