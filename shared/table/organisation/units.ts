import type { Decision } from "../../domain/aggregate.ts";
import type { OrganisationUnit, UnitEvent } from "../../domain/organisation/organisation-unit.ts";
import * as items from "../items.ts";
import type { Placement } from "../keys.ts";
import type { Projection } from "../projection.ts";
import type { Commit, Table } from "../table.ts";

export type UnitRepository = ReturnType<typeof unitRepository>;

export function unitRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.unit.key(id)),
    findMany: (ids: readonly string[]) => table.findMany(ids.map(items.unit.key)),
    /** The whole tree: a few hundred units in a city. */
    all: () => table.all(items.unit.list.range()),
    /** When the city's root unit was registered. */
    async foundedAt(tree: readonly OrganisationUnit[]): Promise<string | undefined> {
      const root = tree.find(({ parentId }) => parentId === undefined);
      if (root === undefined) return undefined;
      const { items: events } = await table.query(items.event.range(items.unit.key(root.id)), { limit: 1 });
      return events[0]?.at;
    },
    /** A change of a unit's own facts. */
    commit: (decision: Decision<OrganisationUnit, UnitEvent>) => table.commit([unitCommit(decision)]),
  };
}

/** A change of a unit, to be committed alone or with others. */
export function unitCommit(
  decision: Decision<OrganisationUnit, UnitEvent>,
  projections: readonly Projection[] = [],
): Commit<OrganisationUnit> {
  return {
    key: items.unit.key(decision.state.id),
    decision,
    placement: placementOf(decision.state),
    projections,
  };
}

function placementOf({ id, closing }: OrganisationUnit): Placement<OrganisationUnit> {
  const isToGoOn = closing !== undefined && closing.handedOnAt === undefined;
  return { list: items.unit.list.at(id), ...(isToGoOn && { due: items.unit.due.at(closing.goesOnAt) }) };
}
