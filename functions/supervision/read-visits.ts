import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { coordinates, isInside, refuseNotCoordinator } from "../../shared/domain/supervision/authority.ts";
import { drawnOf } from "../../shared/domain/supervision/draw.ts";
import { actsOn, seesVisit } from "../../shared/domain/supervision/sight.ts";
import { refuseNotTeam } from "../../shared/domain/supervision/visit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { DrawRepository } from "../../shared/table/supervision/draws.ts";
import type { VisitRepository } from "../../shared/table/supervision/visits.ts";
import type { supervisionRoutes } from "./contract.ts";

interface Deps {
  readonly draws: DrawRepository;
  readonly visits: VisitRepository;
  readonly city: CityFacts;
}

const PAGE = 50;

export async function listVisits(
  { params, query, principal, at }: Input<typeof supervisionRoutes.visits>,
  { draws, visits, city }: Deps,
) {
  const { draw, programme, asker } = await draws.withAsker(params, principal.id);
  const headed = unitsHeadedOn(asker, localDay(at, city.timeZone));
  if (!isInside(principal, headed, programme)) throw refuseNotCoordinator();
  const all = drawnOf(found(draw));
  const { limit = PAGE, cursor = "0" } = query;
  const after = /^\d{1,3}$/.test(cursor) ? Number(cursor) : 0;
  const page = all.slice(after, after + limit);
  const planned = await visits.ofNumbers(
    params,
    page.map(({ number }) => number),
  );
  return {
    items: page.map((one, place) => ({ ...one, ...(planned[place] && { visit: planned[place] }) })),
    ...(after + limit < all.length && { cursor: String(after + limit) }),
  };
}

type Seen = Pick<Input<typeof supervisionRoutes.visit>, "params" | "principal" | "at">;

/** A visit for those who may see it; strangers do not learn whether there is one. */
export async function readVisit(
  { params, principal, at }: Seen,
  { visits, city }: Pick<Deps, "visits" | "city">,
) {
  const { visit, draw, programme, asker, recommendations } = await visits.withAsker(params, principal.id);
  if (visit === undefined || programme === undefined) throw refuseNotTeam();
  const headed = unitsHeadedOn(asker, localDay(at, city.timeZone));
  const isCoordinator = coordinates(principal, headed, programme);
  const isHeadOfCity = principal.roles.includes("HEAD_OF_CITY");
  const sight = { nip: principal.id, isCoordinator, isHeadOfCity, recommendations };
  if (!seesVisit(visit, sight)) throw refuseNotTeam();
  return { visit, recommendations, instrument: found(draw).instrument, acts: actsOn(visit, sight) };
}
