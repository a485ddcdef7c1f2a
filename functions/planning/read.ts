import type { City } from "../../shared/cities/city.ts";
import { requireSight } from "../../shared/domain/authority.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { PlanRepository } from "../../shared/table/plans.ts";
import type { planningRoutes } from "./contract.ts";

export async function readPlan(
  { params: { nip, year }, principal, at }: Input<typeof planningRoutes.read>,
  { plans, city }: { readonly plans: PlanRepository; readonly city: City },
) {
  const { employee, plan } = await plans.withEmployee(nip, year);
  requireSight(principal, found(employee), localDay(at, city.timeZone));
  return found(plan);
}

export async function listAwaiting(
  { query, principal }: Input<typeof planningRoutes.awaiting>,
  { plans }: { readonly plans: PlanRepository },
) {
  return plans.awaiting(principal.id, query);
}
