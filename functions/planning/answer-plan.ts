import type { Principal } from "../../shared/auth/principal.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { isRater, requireRater } from "../../shared/domain/organisation/authority.ts";
import { type Posting, postingOn } from "../../shared/domain/organisation/employee.ts";
import {
  agreePlan as agree,
  setExpectations as expect,
  returnPlan as giveBack,
} from "../../shared/domain/planning/agreement.ts";
import type { PerformancePlan } from "../../shared/domain/planning/performance-plan.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import type { planningRoutes } from "./contract.ts";

interface Deps {
  readonly plans: PlanRepository;
  readonly city: CityFacts;
}

export async function agreePlan(
  { params: { nip, year }, principal, at }: Input<typeof planningRoutes.agree>,
  { plans, city }: Deps,
) {
  const day = localDay(at, city.timeZone);
  const { plan, employee } = await plans.editWithEmployee(nip, year);
  const raterNip = answererOf(principal, plan, postingOn(employee, day));
  return plans.commit(agree(plan, { raterNip, day, by: principal.id, at }), plan);
}

export async function returnPlan(
  { params: { nip, year }, body, principal, at }: Input<typeof planningRoutes.return>,
  { plans, city }: Deps,
) {
  const { plan, employee } = await plans.editWithEmployee(nip, year);
  answererOf(principal, plan, postingOn(employee, localDay(at, city.timeZone)));
  return plans.commit(giveBack(plan, body.reason, { by: principal.id, at }), plan);
}

/** Today's rater, to whom a proposal may still be on its way, or the rater it was proposed to. */
function answererOf(principal: Principal, plan: PerformancePlan, today: Posting): string | undefined {
  if (isRater(principal, today.raterNip)) return today.raterNip;
  const { raterNip } = plan.amendment ?? plan;
  requireRater(principal, raterNip);
  return raterNip;
}

/** Today's rater may set them on a draft too, which names no rater yet. */
export async function setExpectations(
  { params: { nip, year }, body, principal, at }: Input<typeof planningRoutes.expectations>,
  { plans, city }: Deps,
) {
  const { plan, employee } = await plans.editWithEmployee(nip, year);
  requireRater(principal, postingOn(employee, localDay(at, city.timeZone)).raterNip);
  return plans.commit(expect(plan, body.expectations, { by: principal.id, at }), plan);
}
