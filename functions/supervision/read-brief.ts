import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type Employee, placeOn, unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { isInside } from "../../shared/domain/supervision/authority.ts";
import { mayOwn } from "../../shared/domain/supervision/owner.ts";
import { lineIn } from "../../shared/domain/supervision/unit-line.ts";
import { refuseNotTeam, type Visit } from "../../shared/domain/supervision/visit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { DrawRepository } from "../../shared/table/supervision/draws.ts";
import type { OwnerRepository } from "../../shared/table/supervision/owners.ts";
import type { VisitRepository } from "../../shared/table/supervision/visits.ts";
import type { supervisionRoutes } from "./contract.ts";
import { heardOnPlace, type PlaceDeps } from "./heard-on-place.ts";

interface Deps extends PlaceDeps {
  readonly visits: VisitRepository;
  readonly draws: Pick<DrawRepository, "staffOf">;
  readonly owners: Pick<OwnerRepository, "find">;
}

const LAST_VISITS = 5;

/**
 * A batch, then all at once: the staff of the unit and those above it, the rater of the visited, its complaints, answers and earlier
 * visits.
 */
export async function readBrief(
  { params, principal, at }: Input<typeof supervisionRoutes.brief>,
  deps: Deps,
) {
  const { visit, programme, tree, asker } = await deps.visits.toPrepare(params, principal.id);
  const today = localDay(at, deps.city.timeZone);
  if (visit === undefined || !isInside(principal, unitsHeadedOn(asker, today), programme))
    throw refuseNotTeam();
  const line = lineIn(tree, visit.unitId);
  const [staff, rater, heard, before] = await Promise.all([
    deps.draws.staffOf(line),
    visit.raterNip === undefined ? undefined : deps.owners.find(visit.raterNip),
    heardOnPlace(visit.unitId, at, deps),
    deps.visits.ofUnit(visit.unitId, LAST_VISITS),
  ]);
  const isOffered = (one: Employee) =>
    placeOn(one, today) !== undefined &&
    mayOwn(one, { ...visit, line, today }) &&
    !visit.inspectors.includes(one.nip);
  const owners = [...(rater ? [rater] : []), ...[...staff.values()].flat()].filter(isOffered);
  return {
    unitId: visit.unitId,
    ...heard,
    visits: before.visits,
    recommendations: before.recommendations,
    owners: inOrder(owners, visit).map((nip) => ({ nip })),
  };
}

/** The rater first, the visited last except for those who are neither. */
function inOrder(owners: readonly Employee[], { nip, raterNip }: Visit): readonly string[] {
  const rank = (one: string) => (one === raterNip ? 0 : one === nip ? 1 : 2);
  const nips = new Set(owners.map((one) => one.nip));
  return [...nips].toSorted((one, other) => rank(one) - rank(other));
}
