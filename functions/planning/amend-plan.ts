import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { amendPlan as amend, discardAmendment as discard } from "../../shared/domain/planning/amendment.ts";
import { feedUnits } from "../../shared/domain/planning/content.ts";
import { feedsFrom, requireFeedUnits } from "../../shared/domain/planning/feeds/indicator-feed.ts";
import { feedWarnings, unitsAskedBySurvey } from "../../shared/domain/planning/feeds/warning.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import type { planningRoutes } from "./contract.ts";

interface Deps {
  readonly plans: PlanRepository;
  readonly city: CityFacts;
}

export async function amendPlan(
  { params: { nip, year }, body, principal, at }: Input<typeof planningRoutes.amend>,
  { plans, city }: Deps,
) {
  requireSelf(principal, nip);
  const { reason, ...content } = body;
  const wanted = feedUnits(content);
  const [{ plan, units }, surveys] = await Promise.all([
    plans.editWithUnits(nip, year, wanted),
    plans.surveysOf(unitsAskedBySurvey(content)),
  ]);
  const day = localDay(at, city.timeZone);
  requireFeedUnits(wanted, { units, from: feedsFrom(year, day), kept: feedUnits(plan) });
  const decision = amend(plan, { content, reason, day }, { by: principal.id, at });
  return plans.commit(decision, plan, feedWarnings(content, surveys));
}

export async function discardAmendment(
  { params: { nip, year }, principal, at }: Input<typeof planningRoutes.discardAmendment>,
  { plans }: Pick<Deps, "plans">,
) {
  requireSelf(principal, nip);
  const plan = await plans.edit(nip, year);
  return plans.commit(discard(plan, { by: principal.id, at }), plan);
}
