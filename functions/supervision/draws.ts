import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { actsOnProgramme, coordinates, isInside } from "../../shared/domain/supervision/authority.ts";
import { actsOnDraw, drawnOf, requireOpen } from "../../shared/domain/supervision/draw.ts";
import { shownDraw } from "../../shared/domain/supervision/draw-view.ts";
import { lotName, lotsOf } from "../../shared/domain/supervision/lots.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { DrawRepository } from "../../shared/table/supervision/draws.ts";
import type { supervisionRoutes } from "./contract.ts";

interface Deps {
  readonly draws: DrawRepository;
  readonly city: CityFacts;
}

export async function listDraws(
  { params: { programmeId }, query, principal, at }: Input<typeof supervisionRoutes.draws>,
  { draws, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const {
    items,
    cursor,
    programme: known,
    asker,
  } = await draws.ofProgramme(programmeId, query, principal.id);
  const programme = found(known);
  const headed = unitsHeadedOn(asker, today);
  return {
    items: items.map(({ draw, progress }) => shownDraw(draw, { progress, today, isInside: false })),
    programme,
    isInside: isInside(principal, headed, programme),
    acts: actsOnProgramme(programme, coordinates(principal, headed, programme)),
    ...(cursor && { cursor }),
  };
}

/** For everybody; whoever runs the programme or inspects for it also sees the seed of unannounced visits. */
export async function readDraw(
  { params, principal, at }: Input<typeof supervisionRoutes.draw>,
  { draws, city }: Deps,
) {
  const { draw, progress, programme, asker } = await draws.withAsker(params, principal.id);
  const today = localDay(at, city.timeZone);
  const headed = unitsHeadedOn(asker, today);
  const inside = isInside(principal, headed, programme);
  const runs = programme !== undefined && coordinates(principal, headed, programme);
  return {
    ...shownDraw(found(draw), { progress, today, isInside: inside }),
    isInside: inside,
    acts: actsOnDraw(found(draw), runs, today),
  };
}

/** For those inside at once, for everybody once it is open. */
export async function readDrawList(
  { params, query, principal, at }: Input<typeof supervisionRoutes.drawList>,
  { draws, city }: Deps,
) {
  const { draw: known, programme, asker } = await draws.withAsker(params, principal.id);
  const draw = found(known);
  const today = localDay(at, city.timeZone);
  const isTold = draw.made !== undefined && isInside(principal, unitsHeadedOn(asker, today), programme);
  if (!isTold) requireOpen(draw, today);
  const { items, cursor } = await draws.list(params, query);
  const { seed, seedHash, sampleSize, made } = draw;
  return {
    ...{ seed, seedHash, sampleSize, listHash: made?.listHash ?? "" },
    drawn: drawnOf(draw).map(({ subject }) => lotName(seed, subject)),
    items: items.flatMap(({ lines }) => lotsOf(lines)),
    ...(cursor && { cursor }),
  };
}
