import { requireRater } from "../../shared/domain/authority.ts";
import { agreePlan as agree, returnPlan as giveBack } from "../../shared/domain/performance-plan.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/plans.ts";
import type { planningRoutes } from "./contract.ts";

interface Deps {
  readonly plans: PlanRepository;
}

export async function agreePlan(
  { params: { nip, year }, principal, at }: Input<typeof planningRoutes.agree>,
  { plans }: Deps,
) {
  const plan = await plans.edit(nip, year);
  requireRater(principal, plan.raterNip);
  return plans.commit(agree(plan, { by: principal.id, at }));
}

export async function returnPlan(
  { params: { nip, year }, body, principal, at }: Input<typeof planningRoutes.return>,
  { plans }: Deps,
) {
  const plan = await plans.edit(nip, year);
  requireRater(principal, plan.raterNip);
  return plans.commit(giveBack(plan, body.reason, { by: principal.id, at }));
}
