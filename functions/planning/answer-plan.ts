import type { City } from "../../shared/cities/city.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { requireRater } from "../../shared/domain/organisation/authority.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import {
  agreePlan as agree,
  setExpectations as expect,
  returnPlan as giveBack,
} from "../../shared/domain/planning/plan-agreement.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import type { planningRoutes } from "./contract.ts";

interface Deps {
  readonly plans: PlanRepository;
  readonly city: City;
}

export async function agreePlan(
  { params: { nip, year }, principal, at }: Input<typeof planningRoutes.agree>,
  { plans, city }: Deps,
) {
  const plan = await plans.edit(nip, year);
  requireRater(principal, (plan.amendment ?? plan).raterNip);
  return plans.commit(agree(plan, { day: localDay(at, city.timeZone), by: principal.id, at }), plan);
}

export async function returnPlan(
  { params: { nip, year }, body, principal, at }: Input<typeof planningRoutes.return>,
  { plans }: Deps,
) {
  const plan = await plans.edit(nip, year);
  requireRater(principal, (plan.amendment ?? plan).raterNip);
  return plans.commit(giveBack(plan, body.reason, { by: principal.id, at }), plan);
}

/** Whoever rates today may say it of a draft too, which names no rater yet. */
export async function setExpectations(
  { params: { nip, year }, body, principal, at }: Input<typeof planningRoutes.expectations>,
  { plans, city }: Deps,
) {
  const { plan, employee } = await plans.editWithEmployee(nip, year);
  requireRater(principal, postingOn(employee, localDay(at, city.timeZone)).raterNip);
  return plans.commit(expect(plan, body.expectations, { by: principal.id, at }), plan);
}
