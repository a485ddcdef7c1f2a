import type { Decision } from "../../domain/aggregate.ts";
import type { OrganisationUnit, UnitEvent } from "../../domain/organisation/organisation-unit.ts";
import { refuseAggregate } from "../found.ts";
import * as items from "../items.ts";
import { count, type Projection } from "../projection.ts";
import type { Commit, Table } from "../table.ts";

export type UnitRepository = ReturnType<typeof unitRepository>;

export function unitRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.unit.key(id)),
    findMany: (ids: readonly string[]) => table.findMany(ids.map(items.unit.key)),
    /** A unit to be registered or changed, and the one above it. */
    async replaceable(id: string, parentId: string | undefined) {
      const [unit, parent] = await table.findMany([
        items.unit.key(id),
        parentId === undefined ? undefined : items.unit.key(parentId),
      ]);
      return [table.replaceable(unit), parent] as const;
    },
    /** The whole tree: a few hundred units in a city. */
    all: () => table.all(items.unit.list.range()),
    /** When the city's root unit was registered. */
    async foundedAt(tree: readonly OrganisationUnit[]): Promise<string | undefined> {
      const root = tree.find(({ parentId }) => parentId === undefined);
      if (root === undefined) return undefined;
      const { items: events } = await table.query(items.event.range(items.unit.key(root.id)), { limit: 1 });
      return events[0]?.at;
    },
    /** How often the tree has changed its shape; to be read before what a change of it is decided on. */
    treeChanges: async () => (await table.find(items.unitTree.key()))?.changes,
    /** A change of a unit's own facts. */
    commit: (decision: Decision<OrganisationUnit, UnitEvent>) => table.commit([unitCommit(decision)]),
    /**
     * A change of the tree: a new unit, or one that moves with the units below it. Of two that were decided on the same tree
     * only one is made, wherever in it they are: two units could else be moved under each other, or one be lost from a path.
     * @param seen the tree's changes before it was read
     * @throws DomainError `aggregate.stale` if the tree has changed since
     */
    commitShape: (
      decision: Decision<OrganisationUnit, UnitEvent>,
      followers: readonly Decision<OrganisationUnit, UnitEvent>[],
      seen: number | undefined,
    ) => {
      const tree = count({
        key: items.unitTree.key(),
        add: { changes: 1 },
        gate: {
          absent: seen === undefined ? ["changes"] : [],
          ...(seen !== undefined && { same: { changes: seen } }),
          refusal: () => refuseAggregate("stale"),
        },
      });
      return table.commit([
        unitCommit(decision, [tree]),
        ...followers.map((one) => unitCommit(one)),
      ] as const);
    },
  };
}

function unitCommit(
  decision: Decision<OrganisationUnit, UnitEvent>,
  projections: readonly Projection[] = [],
): Commit<OrganisationUnit> {
  const { id } = decision.state;
  return { key: items.unit.key(id), decision, placement: { list: items.unit.list.at(id) }, projections };
}
