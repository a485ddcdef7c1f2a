import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireOpenUnits } from "../../shared/domain/organisation/open-unit.ts";
import {
  beginSuccession as begin,
  changeSuccession as change,
  requireCircle,
} from "../../shared/domain/talent/succession.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { found } from "../../shared/table/found.ts";
import type { SuccessionRepository } from "../../shared/table/talent/successions.ts";
import type { talentRoutes } from "./contract.ts";

interface Deps {
  readonly successions: SuccessionRepository;
}

export async function listSuccessions(
  { query, principal }: Input<typeof talentRoutes.successions>,
  { successions }: Deps,
) {
  requireCircle(principal, await successions.circle());
  return successions.list(query);
}

export async function beginSuccession(
  { body, principal, at }: Input<typeof talentRoutes.beginSuccession>,
  { successions, city }: Pick<Deps, "successions"> & { readonly city: CityFacts },
) {
  const { circle, unit, facts } = await successions.toWrite(body);
  requireCircle(principal, circle);
  requireOpenUnits([unit], localDay(at, city.timeZone));
  return successions.commit(begin(sortableId(at), body, { ...facts, by: principal.id, at }));
}

export async function changeSuccession(
  { params, body, principal, at }: Input<typeof talentRoutes.changeSuccession>,
  { successions }: Deps,
) {
  const { circle, succession, facts } = await successions.toWrite(body, params.successionId);
  requireCircle(principal, circle);
  return successions.commit(change(found(succession), body, { ...facts, by: principal.id, at }));
}
