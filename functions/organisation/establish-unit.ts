import {
  establishUnit as establish,
  moveDescendants,
  type OrganisationUnit,
  requirePlace,
} from "../../shared/domain/organisation/organisation-unit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { organisationRoutes } from "./contract.ts";

/** Establishes or changes a unit; if it moves, the units below it move with it, in one transaction. */
export async function establishUnit(
  { params: { unitId }, body, principal, at }: Input<typeof organisationRoutes.establishUnit>,
  { units }: { readonly units: UnitRepository },
): Promise<OrganisationUnit> {
  const stamp = { by: principal.id, at };
  const { parentId } = body;
  const [unit, parent] = await units.findMany(parentId === undefined ? [unitId] : [unitId, parentId]);
  const isNewRoot = parentId === undefined && unit?.ancestors.length !== 0;
  const isMove = unit !== undefined && unit.parentId !== parentId;
  // The whole tree is read only if the request affects more than the unit's own place.
  const all = isNewRoot || isMove ? await units.all() : [];
  const root = all.find(({ ancestors }) => ancestors.length === 0)?.id;
  requirePlace(unitId, parentId, { parent, root });
  const decision = establish(unit, parent, { id: unitId, name: body.name, kind: body.kind, ...stamp });
  if (decision === undefined) return unit as OrganisationUnit;
  return units.commit(decision, isMove ? moveDescendants(decision.state, all, stamp) : []);
}
