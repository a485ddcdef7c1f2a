import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import {
  closeUnit as close,
  unsettledFor,
  withdrawClosing as withdraw,
} from "../../shared/domain/organisation/unit-closing.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitChangeRepository } from "../../shared/table/organisation/unit-changes.ts";
import type { closingRoutes } from "./closing-contract.ts";

interface Deps {
  readonly units: UnitChangeRepository;
  readonly city: CityFacts;
}

/** How many of the people in the way are named at once. */
const NAMED = 100;

export async function readBeforeClosing(
  { params: { unitId }, query: { lastDay } }: Input<typeof closingRoutes.beforeClosing>,
  { units }: Pick<Deps, "units">,
) {
  const [unit, tree, staff] = await Promise.all([units.get(unitId), units.all(), units.staff(unitId)]);
  const unsettled = unsettledFor(unit, lastDay, { tree, staff });
  return {
    isTopmost: unsettled.isTopmost,
    units: unsettled.units.map(({ id, name }) => ({ unitId: id, name })),
    peopleCount: unsettled.people.length,
    nips: unsettled.people.slice(0, NAMED).map(({ nip }) => nip),
  };
}

/** Decided on the tree as it is: of two changes at once one is refused as stale. */
export async function closeUnit(
  { params: { unitId }, body, principal, at }: Input<typeof closingRoutes.closeUnit>,
  { units, city: { timeZone: zone } }: Deps,
) {
  const seen = await units.treeChanges();
  const [unit, tree, staff] = await Promise.all([units.edit(unitId), units.all(), units.staff(unitId)]);
  const order = { ...body, by: principal.id, at, today: localDay(at, zone), zone };
  return units.commitShape(close(unit, order, { tree, staff }), [], seen);
}

export async function withdrawClosing(
  { params: { unitId }, principal, at }: Input<typeof closingRoutes.withdrawClosing>,
  { units, city }: Deps,
) {
  const seen = await units.treeChanges();
  const [unit, tree] = await Promise.all([units.edit(unitId), units.all()]);
  const act = { by: principal.id, at, today: localDay(at, city.timeZone) };
  return units.commitShape(withdraw(unit, act, tree), [], seen);
}
