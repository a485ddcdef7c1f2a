import type { Decision } from "../../domain/aggregate.ts";
import type { Nomination, NominationEvent } from "../../domain/awards/round/nomination.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type NominationRepository = ReturnType<typeof nominationRepository>;

export function nominationRepository(table: Table) {
  return {
    ofMonth: (month: string) => table.all(items.nomination.range(month)),
    /** A nomination, for its nominator to change. */
    edit: ({ month, category, nomineeId, by }: Pick<Nomination, "month" | "category" | "nomineeId" | "by">) =>
      table.edit(items.nomination.key(month, category, nomineeId, by)),
    /** The nominator, the month's round, the nominated employee or unit, and the same nomination of before, in one round trip. */
    async context(
      { month, category, nomineeId, by }: Pick<Nomination, "month" | "category" | "nomineeId" | "by">,
      nominee: { readonly nip: string } | { readonly unitId: string },
    ) {
      const [round, nominator, before, employee, unit] = await table.findMany([
        items.awardRound.key(month),
        items.employee.key(by),
        items.nomination.key(month, category, nomineeId, by),
        "nip" in nominee ? items.employee.key(nominee.nip) : undefined,
        "unitId" in nominee ? items.unit.key(nominee.unitId) : undefined,
      ]);
      return { round, nominator, before, nominee: employee, unit };
    },
    commit: (decision: Decision<Nomination, NominationEvent>) => {
      const { month, category, nomineeId, by } = decision.state;
      return table.commit([{ key: items.nomination.key(month, category, nomineeId, by), decision }]);
    },
  };
}
