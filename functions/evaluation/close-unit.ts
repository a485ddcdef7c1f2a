import { type City, policyOn } from "../../shared/cities/city.ts";
import { evaluationTerms } from "../../shared/cities/evaluation-terms.ts";
import { daysOfMonth } from "../../shared/domain/calendar.ts";
import { type Employee, postingOn } from "../../shared/domain/employee.ts";
import { freezeEvidence } from "../../shared/domain/freeze-evidence.ts";
import { completeClose } from "../../shared/domain/period.ts";
import { within } from "../../shared/domain/rating.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import type { ServiceMonth } from "../../shared/domain/service-month.ts";
import type { EmployeeRepository } from "../../shared/table/employees.ts";
import type { EvaluationRepository } from "../../shared/table/evaluations.ts";
import type { PeriodRepository } from "../../shared/table/periods.ts";
import type { CloseUnit } from "./messages.ts";

interface Deps {
  readonly employees: EmployeeRepository;
  readonly evaluations: EvaluationRepository;
  readonly periods: PeriodRepository;
  readonly city: City;
}

/** Two items each in one transaction of at most a hundred. */
const EMPLOYEES_AT_ONCE = 45;

/** Freezes the month of everybody in a unit. Whoever is frozen already stays so: a message that comes again finds nothing to do. */
export async function closeUnit({ month, unitId, at }: CloseUnit, deps: Deps): Promise<void> {
  let group: Employee[] = [];
  for await (const employee of deps.employees.eachOfUnit(unitId)) {
    group.push(employee);
    if (group.length === EMPLOYEES_AT_ONCE) {
      await freeze(group, { month, at }, deps);
      group = [];
    }
  }
  await freeze(group, { month, at }, deps);
  await deps.periods.markUnit(month, unitId);
  await completeWhenLast(month, at, deps.periods);
}

async function freeze(
  employees: readonly Employee[],
  { month, at }: { readonly month: string; readonly at: string },
  { evaluations, city }: Deps,
): Promise<void> {
  const lastDay = daysOfMonth(month).at(-1) ?? month;
  const policy = policyOn(city, lastDay);
  const terms = evaluationTerms(city)(month);
  const ratingDueAt = within(terms.limits.ratingWorkingDays, at, terms);
  const served = employees.filter(({ postings }) => postings.some(({ from }) => from <= lastDay));
  const open = await evaluations.toClose(served, month);
  const unitIds = [...new Set(open.map(({ employee }) => postingOn(employee, lastDay).unitId))];
  const services = new Map<string, ServiceMonth | undefined>();
  for (const id of unitIds) services.set(id, await evaluations.serviceMonth(id, month));
  await evaluations.commitAll(
    open.map((evidence) => {
      const service = services.get(postingOn(evidence.employee, lastDay).unitId);
      return freezeEvidence({ ...evidence, service }, { month, lastDay, policy, ratingDueAt, at });
    }),
  );
}

async function completeWhenLast(month: string, at: string, periods: PeriodRepository): Promise<void> {
  const { period, unitsDone } = await periods.withProgress(month);
  if (period === undefined || unitsDone < period.unitsTotal) return;
  const completion = completeClose(period, at);
  if (completion === undefined) return;
  try {
    await periods.commit(completion);
  } catch (error) {
    // Another unit's consumer was the last as well, and has completed the close.
    if (!(error instanceof DomainError && error.refusal.kind === "stale")) throw error;
  }
}
