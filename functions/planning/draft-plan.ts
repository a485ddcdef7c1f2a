import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { feedUnits } from "../../shared/domain/planning/content.ts";
import { draftPlan as draft } from "../../shared/domain/planning/draft.ts";
import { feedsFrom, requireFeedUnits } from "../../shared/domain/planning/feeds/indicator-feed.ts";
import { feedWarnings, unitsAskedBySurvey } from "../../shared/domain/planning/feeds/warning.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import type { planningRoutes } from "./contract.ts";

/** Drafts the plan of a year; there is one per year, and a withdrawn one does not count. */
export async function draftPlan(
  { params: { nip }, body: { year, ...content }, principal, at }: Input<typeof planningRoutes.draft>,
  { plans, city }: { readonly plans: PlanRepository; readonly city: CityFacts },
) {
  requireSelf(principal, nip);
  const wanted = feedUnits(content);
  const [{ before, units }, surveys] = await Promise.all([
    plans.beforeDraft(nip, year, wanted),
    plans.surveysOf(unitsAskedBySurvey(content)),
  ]);
  const day = localDay(at, city.timeZone);
  requireFeedUnits(wanted, { units, from: feedsFrom(year, day) });
  const decision = draft({ nip, year, content, before, day }, { by: principal.id, at });
  return plans.commit(decision, undefined, feedWarnings(content, surveys));
}
