import { type Standard, type StandardDecision, standardIdOf } from "../../domain/talent/standard.ts";
import * as items from "../items.ts";
import type { PageRequest, Table } from "../table.ts";

export type StandardRepository = ReturnType<typeof standardRepository>;

export function standardRepository(table: Table) {
  return {
    get: (id: string): Promise<Standard> => table.get(items.competencyStandard.key(id)),
    edit: (id: string): Promise<Standard> => table.edit(items.competencyStandard.key(id)),
    /** Those of several posts, by name. */
    ofPosts: (positions: readonly string[]) =>
      table.findMany(positions.map((position) => items.competencyStandard.key(standardIdOf(position)))),
    list: (page: PageRequest) => table.query(items.competencyStandard.list.range(), page),
    commit(decision: StandardDecision) {
      const { id, position } = decision.state;
      const placement = { list: items.competencyStandard.list.at(position) };
      return table.commit([{ key: items.competencyStandard.key(id), decision, placement }]);
    },
  };
}
