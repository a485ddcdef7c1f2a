import { randomBytes } from "node:crypto";
import type { Principal } from "../../shared/auth/principal.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type Employee, unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import {
  coordinates,
  refuseNotCoordinator,
  requireCoordinator,
} from "../../shared/domain/supervision/authority.ts";
import { candidatesIn, unitsVisited } from "../../shared/domain/supervision/candidates.ts";
import {
  announceDraw as announce,
  makeDraw as make,
  requireOpen,
  requireUnmade,
} from "../../shared/domain/supervision/draw.ts";
import { shownDraw } from "../../shared/domain/supervision/draw-view.ts";
import { lotsOf } from "../../shared/domain/supervision/lots.ts";
import type { Programme } from "../../shared/domain/supervision/programme.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { DrawRepository } from "../../shared/table/supervision/draws.ts";
import type { supervisionRoutes } from "./contract.ts";
import { type WeighingDeps, weighUnits } from "./weigh-units.ts";

interface Deps extends WeighingDeps {
  readonly draws: DrawRepository;
  readonly units: UnitRepository;
}

const SEED_BYTES = 16;

export async function listDraws(
  { params: { programmeId }, query, at }: Input<typeof supervisionRoutes.draws>,
  { draws, city }: Pick<Deps, "draws" | "city">,
) {
  const today = localDay(at, city.timeZone);
  const { items, cursor } = await draws.ofProgramme(programmeId, query);
  const shown = items.map((draw) => shownDraw(draw, { progress: undefined, today, isInside: false }));
  return { items: shown, ...(cursor && { cursor }) };
}

/** For everybody; who runs the programme or inspects for it sees the seed of unannounced visits, too. */
export async function readDraw(
  { params, principal, at }: Input<typeof supervisionRoutes.draw>,
  { draws, city }: Pick<Deps, "draws" | "city">,
) {
  const { draw, progress, ...around } = await draws.withAsker(params, principal.id);
  const today = localDay(at, city.timeZone);
  return shownDraw(found(draw), { progress, today, isInside: isInside(principal, around, today) });
}

export async function announceDraw(
  { params: { programmeId }, body, principal, at }: Input<typeof supervisionRoutes.announceDraw>,
  { draws, city }: Pick<Deps, "draws" | "city">,
) {
  const { period } = body;
  const { programme, draw, asker } = await draws.withAsker({ programmeId, period }, principal.id);
  const today = localDay(at, city.timeZone);
  if (programme === undefined) throw refuseNotCoordinator();
  requireCoordinator(principal, unitsHeadedOn(asker, today), programme);
  const seed = randomBytes(SEED_BYTES).toString("hex");
  const decision = announce(programme, draw, { terms: body, seed, today, by: principal.id, at });
  return draws.announce(decision, (made) => shownDraw(made, { progress: undefined, today, isInside: true }));
}

/** One pass over the units' staff; by risk, one item more for each unit. */
export async function makeDraw(
  { params, principal, at }: Input<typeof supervisionRoutes.makeDraw>,
  deps: Deps,
) {
  const { draws, units, city } = deps;
  const { draw, programme: known, asker, treeChanges } = await draws.toMake(params, principal.id);
  const programme = found(known);
  const today = localDay(at, city.timeZone);
  requireCoordinator(principal, unitsHeadedOn(asker, today), programme);
  requireUnmade(draw, today);
  const all = await units.all();
  const visited = unitsVisited(draw, all);
  const ids = visited.map(({ id }) => id);
  const [staff, risk] = await Promise.all([
    draws.staffOf(ids),
    draw.weighting === "RISK" ? weighUnits(visited, at, deps) : undefined,
  ]);
  const candidates = ids.flatMap((unitId) => {
    const weight = risk?.weights.get(unitId) ?? 1;
    return candidatesIn(draw, staff.get(unitId) ?? [], { unitId, day: today, weight });
  });
  const making = { candidates, riskMonth: risk?.month, today, by: principal.id, at };
  const { decision, list } = make(draw, making);
  const paths = all.map(({ id, ancestors }) => [...ancestors, id].join("/"));
  return draws.make(decision, { list, tree: { changes: treeChanges, paths } }, (made) =>
    shownDraw(made, { progress: undefined, today, isInside: true }),
  );
}

/** For those inside at once, for everybody once it is open. */
export async function readDrawList(
  { params, query, principal, at }: Input<typeof supervisionRoutes.drawList>,
  { draws, city }: Pick<Deps, "draws" | "city">,
) {
  const { draw: known, ...around } = await draws.withAsker(params, principal.id);
  const draw = found(known);
  const today = localDay(at, city.timeZone);
  const isTold = draw.made !== undefined && isInside(principal, around, today);
  if (!isTold) requireOpen(draw, today);
  const { items, cursor } = await draws.list(params, query);
  const { seed, seedHash, sampleSize, made } = draw;
  return {
    ...{ seed, seedHash, sampleSize, listHash: made?.listHash ?? "" },
    items: items.flatMap(({ lines }) => lotsOf(lines)),
    ...(cursor && { cursor }),
  };
}

interface Around {
  readonly programme: Programme | undefined;
  readonly asker: Employee | undefined;
}

function isInside(principal: Principal, { programme, asker }: Around, today: string): boolean {
  if (programme === undefined) return false;
  return (
    programme.inspectors.includes(principal.id) ||
    coordinates(principal, unitsHeadedOn(asker, today), programme)
  );
}
