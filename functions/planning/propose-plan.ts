import type { City } from "../../shared/cities/city.ts";
import { requireSelf } from "../../shared/domain/authority.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import { postingOn } from "../../shared/domain/employee.ts";
import { proposePlan as propose } from "../../shared/domain/performance-plan.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/plans.ts";
import type { planningRoutes } from "./contract.ts";

/** Lays the plan before whoever rates the employee today. */
export async function proposePlan(
  { params: { nip, year }, principal, at }: Input<typeof planningRoutes.propose>,
  { plans, city }: { readonly plans: PlanRepository; readonly city: City },
) {
  requireSelf(principal, nip);
  const { plan, employee } = await plans.editWithEmployee(nip, year);
  const { raterNip } = postingOn(employee, localDay(at, city.timeZone));
  return plans.commit(propose(plan, raterNip, { by: principal.id, at }));
}
