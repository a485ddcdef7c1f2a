import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireUnitHead } from "../../shared/domain/organisation/unit-authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { VisitRepository } from "../../shared/table/supervision/visits.ts";
import type { supervisionRoutes } from "./contract.ts";

interface Deps {
  readonly visits: VisitRepository;
  readonly city: CityFacts;
}

/** Why a unit's card counts recommendations: those that are not closed. */
export async function readRecommendationsOfUnit(
  { params: { unitId }, principal, at }: Input<typeof supervisionRoutes.ofUnit>,
  { visits, city }: Deps,
) {
  const [{ unit, employee }, { recommendations }] = await Promise.all([
    visits.unitWithAsker(unitId, principal.id),
    visits.ofUnit(unitId, 1),
  ]);
  requireUnitHead(principal, { employee, unit: found(unit), day: localDay(at, city.timeZone) });
  return { items: recommendations };
}
