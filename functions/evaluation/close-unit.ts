import { type City, policyOn } from "../../shared/cities/city.ts";
import { evaluationTerms } from "../../shared/cities/evaluation-terms.ts";
import { isMonth, lastDayOf } from "../../shared/domain/evaluation/evaluated-period.ts";
import type { Close } from "../../shared/domain/evaluation/freeze-evidence.ts";
import { completeClose } from "../../shared/domain/evaluation/period.ts";
import { within } from "../../shared/domain/evaluation/rating.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { type ClosingRepository, EMPLOYEES_AT_ONCE } from "../../shared/table/evaluation/closings.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { isOvertaken } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import { freezingOfLonger } from "./freeze-longer.ts";
import { freezingOfMonth } from "./freeze-month.ts";
import type { CloseUnit } from "./messages.ts";

/** What it takes to close, the first time or again. */
export interface Deps {
  readonly employees: EmployeeRepository;
  readonly closings: ClosingRepository;
  readonly periods: PeriodRepository;
  readonly city: City;
}

/** Freezes the period of everybody in a unit. Whoever is frozen already stays so: a message that comes again finds nothing to do. */
export async function closeUnit({ period, unitId, at }: CloseUnit, deps: Deps): Promise<void> {
  const close = closeOf(period, at, deps.city);
  const freeze = isMonth(period)
    ? freezingOfMonth(close, { unitId }, deps)
    : freezingOfLonger(close, unitId, deps);
  let group: Employee[] = [];
  for await (const employee of deps.employees.eachOfUnit(unitId)) {
    if (employee.postings.every(({ from }) => from > close.lastDay)) continue;
    group.push(employee);
    if (group.length === EMPLOYEES_AT_ONCE) {
      await freeze(group);
      group = [];
    }
  }
  await freeze(group);
  await deps.periods.markUnit(period, unitId, at);
  await completeWhenLast(period, at, deps.periods);
}

/** A close of a period at an instant, as the policy in force on its last day has it. */
export function closeOf(period: string, at: string, city: City): Close {
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
