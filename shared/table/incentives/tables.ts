import type { IncentiveTable, IncentiveTableDecision } from "../../domain/incentives/table.ts";
import * as items from "../items.ts";
import { type Projection, put } from "../projection.ts";
import type { PageRequest, Table } from "../table.ts";

export type IncentiveTableRepository = ReturnType<typeof incentiveTableRepository>;

export function incentiveTableRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.incentiveTable.key(id)),
    edit: (id: string) => table.edit(items.incentiveTable.key(id)),
    list: (page: PageRequest) =>
      table.query(items.incentiveTable.list.range(), { ...page, newestFirst: true }),
    /**
     * The version in force in a month: the newest approved one that has begun. Undefined if there is none.
     */
    async inForceFor(month: string): Promise<IncentiveTable | undefined> {
      const newest = { limit: 1, newestFirst: true, isConsistent: true };
      const { items: found } = await table.query(items.tablesInForce(month), newest);
      const [item] = found;
      return item && table.get(items.incentiveTable.key(item.id));
    },
    commit: (decision: IncentiveTableDecision) => {
      const { state, event } = decision;
      const { id, enteredAt, content } = state;
      const inForce: Projection = put({
        key: items.tableInForce.key(content.effectiveFrom, event.at, id),
        item: { id },
      });
      return table.commit([
        {
          key: items.incentiveTable.key(id),
          decision,
          placement: { list: items.incentiveTable.list.at(enteredAt, id) },
          projections: state.state === "IN_FORCE" ? [inForce] : [],
        },
      ]);
    },
  };
}
