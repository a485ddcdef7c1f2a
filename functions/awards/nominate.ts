import {
  nominate as decide,
  requireNominee,
  withdrawNomination as withdraw,
} from "../../shared/domain/awards/round/nomination.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import { requireOpenUnits } from "../../shared/domain/organisation/open-unit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { NominationRepository } from "../../shared/table/awards/nominations.ts";
import type { AwardRoundRepository } from "../../shared/table/awards/rounds.ts";
import { found } from "../../shared/table/found.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { awardRoutes } from "./contract.ts";

interface Deps {
  readonly nominations: NominationRepository;
  readonly units: UnitRepository;
  readonly city: CityFacts;
}

export async function nominate(
  { params: { month }, body, principal, at }: Input<typeof awardRoutes.nominate>,
  { nominations, units, city }: Deps,
) {
  const day = localDay(at, city.timeZone);
  const wanted = requireNominee(body);
  const known = await nominations.context({ ...body, month, by: principal.id }, wanted);
  const { round, nominator, before, nominee } = known;
  const unit = known.unit ?? (await units.get(postingOn(found(nominee), day).unitId));
  requireOpenUnits([known.unit], `${month}-01`);
  const context = { month, nominator, nominee, before, unit, isComputed: round !== undefined, day };
  return nominations.commit(decide(body, { ...context, by: principal.id, at }));
}

export async function withdrawNomination(
  { params: { month, category, nomineeId }, principal, at }: Input<typeof awardRoutes.withdrawNomination>,
  { nominations, rounds }: Pick<Deps, "nominations"> & { readonly rounds: AwardRoundRepository },
) {
  const by = principal.id;
  const [nomination, round] = await Promise.all([
    nominations.edit({ month, category, nomineeId, by }),
    rounds.find(month),
  ]);
  return nominations.commit(withdraw(nomination, { isComputed: round !== undefined, by, at }));
}

/** All of a month for HR and the head of the city; for anybody else those that they made themselves. */
export async function listNominations(
  { params: { month }, principal: { id, roles } }: Input<typeof awardRoutes.nominations>,
  {
    nominations,
    rounds,
    units,
  }: Pick<Deps, "nominations" | "units"> & {
    readonly rounds: AwardRoundRepository;
  },
) {
  const [all, round] = await Promise.all([nominations.ofMonth(month), rounds.find(month)]);
  const seesAll = roles.includes("HR") || roles.includes("HEAD_OF_CITY");
  const seen = seesAll ? all : all.filter(({ by }) => by === id);
  const named = await units.findMany(seen.map(({ unitId }) => unitId));
  const nameOf = new Map(named.map((unit) => [unit?.id, unit?.name]));
  return {
    isOpen: round === undefined,
    items: seen.map((one) => ({ ...one, unitName: nameOf.get(one.unitId) })),
  };
}
