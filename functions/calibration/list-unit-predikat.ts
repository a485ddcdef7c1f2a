import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { unitsToClose } from "../../shared/domain/evaluation/close/units-to-close.ts";
import { isHigherHead, unitsToJudge } from "../../shared/domain/evaluation/rating/organisation-predikat.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { calibrationRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

/** The units whose predikat somebody may set, in two round trips for a city of up to a hundred units. */
export async function listUnitPredikat(
  { params: { period }, principal, at }: Input<typeof calibrationRoutes.unitPredikat>,
  { unitStandings, units, city }: Deps,
) {
  const day = localDay(at, city.timeZone);
  const [{ employee, closing }, all] = await Promise.all([
    unitStandings.caller(principal.id, period),
    units.all(),
  ]);
  const theirs = unitsToClose(all, period).filter((unit) =>
    isHigherHead(principal.roles, { employee, unit, day }),
  );
  return {
    period,
    isClosed: closing?.state === "CLOSED",
    items: theirs.length === 0 ? [] : unitsToJudge(theirs, await unitStandings.ofUnits(all, period)),
  };
}
