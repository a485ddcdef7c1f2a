import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import type { Complaint } from "../../shared/domain/complaints/complaint.ts";
import { routingChange } from "../../shared/domain/complaints/intake/routing-history.ts";
import {
  draftRouting as draft,
  NO_ROUTING,
  type RoutingEvent,
  tryRouting as trial,
  switchRouting as turn,
} from "../../shared/domain/complaints/intake/routing-rules.ts";
import { goingOn, requireOpenUnits } from "../../shared/domain/organisation/open-unit.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";
import type { RoutingRepository } from "../../shared/table/complaints/desk.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { deskRoutes } from "./contract.ts";

interface Deps {
  readonly routings: RoutingRepository;
  readonly complaints: ComplaintRepository;
  readonly units: UnitRepository;
}

const refuse = /* @__PURE__ */ refusals("routing", {
  "unknown-unit": {
    kind: "invalid",
    id: 'Unit "{unit}" tidak dikenal. Pilih unit dari daftar unit.',
    en: 'There is no unit "{unit}". Choose one from the city\'s list of units.',
  },
});

/** How many of each unit's newest complaints a trial uses; one request reads them in a second or two. */
const PAST_OF_UNIT = 100;

export async function readRouting(_: Input<typeof deskRoutes.routing>, { routings }: Deps) {
  return (await routings.find()) ?? NO_ROUTING;
}

export async function listRoutingChanges(
  { query }: Input<typeof deskRoutes.routingHistory>,
  { routings }: Pick<Deps, "routings">,
) {
  const { items, cursor } = await routings.history(query);
  return {
    items: items.map((event) => routingChange(event as typeof event & RoutingEvent)),
    ...(cursor && { cursor }),
  };
}

export async function draftRouting(
  { body, principal, at }: Input<typeof deskRoutes.draftRouting>,
  { routings, units, city }: Pick<Deps, "routings" | "units"> & { readonly city: CityFacts },
) {
  const targets = body.rules.map(({ unitId }) => unitId);
  const [before, named] = await Promise.all([routings.replaceable(), requireUnits(targets, units)]);
  requireOpenUnits(named, localDay(at, city.timeZone));
  return routings.commit(draft(before, { rules: body.rules, by: principal.id, at }));
}

/** @throws DomainError `routing.unknown-unit` */
async function requireUnits(unitIds: readonly string[], units: UnitRepository) {
  const named = await units.findMany(unitIds);
  requireKnown(unitIds, new Set(named.map((unit) => unit?.id)));
  return named;
}

/** @throws DomainError `routing.unknown-unit` */
function requireKnown(unitIds: readonly string[], known: ReadonlySet<string | undefined>): void {
  const missing = unitIds.find((unitId) => !known.has(unitId));
  if (missing !== undefined) throw refuse("unknown-unit", { unit: missing });
}

export async function tryRouting(
  { body, principal, at }: Input<typeof deskRoutes.tryRouting>,
  { routings, complaints, units, city }: Deps & { readonly city: CityFacts },
) {
  const page = { limit: PAST_OF_UNIT, newestFirst: true };
  const [routing, tree, ...pages] = await Promise.all([
    routings.edit(),
    units.all(),
    ...body.unitIds.map((unitId) => complaints.ofUnit(unitId, "ENDED", page)),
  ]);
  requireKnown(body.unitIds, new Set(tree.map(({ id }) => id)));
  const past = pages.flatMap(({ items }) => items.filter(isSettled));
  const day = localDay(at, city.timeZone);
  const goesOnIn = new Map(tree.map((unit) => [unit.id, goingOn(unit, day, tree).id]));
  return routings.commit(trial(routing, { past, goesOnIn, by: principal.id, at }));
}

/** Whether somebody has confirmed which unit it belongs to. */
function isSettled(complaint: Complaint): boolean {
  return complaint.verifiedAt !== undefined;
}

export async function switchRouting(
  { body, principal, at }: Input<typeof deskRoutes.switchRouting>,
  { routings }: Deps,
) {
  return routings.commit(turn(await routings.edit(), { isOn: body.isOn, by: principal.id, at }));
}
