import { yearOf } from "../../shared/domain/calendar/period-id.ts";
import type { PlanContent } from "../../shared/domain/planning/content.ts";
import { feedsFrom, requireFeedUnits } from "../../shared/domain/planning/feeds/indicator-feed.ts";
import { explicitFeedUnits } from "../../shared/domain/planning/template.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";

interface Written {
  readonly units: UnitRepository;
  readonly today: string;
  readonly year?: string;
}

/**
 * Requires that the units that a template names to feed its indicators exist, and are open.
 * @param today local day
 * @param year the one that it is assigned for; the present one while it is written
 */
export async function requireTemplateFeeds(
  content: PlanContent,
  { units, today, year = yearOf(today) }: Written,
): Promise<void> {
  const wanted = explicitFeedUnits(content);
  requireFeedUnits(wanted, { units: await units.findMany(wanted), from: feedsFrom(year, today) });
}
