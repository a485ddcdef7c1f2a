import { type City, policyOn } from "../../shared/cities/city.ts";
import { evaluationTerms } from "../../shared/cities/evaluation-terms.ts";
import { surveyWeighting } from "../../shared/cities/survey-weighting.ts";
import { daysOfMonth } from "../../shared/domain/calendar.ts";
import { type Employee, postingOn } from "../../shared/domain/employee.ts";
import type { Evaluation } from "../../shared/domain/evaluation.ts";
import { freezeEvidence } from "../../shared/domain/freeze-evidence.ts";
import { completeClose } from "../../shared/domain/period.ts";
import { within } from "../../shared/domain/rating.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import { freezeAgain } from "../../shared/domain/reopened-evaluation.ts";
import type { ServiceMonth } from "../../shared/domain/service-month.ts";
import { unansweredOf } from "../../shared/domain/unanswered-reports.ts";
import { type ClosingRepository, EMPLOYEES_AT_ONCE, EvidenceMoved } from "../../shared/table/closings.ts";
import type { EmployeeRepository } from "../../shared/table/employees.ts";
import type { PeriodRepository } from "../../shared/table/periods.ts";
import type { CloseUnit } from "./messages.ts";

/** What it takes to close, the first time or again. */
export interface Deps {
  readonly employees: EmployeeRepository;
  readonly closings: ClosingRepository;
  readonly periods: PeriodRepository;
  readonly city: City;
}

/** Reports in flight may move a scorecard between its reading and its freezing; they end soon, as no new ones are taken. */
const ATTEMPTS = 5;

/** Freezes the month of everybody in a unit. Whoever is frozen already stays so: a message that comes again finds nothing to do. */
export async function closeUnit(order: CloseUnit, deps: Deps): Promise<void> {
  const services = servicesOf(order.month, deps.closings);
  let group: Employee[] = [];
  for await (const employee of deps.employees.eachOfUnit(order.unitId)) {
    group.push(employee);
    if (group.length === EMPLOYEES_AT_ONCE) {
      await freeze(group, order, { ...deps, services });
      group = [];
    }
  }
  await freeze(group, order, { ...deps, services });
  await deps.periods.markUnit(order.month, order.unitId, order.at);
  await completeWhenLast(order.month, order.at, deps.periods);
}

type Services = (unitId: string) => Promise<ServiceMonth | undefined>;

/** What citizens experienced of a unit, read once for all who served there. */
export function servicesOf(month: string, closings: ClosingRepository): Services {
  const known = new Map<string, Promise<ServiceMonth | undefined>>();
  return (unitId) => {
    const service = known.get(unitId) ?? closings.serviceMonth(unitId, month);
    known.set(unitId, service);
    return service;
  };
}

type Freezing = Deps & { readonly services: Services };

interface Freeze extends CloseUnit {
  /** Under which it is counted; the month where it closes first. */
  readonly closeId?: string;
  /** Evaluations that are frozen again, by employee. */
  readonly reopened?: ReadonlyMap<string, Evaluation>;
}

/** Freezes some employees, all or none, exactly as they were read. */
export async function freeze(employees: readonly Employee[], order: Freeze, deps: Freezing): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await deps.closings.freeze(await evidenceOf(employees, order, deps), order);
    } catch (error) {
      if (!(error instanceof EvidenceMoved) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function evidenceOf(
  employees: readonly Employee[],
  { month, at, reopened }: Freeze,
  { closings, services, city }: Freezing,
) {
  const lastDay = daysOfMonth(month).at(-1) ?? month;
  const policy = policyOn(city, lastDay);
  const terms = evaluationTerms(city)(month);
  const ratingDueAt = within(terms.limits.ratingWorkingDays, at, terms);
  const served = employees.filter(({ postings }) => postings.some(({ from }) => from <= lastDay));
  const open = await closings.toClose(served, month, surveyWeighting(city)(month));
  return Promise.all(
    open.map(async (measured) => {
      const { employee, scorecard } = measured;
      const service = await services(postingOn(employee, lastDay).unitId);
      const unanswered = await unansweredOf(scorecard, policy, (reports) =>
        closings.unanswered(employee.nip, month, reports),
      );
      const evidence = { ...measured, service, ...(unanswered && { unanswered }) };
      const close = { month, lastDay, policy, ratingDueAt, at };
      const again = reopened?.get(employee.nip);
      const decision = again ? freezeAgain(again, evidence, close) : freezeEvidence(evidence, close);
      return { decision, scorecard };
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
