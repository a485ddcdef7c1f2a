import * as items from "../items.ts";
import { sortedAt } from "../keys.ts";
import type { Table } from "../table.ts";

export type OwedAnswerRepository = ReturnType<typeof owedAnswerRepository>;

/** More than anybody leaves unanswered under what they published. */
const PAGE = { limit: 50 };

/** Official answers that an employee owes, as the publisher of an announcement. */
export function owedAnswerRepository(table: Table) {
  return {
    /** The questions, soonest due first, without those that they asked themselves: one query, of a list that is nearly always empty. */
    async of(nip: string) {
      const { items: waiting, cursor } = await table.query(items.waitingQuestion.list.range(nip), PAGE);
      return {
        questions: waiting
          .filter(({ authorNip }) => authorNip !== nip)
          .map((line) => ({ questionId: line.questionId, dueAt: sortedAt(line) })),
        isMore: cursor !== undefined,
      };
    },
  };
}
