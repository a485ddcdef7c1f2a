import type { Decision } from "../../domain/aggregate.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import { unitsSince } from "../../domain/organisation/open-unit.ts";
import { requireOpenUntil } from "../../domain/organisation/open-until.ts";
import type { OrganisationUnit, UnitEvent } from "../../domain/organisation/organisation-unit.ts";
import { refuseAggregate } from "../found.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import { count } from "../projection.ts";
import type { Table } from "../table.ts";
import { actingFor } from "./head-of-unit.ts";
import { unitCommit, unitRepository } from "./units.ts";

export type UnitChangeRepository = ReturnType<typeof unitChangeRepository>;

/** Units, with what their changes and ends are decided on: apart from the rest, which most bundles need alone. */
export function unitChangeRepository(table: Table) {
  const units = unitRepository(table);
  return {
    ...units,
    /** Requires that a unit is open as long as something lasts. @throws DomainError `aggregate.not-found`, `unit.closed`, `.closes` */
    async openUntil(id: string, lasting: Parameters<typeof requireOpenUntil>[1]): Promise<void> {
      requireOpenUntil(await table.get(items.unit.key(id)), lasting);
    },
    /** Those of the tree that were open on a local day or after it. */
    openSince: async (day: string) => unitsSince(await units.all(), day),
    edit: (id: string) => table.edit(items.unit.key(id)),
    /** The unit that is due. */
    at: (key: Key<OrganisationUnit>) => table.get(key),
    /** Those who are posted to a unit, as its list has them today, and those who act or acted as its heads. */
    async staff(id: string): Promise<readonly Employee[]> {
      const [own, acting] = await Promise.all([
        table.all(items.employee.list.range(id)),
        actingFor(table, id),
      ]);
      return [...new Map([...own, ...acting].map((one) => [one.nip, one])).values()];
    },
    /** A unit to be registered or changed, and the one above it. */
    async replaceable(id: string, parentId: string | undefined) {
      const [unit, parent] = await table.findMany([
        items.unit.key(id),
        parentId === undefined ? undefined : items.unit.key(parentId),
      ]);
      return [table.replaceable(unit), parent] as const;
    },
    /** How often the tree has changed its shape; to be read before what a change of it is decided on. */
    treeChanges: async () => (await table.find(items.unitTree.key()))?.changes,
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
