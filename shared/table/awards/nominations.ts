import type { Decision } from "../../domain/aggregate.ts";
import type { Nomination, NominationEvent } from "../../domain/awards/round/nomination.ts";
import type { AwardRound } from "../../domain/awards/round/round.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Table } from "../table.ts";

export type NominationRepository = ReturnType<typeof nominationRepository>;

export function nominationRepository(table: Table) {
  return {
    ofMonth: (month: string) => table.all<Nomination>(ranges.nominations(month)),
    /** Somebody's own nomination, to be changed by them. */
    edit: ({ month, category, nomineeId, by }: Pick<Nomination, "month" | "category" | "nomineeId" | "by">) =>
      table.edit<Nomination>(keys.nomination(month, category, nomineeId, by)),
    /** Who nominates, whether the month is computed, and the nominated employee or unit, in one round trip. */
    async surroundings(
      month: string,
      by: string,
      nominee: { readonly nip: string } | { readonly unitId: string },
    ) {
      const [round, nominator, found] = await table.findMany<unknown>([
        keys.awardRound(month),
        keys.employee(by),
        "nip" in nominee ? keys.employee(nominee.nip) : keys.unit(nominee.unitId),
      ]);
      return {
        round: round as AwardRound | undefined,
        nominator: nominator as Employee | undefined,
        nominee: "nip" in nominee ? (found as Employee | undefined) : undefined,
        unit: "nip" in nominee ? undefined : (found as OrganisationUnit | undefined),
      };
    },
    commit: (decision: Decision<Nomination, NominationEvent>) => {
      const { month, category, nomineeId, by } = decision.state;
      return table.commit([{ key: keys.nomination(month, category, nomineeId, by), decision }]);
    },
  };
}
