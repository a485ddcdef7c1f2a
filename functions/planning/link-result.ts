import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import {
  linkResult as link,
  requireRatedBy,
  unlinkResult as unlink,
} from "../../shared/domain/planning/links.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import type { planningRoutes } from "./contract.ts";

interface Deps {
  readonly plans: PlanRepository;
  readonly city: CityFacts;
}

/** Links to the plan of today's rater, whom the request must name too, so that one read is enough. */
export async function linkResult(
  { params: { nip, year, resultId }, body, principal, at }: Input<typeof planningRoutes.link>,
  { plans, city }: Deps,
) {
  requireSelf(principal, nip);
  const { superiorNip, superiorResultId } = body;
  const { plan, employee, superior } = await plans.editWithSuperior(nip, year, superiorNip);
  requireRatedBy(postingOn(employee, localDay(at, city.timeZone)), superiorNip);
  const order = { resultId, superiorResultId, superior };
  return plans.commitLink(link(plan, order, { by: principal.id, at }), plan, employee.name);
}

export async function unlinkResult(
  { params: { nip, year, resultId }, principal, at }: Input<typeof planningRoutes.unlink>,
  { plans }: Pick<Deps, "plans">,
) {
  requireSelf(principal, nip);
  const plan = await plans.edit(nip, year);
  return plans.commit(unlink(plan, resultId, { by: principal.id, at }), plan);
}
