import { randomBytes } from "node:crypto";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { refuseNotCoordinator, requireCoordinator } from "../../shared/domain/supervision/authority.ts";
import { announceDraw as announce } from "../../shared/domain/supervision/draw.ts";
import { shownDraw } from "../../shared/domain/supervision/draw-view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { DrawRepository } from "../../shared/table/supervision/draws.ts";
import type { supervisionRoutes } from "./contract.ts";

interface Deps {
  readonly draws: DrawRepository;
  readonly city: CityFacts;
}

const SEED_BYTES = 16;

export async function announceDraw(
  { params: { programmeId }, body, principal, at }: Input<typeof supervisionRoutes.announceDraw>,
  { draws, city }: Deps,
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
