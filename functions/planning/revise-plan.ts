import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { feedUnits } from "../../shared/domain/planning/content.ts";
import { revisePlan as revise } from "../../shared/domain/planning/draft.ts";
import { requireFeedUnits } from "../../shared/domain/planning/feeds/indicator-feed.ts";
import { feedWarnings, unitsAskedBySurvey } from "../../shared/domain/planning/feeds/warning.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import type { planningRoutes } from "./contract.ts";

export async function revisePlan(
  { params: { nip, year }, body, principal, at }: Input<typeof planningRoutes.revise>,
  { plans }: { readonly plans: PlanRepository },
) {
  requireSelf(principal, nip);
  const wanted = feedUnits(body);
  const [{ plan, units }, surveys] = await Promise.all([
    plans.editWithUnits(nip, year, wanted),
    plans.surveysOf(unitsAskedBySurvey(body)),
  ]);
  requireFeedUnits(wanted, units);
  const decision = revise(plan, body, { by: principal.id, at });
  return plans.commit(decision, plan, feedWarnings(body, surveys));
}
