import { localDay } from "../../shared/domain/calendar/calendar.ts";
import {
  addNeed as add,
  decideNeed,
  type Need,
  refusePlannedNeed,
} from "../../shared/domain/development/need.ts";
import type { UnitPlan } from "../../shared/domain/development/unit-plan.ts";
import { requireOpenYear } from "../../shared/domain/development/year.ts";
import { refuseNotYours, requireCanSee } from "../../shared/domain/organisation/authority.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import { requireUnitHead } from "../../shared/domain/organisation/unit-authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { UnitPlanRepository } from "../../shared/table/development/plans.ts";
import { found } from "../../shared/table/found.ts";
import type { developmentRoutes } from "./contract.ts";
import { type FindingDeps, findNeedsOf, recordsOf } from "./find-needs.ts";

interface Deps extends FindingDeps {
  readonly plans: UnitPlanRepository;
}

type Asking = Pick<Input<typeof developmentRoutes.needs>, "params" | "principal" | "at">;

/** Somebody whose needs the caller may see and answer: their own, their staff's, or as HR; with the answer to a need. */
async function employeeOf(
  { params: { nip, year }, principal, at }: Asking,
  { needs, city }: Deps,
  needId?: string,
) {
  const { employee, ofYear, known } = await needs.context(nip, year, needId);
  const today = localDay(at, city.timeZone);
  if (employee === undefined) throw refuseNotYours();
  requireCanSee(principal, employee, today);
  return { employee, ofYear, known, today };
}

/** What is there to answer, what was answered, and what of the unit's plan meets it. */
export async function listNeeds(input: Input<typeof developmentRoutes.needs>, deps: Deps) {
  const { nip, year } = input.params;
  const { employee, ofYear, today } = await employeeOf(input, deps);
  const [shown, known] = await Promise.all([
    findNeedsOf({ employee, year, today, at: input.at }, deps),
    deps.needs.of(nip, year),
  ]);
  const answered = new Set(known.map(({ id }) => id));
  const planOf = await plansOf(known, year, deps.plans);
  return {
    found: shown.filter(({ id }) => !answered.has(id)),
    needs: known.map((need) => ({ ...need, ...plannedIn(planOf(need), need) })),
    isClosed: ofYear?.isClosed === true || year < today.slice(0, 4),
  };
}

async function plansOf(needs: readonly Need[], year: string, plans: UnitPlanRepository) {
  const unitIds = [...new Set(needs.map(({ unitId }) => unitId))];
  const found = await plans.ofUnits(unitIds, year);
  return ({ unitId }: Need): UnitPlan | undefined => found[unitIds.indexOf(unitId)];
}

function plannedIn(plan: UnitPlan | undefined, { nip, id }: Need) {
  const item = plan?.items.find(({ needs }) => needs.some((one) => one.nip === nip && one.needId === id));
  if (plan === undefined || item === undefined) return {};
  const { title, courseId } = item;
  return { planned: { title, ...(courseId && { courseId }), isApproved: plan.state === "APPROVED" } };
}

export async function addNeed(input: Input<typeof developmentRoutes.addNeed>, deps: Deps) {
  const { params, body, principal, at } = input;
  const { employee, ofYear, today } = await employeeOf(input, deps);
  requireOpenYear(params.year, ofYear, today);
  const { unitId } = postingOn(employee, today);
  return deps.needs.commit(add(sortableId(at), body, { ...params, unitId, by: principal.id, at }));
}

export async function takeUpNeed(input: Input<typeof developmentRoutes.takeUpNeed>, deps: Deps) {
  return answer(input, undefined, deps);
}

export async function refuseNeed(input: Input<typeof developmentRoutes.refuseNeed>, deps: Deps) {
  return answer(input, input.body.reason, deps);
}

/** The evidence is read again, since it is kept as it is on the day of the answer. */
async function answer(
  input: Pick<Input<typeof developmentRoutes.takeUpNeed>, "params" | "principal" | "at">,
  reason: string | undefined,
  deps: Deps,
) {
  const { params, principal, at } = input;
  const { needId, nip, year } = params;
  const [{ employee, ofYear, known, today }, records] = await Promise.all([
    employeeOf(input, deps, needId),
    recordsOf(nip, localDay(at, deps.city.timeZone), deps.needs),
  ]);
  requireOpenYear(year, ofYear, today);
  const { unitId } = postingOn(employee, today);
  const [shown, [plan]] = await Promise.all([
    findNeedsOf({ employee, year, today, at }, deps, records),
    deps.plans.ofUnits(reason !== undefined && known ? [known.unitId] : [], year),
  ]);
  if (known && plannedIn(plan, known).planned?.isApproved) throw refusePlannedNeed();
  const one = shown.find(({ id }) => id === needId);
  const act = { nip, year, unitId, reason, by: principal.id, at };
  return deps.needs.commit(decideNeed({ known, found: one }, act));
}

/** For the head of the unit or of one above it, and HR. */
export async function listUnitNeeds(
  { params: { unitId, year }, query, principal, at }: Input<typeof developmentRoutes.unitNeeds>,
  { needs, plans, city }: Deps,
) {
  const { unit, asker } = await plans.find(unitId, year, principal.id);
  const day = localDay(at, city.timeZone);
  requireUnitHead(principal, { employee: asker, unit: found(unit), day });
  return needs.ofUnit(unitId, year, query);
}
