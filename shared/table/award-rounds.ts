import type { Decision } from "../domain/aggregate.ts";
import type { AwardEvent, AwardRound } from "../domain/award-round.ts";
import * as keys from "./item-keys.ts";
import * as ranges from "./item-ranges.ts";
import type { PageRequest, Table } from "./table.ts";

export type AwardRoundRepository = ReturnType<typeof awardRoundRepository>;

export function awardRoundRepository(table: Table) {
  return {
    find: (month: string) => table.find<AwardRound>(keys.awardRound(month)),
    get: (month: string) => table.get<AwardRound>(keys.awardRound(month)),
    list: (page: PageRequest) => table.query<AwardRound>(ranges.awardRounds, { ...page, newestFirst: true }),
    commit: (decision: Decision<AwardRound, AwardEvent>) => {
      const { month } = decision.state;
      return table.commit([
        { key: keys.awardRound(month), decision, placement: { list: { in: ranges.awardRounds, at: month } } },
      ]);
    },
  };
}
