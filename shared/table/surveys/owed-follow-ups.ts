import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type OwedFollowUpRepository = ReturnType<typeof owedFollowUpRepository>;

/** More than anybody has open at once. */
const PAGE = { limit: 50 };

/** Follow-ups of published surveys that an employee owes. */
export function owedFollowUpRepository(table: Table) {
  return {
    /** One query, of a list that is nearly always empty. */
    async of(nip: string) {
      const { items: owed, cursor } = await table.query(items.followUp.range(nip), PAGE);
      return { owed, isMore: cursor !== undefined };
    },
  };
}
