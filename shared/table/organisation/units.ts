import type { Decision } from "../../domain/aggregate.ts";
import type { OrganisationUnit, UnitEvent } from "../../domain/organisation/organisation-unit.ts";
import type { LoggedEvent } from "../event-log.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Commit, Table } from "../table.ts";

export type UnitRepository = ReturnType<typeof unitRepository>;

export function unitRepository(table: Table) {
  return {
    get: (id: string) => table.get<OrganisationUnit>(keys.unit(id)),
    findMany: (ids: readonly string[]) => table.findMany<OrganisationUnit>(ids.map(keys.unit)),
    /** The whole tree: some hundred units in a city. */
    all: () => table.all<OrganisationUnit>(ranges.units),
    /** When the city's own unit was registered, and with it the city. */
    async foundedAt(tree: readonly OrganisationUnit[]): Promise<string | undefined> {
      const root = tree.find(({ parentId }) => parentId === undefined);
      if (root === undefined) return undefined;
      const { items } = await table.query<LoggedEvent>(ranges.events(keys.unit(root.id)), { limit: 1 });
      return items[0]?.at;
    },
    /** A unit's change, and with a move those of the units below it. */
    commit: (
      decision: Decision<OrganisationUnit, UnitEvent>,
      followers: readonly Decision<OrganisationUnit, UnitEvent>[] = [],
    ) => table.commit([unitCommit(decision), ...followers.map(unitCommit)] as const),
  };
}

function unitCommit(decision: Decision<OrganisationUnit, UnitEvent>): Commit<OrganisationUnit> {
  const { id } = decision.state;
  return { key: keys.unit(id), decision, placement: { list: { in: ranges.units, at: id } } };
}
