import { addDays, localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { isTold } from "../../shared/domain/supervision/visit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ConcernRepository } from "../../shared/table/supervision/concerns.ts";
import type { supervisionRoutes } from "./contract.ts";

/** A visit that was not recorded on its day stays in sight so long. */
const DAYS_BACK = 7;

/** Four queries at once; then a batch, and for an inspector a query for each programme of their visits. */
export async function readMine(
  { principal, at }: Input<typeof supervisionRoutes.mine>,
  { concerns, city }: { readonly concerns: ConcernRepository; readonly city: CityFacts },
) {
  const today = localDay(at, city.timeZone);
  const mine = await concerns.concerning(principal.id, addDays(today, -DAYS_BACK));
  return {
    visits: mine.visits,
    forms: mine.draws.map(({ programmeId, period, instrument }) => ({ programmeId, period, instrument })),
    toVerify: mine.toVerify,
    recommendations: mine.recommendations,
    visited: mine.visited.filter(isTold),
  };
}
