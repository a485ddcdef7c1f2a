import { requireSelf } from "../../shared/domain/authority.ts";
import { draftPlan as draft } from "../../shared/domain/plan-draft.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/plans.ts";
import type { planningRoutes } from "./contract.ts";

/** Starts the plan of a year; there is one a year, and one that was taken back does not count. */
export async function draftPlan(
  { params: { nip }, body: { year, ...content }, principal, at }: Input<typeof planningRoutes.draft>,
  { plans }: { readonly plans: PlanRepository },
) {
  requireSelf(principal, nip);
  const withdrawn = await plans.findWithdrawn(nip, year);
  return plans.commit(draft({ nip, year, content, withdrawn }, { by: principal.id, at }), undefined);
}
