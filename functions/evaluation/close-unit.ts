import { isMonth, lastDayOf } from "../../shared/domain/calendar/period-id.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { Close } from "../../shared/domain/evaluation/close/freeze-evidence.ts";
import { completeClose } from "../../shared/domain/evaluation/period.ts";
import type { ResultPolicy } from "../../shared/domain/evaluation/policy.ts";
import { within } from "../../shared/domain/evaluation/rating/rating.ts";
import { evaluationTerms } from "../../shared/domain/evaluation/terms.ts";
import type { FeedbackPolicy } from "../../shared/domain/feedback/policy.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import type { ClosingRepository } from "../../shared/table/evaluation/closings.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { isOvertaken } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import { freezingOfLonger } from "./freeze-longer.ts";
import { freezingOfMonth } from "./freeze-month.ts";
import { inGroups } from "./in-groups.ts";
import type { CloseMessage, CloseUnit } from "./messages.ts";

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
  readonly periods: PeriodRepository;
  readonly city: CloseCity;
  readonly groupsACall: number;
  /** Orders what is left to do of a unit. */
  readonly goOn: (message: CloseMessage) => Promise<void>;
}

/** Freezes the period of everybody in a unit. Whoever is frozen already stays so: a message that comes again finds nothing to do. */
export async function closeUnit(order: CloseUnit, deps: Deps): Promise<void> {
  const { period, unitId, at } = order;
  const close = closeOf(period, at, deps.city);
  const freeze = isMonth(period)
    ? freezingOfMonth(close, { unitId }, deps)
    : freezingOfLonger(close, unitId, deps);
  const staff = servedBy(deps.employees.eachOfUnit(unitId, order.after), close.lastDay);
  const last = await inGroups(staff, { most: deps.groupsACall, work: freeze });
  if (last !== undefined) return deps.goOn({ ...order, after: last });
  await deps.periods.markUnit(period, unitId, at);
  await completeWhenLast(period, at, deps.periods);
}

/** Those whose service had begun by a local day. */
export async function* servedBy(staff: AsyncIterable<Employee>, day: string): AsyncGenerator<Employee> {
  for await (const employee of staff) {
    if (employee.postings.some(({ from }) => from <= day)) yield employee;
  }
}

/** A close of a period at an instant, as the policy in force on its last day has it. */
export function closeOf(period: string, at: string, city: CloseCity): Close {
  const terms = evaluationTerms(city)(period);
  const lastDay = lastDayOf(period);
  const ratingDueAt = within(terms.limits.ratingWorkingDays, at, terms);
  return { period, lastDay, policy: policyOn(city, lastDay), ratingDueAt, at };
}

async function completeWhenLast(id: string, at: string, periods: PeriodRepository): Promise<void> {
  const { period, unitsDone } = await periods.withProgress(id);
  if (period === undefined || unitsDone < period.unitsTotal) return;
  const completion = completeClose(period, at);
  if (completion === undefined) return;
  try {
    await periods.commit(completion);
  } catch (error) {
    // Another unit's consumer was the last as well, and has completed the close.
    if (!isOvertaken(error)) throw error;
  }
}
