import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { requireCoordinator } from "../../shared/domain/supervision/authority.ts";
import { candidatesIn, unitsVisited } from "../../shared/domain/supervision/candidates.ts";
import { makeDraw as make, requireUnmade } from "../../shared/domain/supervision/draw.ts";
import { shownDraw } from "../../shared/domain/supervision/draw-view.ts";
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
