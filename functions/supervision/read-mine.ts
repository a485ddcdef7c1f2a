import { addDays, localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { isTold } from "../../shared/domain/supervision/visit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { VisitRepository } from "../../shared/table/supervision/visits.ts";
import type { supervisionRoutes } from "./contract.ts";

/** A visit that was not recorded on its day stays in sight so long. */
const DAYS_BACK = 7;

/** Three queries at once, and a batch. */
export async function readMine(
  { principal, at }: Input<typeof supervisionRoutes.mine>,
  { visits, city }: { readonly visits: VisitRepository; readonly city: CityFacts },
) {
  const today = localDay(at, city.timeZone);
  const mine = await visits.of(principal.id, addDays(today, -DAYS_BACK));
  return {
    visits: mine.visits,
    forms: mine.draws.map(({ programmeId, period, instrument }) => ({ programmeId, period, instrument })),
    recommendations: mine.recommendations,
    visited: mine.visited.filter(isTold),
  };
}
