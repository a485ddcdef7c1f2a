import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { feedUnits } from "../../shared/domain/planning/content.ts";
import { revisePlan as revise } from "../../shared/domain/planning/draft.ts";
import { feedsFrom, requireFeedUnits } from "../../shared/domain/planning/feeds/indicator-feed.ts";
import { feedWarnings, unitsAskedBySurvey } from "../../shared/domain/planning/feeds/warning.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import type { planningRoutes } from "./contract.ts";

export async function revisePlan(
  { params: { nip, year }, body, principal, at }: Input<typeof planningRoutes.revise>,
  { plans, city }: { readonly plans: PlanRepository; readonly city: CityFacts },
) {
  requireSelf(principal, nip);
  const wanted = feedUnits(body);
  const [{ plan, units }, surveys] = await Promise.all([
    plans.editWithUnits(nip, year, wanted),
    plans.surveysOf(unitsAskedBySurvey(body)),
  ]);
  // Of a draft that was never agreed on nothing is counted yet.
  const kept = plan.amendment ? feedUnits(plan) : [];
  requireFeedUnits(wanted, { units, from: feedsFrom(year, localDay(at, city.timeZone)), kept });
  const decision = revise(plan, body, { by: principal.id, at });
  return plans.commit(decision, plan, feedWarnings(body, surveys));
}
