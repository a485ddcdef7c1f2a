import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireCanSee } from "../../shared/domain/organisation/authority.ts";
import { placeOn } from "../../shared/domain/organisation/employee.ts";
import { planOfYear } from "../../shared/domain/planning/performance-plan.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { WorkSightRepository } from "../../shared/table/evaluation/work-sight.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import { planningRoutes } from "./contract.ts";

interface Deps {
  readonly plans: PlanRepository;
  readonly employees: EmployeeRepository;
  readonly sight: WorkSightRepository;
  readonly city: CityFacts;
}

export async function readPlan(
  { params: { nip, year }, principal, at }: Input<typeof planningRoutes.read>,
  { plans, sight, city }: Deps,
) {
  const { employee, plan } = await plans.withEmployee(nip, year);
  const [today, to] = [localDay(at, city.timeZone), planningRoutes.read.sight];
  await sight.require({ principal, employee: found(employee), period: year, today, to });
  return planOfYear(plan, year);
}

export async function listRevisions(
  { params: { nip, year }, principal, at }: Input<typeof planningRoutes.revisions>,
  { plans, employees, sight, city }: Deps,
) {
  const [today, to] = [localDay(at, city.timeZone), planningRoutes.revisions.sight];
  await sight.require({ principal, employee: await employees.get(nip), period: year, today, to });
  return { items: await plans.revisions(nip, year) };
}

export async function listAwaiting(
  { query, principal }: Input<typeof planningRoutes.awaiting>,
  { plans }: Deps,
) {
  const isEmployee = principal.roles.includes("EMPLOYEE");
  return plans.awaiting(isEmployee ? principal.id : undefined, query);
}

/** Anybody may see the results in their rater's plan, and nothing else of it. */
export async function readSuperiorResults(
  { params: { year }, principal, at }: Input<typeof planningRoutes.superiorResults>,
  { plans, employees, city }: Deps,
) {
  const raterNip = placeOn(await employees.get(principal.id), localDay(at, city.timeZone))?.raterNip;
  if (raterNip === undefined) return { items: [] };
  const superior = await plans.find(raterNip, year);
  return { superiorNip: raterNip, items: superior?.results ?? [] };
}

export async function listSupporters(
  { params: { nip, year }, query, principal, at }: Input<typeof planningRoutes.supporters>,
  { plans, city }: Deps,
) {
  const { employee, plan } = await plans.withEmployee(nip, year);
  requireCanSee(principal, found(employee), localDay(at, city.timeZone));
  const results = new Set(plan?.results.map(({ id }) => id));
  const { items, ...page } = await plans.supporters(nip, year, query);
  return {
    items: items.map((one) => ({ ...one, isInPlan: results.has(one.superiorResultId) })),
    ...page,
  };
}
