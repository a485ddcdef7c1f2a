import { type City, policyOn } from "../../shared/cities/city.ts";
import { evaluationTerms } from "../../shared/cities/evaluation-terms.ts";
import { surveyWeighting } from "../../shared/cities/survey-weighting.ts";
import { type Employee, postingOn } from "../../shared/domain/employee.ts";
import {
  isMonth,
  isRated,
  isYear,
  lastDayOf,
  monthsOf,
  quartersOf,
} from "../../shared/domain/evaluated-period.ts";
import type { EvaluationDecision } from "../../shared/domain/evaluation.ts";
import { type Close, freezeEvidence, freezeParts } from "../../shared/domain/freeze-evidence.ts";
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

/** Freezes the period of everybody in a unit. Whoever is frozen already stays so: a message that comes again finds nothing to do. */
export async function closeUnit({ period, unitId, at }: CloseUnit, deps: Deps): Promise<void> {
  const close = closeOf(period, at, deps.city);
  let group: Employee[] = [];
  for await (const employee of deps.employees.eachOfUnit(unitId)) {
    group.push(employee);
    if (group.length === EMPLOYEES_AT_ONCE) {
      await freeze(group, close, deps);
      group = [];
    }
  }
  await freeze(group, close, deps);
  await deps.periods.markUnit(period, unitId);
  await completeWhenLast(period, at, deps.periods);
}

function closeOf(period: string, at: string, city: City): Close {
  const terms = evaluationTerms(city)(period);
  const lastDay = lastDayOf(period);
  const ratingDueAt = within(terms.limits.ratingWorkingDays, at, terms);
  return { period, lastDay, policy: policyOn(city, lastDay), ratingDueAt, at };
}

async function freeze(employees: readonly Employee[], close: Close, deps: Deps): Promise<void> {
  const served = employees.filter(({ postings }) => postings.some(({ from }) => from <= close.lastDay));
  const decisions = isMonth(close.period)
    ? await freezeMonths(served, close, deps)
    : await freezeLonger(served, close, deps);
  await deps.evaluations.commitAll(decisions);
}

async function freezeMonths(
  employees: readonly Employee[],
  close: Close,
  { evaluations, city }: Deps,
): Promise<EvaluationDecision[]> {
  const { period: month, lastDay } = close;
  const open = await evaluations.toClose(employees, month, surveyWeighting(city)(month));
  const unitIds = [...new Set(open.map(({ employee }) => postingOn(employee, lastDay).unitId))];
  const services = new Map<string, ServiceMonth | undefined>();
  for (const id of unitIds) services.set(id, await evaluations.serviceMonth(id, month));
  return open.map((evidence) => {
    const service = services.get(postingOn(evidence.employee, lastDay).unitId);
    return freezeEvidence({ ...evidence, service }, close);
  });
}

/** A quarter or a year of those of whom a month of it was frozen; nothing is known of anybody else. */
async function freezeLonger(
  employees: readonly Employee[],
  close: Close,
  { evaluations }: Deps,
): Promise<EvaluationDecision[]> {
  const { period, policy } = close;
  const quarters = quartersOf(period).filter((quarter) => isRated(quarter, policy.evaluation.cadence));
  const wanted = [...monthsOf(period), ...(isYear(period) ? quarters : [])];
  const open = await evaluations.toPutTogether(employees, period, wanted);
  return open
    .filter(({ parts }) => parts.some((part) => isMonth(part.period)))
    .map(({ employee, parts }) => freezeParts(employee, parts, close));
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
    if (!(error instanceof DomainError && error.refusal.kind === "stale")) throw error;
  }
}
