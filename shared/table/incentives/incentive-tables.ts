import type { IncentiveTable, IncentiveTableDecision } from "../../domain/incentives/incentive-table.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Projection } from "../projection.ts";
import type { PageRequest, Table } from "../table.ts";

export type IncentiveTableRepository = ReturnType<typeof incentiveTableRepository>;

export function incentiveTableRepository(table: Table) {
  return {
    get: (id: string) => table.get<IncentiveTable>(keys.incentiveTable(id)),
    edit: (id: string) => table.edit<IncentiveTable>(keys.incentiveTable(id)),
    list: (page: PageRequest) =>
      table.query<IncentiveTable>(ranges.incentiveTables, { ...page, newestFirst: true }),
    /** The version that holds for a month: the newest of those approved for it or before. Undefined where there is none. */
    async inForceFor(month: string): Promise<IncentiveTable | undefined> {
      const newest = { limit: 1, newestFirst: true, isConsistent: true };
      const { items } = await table.query<{ readonly id: string }>(ranges.tablesInForce(month), newest);
      const [item] = items;
      return item && table.get<IncentiveTable>(keys.incentiveTable(item.id));
    },
    commit: (decision: IncentiveTableDecision) => {
      const { state, event } = decision;
      const { id, enteredAt, content } = state;
      const inForce: Projection = {
        kind: "put",
        key: keys.tableInForce(content.effectiveFrom, event.at, id),
        item: { id },
      };
      return table.commit([
        {
          key: keys.incentiveTable(id),
          decision,
          placement: { list: { in: ranges.incentiveTables, at: `${enteredAt}#${id}` } },
          projections: state.state === "IN_FORCE" ? [inForce] : [],
        },
      ]);
    },
  };
}
