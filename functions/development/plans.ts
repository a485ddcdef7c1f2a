import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import {
  approvePlan as approve,
  draftPlan as draft,
  proposePlan as propose,
  returnPlan as sendBack,
} from "../../shared/domain/development/unit-plan.ts";
import {
  countPlan,
  requireOpenYear,
  setBudget as set,
  uncountPlan,
} from "../../shared/domain/development/year.ts";
import { requireHead } from "../../shared/domain/organisation/employee.ts";
import { requireOpenUnits } from "../../shared/domain/organisation/open-unit.ts";
import { requireUnitHead } from "../../shared/domain/organisation/unit-authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitPlanRepository } from "../../shared/table/development/plans.ts";
import { found } from "../../shared/table/found.ts";
import type { developmentRoutes } from "./contract.ts";

interface Deps {
  readonly plans: UnitPlanRepository;
  readonly city: CityFacts;
}

/** For the head of the unit or of one above it, HR and the head of the city. */
export async function readPlan(
  { params: { unitId, year }, principal, at }: Input<typeof developmentRoutes.plan>,
  { plans, city }: Deps,
) {
  const { plan, ofYear, unit, asker } = await plans.find(unitId, year, principal.id);
  const day = localDay(at, city.timeZone);
  requireUnitHead(principal, { employee: asker, unit: found(unit), day });
  return {
    ...(plan && { plan }),
    ...(ofYear && { budget: ofYear }),
    isClosed: ofYear?.isClosed === true || year < day.slice(0, 4),
  };
}

type Drafting = Pick<Input<typeof developmentRoutes.draftPlan>, "params" | "body" | "principal" | "at">;

/** One that is there already is changed with the version that was seen. */
export async function draftPlan(input: Drafting, deps: Deps) {
  const { act } = await ownPlan(input, deps);
  return deps.plans.commit(draft(undefined, input.body, act));
}

export async function changePlan(input: Input<typeof developmentRoutes.changePlan>, deps: Deps) {
  const { plan, act } = await ownPlan(input, deps);
  return deps.plans.commit(draft(found(plan), input.body, act));
}

/** The plan so far of a unit that the caller heads, and what its new content is decided on. */
async function ownPlan({ params: { unitId, year }, body, principal, at }: Drafting, { plans, city }: Deps) {
  const today = localDay(at, city.timeZone);
  const [{ plan, ofYear, unit, asker }, named] = await Promise.all([
    plans.toChange(unitId, year, principal.id),
    plans.named(year, body),
  ]);
  requireHead(asker, found(unit), today);
  requireOpenYear(year, ofYear, today);
  requireOpenUnits([unit], `${year}-01-01` > today ? `${year}-01-01` : today);
  return { plan, act: { ...named, unitId, year, by: principal.id, at } };
}

export async function proposePlan(
  { params: { unitId, year }, principal, at }: Input<typeof developmentRoutes.proposePlan>,
  { plans, city }: Deps,
) {
  const { plan, ofYear, unit, asker } = await plans.toChange(unitId, year, principal.id);
  const today = localDay(at, city.timeZone);
  requireHead(asker, found(unit), today);
  const stored = found(plan);
  requireOpenYear(year, ofYear, today);
  return plans.commit(propose(stored, { by: principal.id, at }));
}

export async function approvePlan(
  { params: { unitId, year }, principal, at }: Input<typeof developmentRoutes.approvePlan>,
  { plans, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const [{ plan, ofYear }, headNip] = await Promise.all([
    plans.edit(unitId, year),
    plans.headOf(unitId, today),
  ]);
  requireOpenYear(year, ofYear, today);
  const act = { by: principal.id, at };
  const approved = approve(plan, { headNip, ...act });
  return plans.commit(approved, countPlan(ofYear, plan, act));
}

/** One that was approved is taken off the budget again. */
export async function returnPlan(
  { params: { unitId, year }, body, principal, at }: Input<typeof developmentRoutes.returnPlan>,
  { plans, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const [{ plan, ofYear }, headNip] = await Promise.all([
    plans.edit(unitId, year),
    plans.headOf(unitId, today),
  ]);
  requireOpenYear(year, ofYear, today);
  const act = { by: principal.id, at };
  const isCounted = plan.state === "APPROVED" && ofYear !== undefined;
  return plans.commit(
    sendBack(plan, { reason: body.reason, headNip, ...act }),
    isCounted ? uncountPlan(ofYear, plan, act) : undefined,
  );
}

export async function listPlansOfYear(
  { params: { year }, query }: Input<typeof developmentRoutes.plansOfYear>,
  { plans }: Deps,
) {
  return plans.ofYear(year, query);
}

export async function readBudget(
  { params: { year } }: Input<typeof developmentRoutes.budget>,
  { plans }: Deps,
) {
  const budget = await plans.year(year);
  return budget ? { budget } : {};
}

export async function setBudget(
  { params: { year }, body, principal, at }: Input<typeof developmentRoutes.setBudget>,
  { plans }: Deps,
) {
  return plans.commitYear(
    set(await plans.replaceableYear(year), { year, ...body }, { by: principal.id, at }),
  );
}
