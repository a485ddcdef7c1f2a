import type { Decision } from "../../domain/aggregate.ts";
import type { AwardWinner } from "../../domain/awards/decision/winner.ts";
import { type Candidate, inOrder } from "../../domain/awards/round/candidate.ts";
import type { Circumstances } from "../../domain/awards/round/gates.ts";
import type { UnitPart } from "../../domain/awards/round/ranking.ts";
import type { AwardEvent, AwardRound } from "../../domain/awards/round/round.ts";
import { CommitConflict } from "../commit-conflict.ts";
import * as items from "../items.ts";
import { count, type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type AwardRoundRepository = ReturnType<typeof awardRoundRepository>;

export function awardRoundRepository(table: Table) {
  return {
    find: (month: string) => table.find(items.awardRound.key(month)),
    get: (month: string) => table.get(items.awardRound.key(month)),
    list: (page: PageRequest) => table.query(items.awardRound.list.range(), { ...page, newestFirst: true }),
    /** A round's candidates, in the order of its categories and of their ranks. */
    candidates: async (round: AwardRound) =>
      inOrder(await table.all(items.awardCandidate.range(round.month)), round),
    circumstances: (month: string) => table.get(items.awardCircumstances.key(month)),
    /** The parts of all units, page by page. */
    parts: (month: string) => table.each(items.awardPart.range(month)),
    /** Ids of the units that are weighed. */
    async weighedUnits(month: string): Promise<ReadonlySet<string>> {
      const parts = await table.all(items.awardPart.range(month));
      return new Set(parts.map(({ unitId }) => unitId));
    },
    /** Keeps a unit's part and counts the unit as weighed; a second time does nothing. */
    async keepPart(month: string, part: UnitPart): Promise<void> {
      try {
        await table.write([
          put({ key: items.awardPart.key(month, part.unitId), item: { ...part }, once: true }),
          count({ key: items.awardProgress.key(month), add: { unitsDone: 1 } }),
        ]);
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
      }
    },
    async unitsDone(month: string): Promise<number> {
      const progress = await table.find(items.awardProgress.key(month));
      return progress?.unitsDone ?? 0;
    },
    winnersOf: (month: string) => table.all(items.awardWinner.range(month)),
    /** Winners from one month to another, both included. */
    winnersBetween: (from: string, to: string) => table.all(items.awardWinners(from, to)),
    begin: (decision: Decision<AwardRound, AwardEvent>, circumstances: Circumstances) => {
      const key = items.awardCircumstances.key(decision.state.month);
      return table.commit([roundCommit(decision, [put({ key, item: { ...circumstances } })])]);
    },
    complete: (decision: Decision<AwardRound, AwardEvent>, candidates: readonly Candidate[]) => {
      const { month } = decision.state;
      const puts = candidates.map((candidate) => {
        const key = items.awardCandidate.key(month, candidate.category, candidate.rank);
        return put({ key, item: { ...candidate } });
      });
      return table.commit([roundCommit(decision, puts)]);
    },
  };
}

function roundCommit(
  decision: Decision<AwardRound, AwardEvent>,
  projections: readonly Projection[],
): Commit<AwardRound> {
  const { month } = decision.state;
  return {
    key: items.awardRound.key(month),
    decision,
    placement: { list: items.awardRound.list.at(month) },
    projections,
  };
}

/** What a decision writes for each winner, in the transaction of the decision. */
export function winnerProjection(winner: AwardWinner): Projection {
  const { month, category, id } = winner;
  return put({
    key: items.awardWinner.key(month, category, id),
    item: { ...winner },
    placement: { list: items.awardWinner.list.at(month, category, id) },
  });
}
