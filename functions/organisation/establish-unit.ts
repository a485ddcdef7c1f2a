import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import {
  establishUnit as establish,
  moveDescendants,
  type OrganisationUnit,
  requirePlace,
} from "../../shared/domain/organisation/organisation-unit.ts";
import { requireNotClosed, requireStayingParent } from "../../shared/domain/organisation/unit-closing.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitChangeRepository } from "../../shared/table/organisation/unit-changes.ts";
import type { organisationRoutes } from "./contract.ts";

/**
 * Establishes or changes a unit; if it moves, the units below it move with it, in one transaction. Without `If-Match`,
 * decided again if another change of the tree was quicker: the reply then says why the order no longer works.
 */
export async function establishUnit(
  { params: { unitId }, body, principal, at }: Input<typeof organisationRoutes.establishUnit>,
  { units, city }: { readonly units: UnitChangeRepository; readonly city: CityFacts },
): Promise<OrganisationUnit> {
  const stamp = { by: principal.id, at };
  const { parentId } = body;
  const tree = await units.treeChanges();
  const [unit, parent] = await units.replaceable(unitId, parentId);
  const isNewRoot = parentId === undefined && unit?.ancestors.length !== 0;
  const isMove = unit !== undefined && unit.parentId !== parentId;
  // The whole tree is read only if the request affects more than the unit's own place.
  const all = isNewRoot || isMove ? await units.all() : [];
  const root = all.find(({ ancestors }) => ancestors.length === 0)?.id;
  requirePlace(unitId, parentId, { parent, root });
  if (unit === undefined || isMove) requireStayingParent(parent);
  const decision = establish(unit, parent, { id: unitId, name: body.name, kind: body.kind, ...stamp });
  if (decision === undefined) return unit as OrganisationUnit;
  if (unit) requireNotClosed(unit, localDay(at, city.timeZone));
  if (unit !== undefined && !isMove) return units.commit(decision);
  return units.commitShape(decision, isMove ? moveDescendants(decision.state, all, stamp) : [], tree);
}
