import type { Decision } from "../../domain/aggregate.ts";
import type { AwardWinner } from "../../domain/awards/decision/winner.ts";
import { type Candidate, inOrder } from "../../domain/awards/round/candidate.ts";
import type { Circumstances } from "../../domain/awards/round/gates.ts";
import type { UnitPart } from "../../domain/awards/round/ranking.ts";
import type { AwardEvent, AwardRound } from "../../domain/awards/round/round.ts";
import { CommitConflict } from "../commit-conflict.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Projection } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type AwardRoundRepository = ReturnType<typeof awardRoundRepository>;

export function awardRoundRepository(table: Table) {
  return {
    find: (month: string) => table.find<AwardRound>(keys.awardRound(month)),
    get: (month: string) => table.get<AwardRound>(keys.awardRound(month)),
    list: (page: PageRequest) => table.query<AwardRound>(ranges.awardRounds, { ...page, newestFirst: true }),
    /** A round's candidates, in the order of its categories and of their ranks. */
    candidates: async (round: AwardRound) =>
      inOrder(await table.all<Candidate>(ranges.awardCandidates(round.month)), round),
    circumstances: (month: string) => table.get<Circumstances>(keys.awardCircumstances(month)),
    /** The parts of all units, page by page. */
    parts: (month: string) => table.each<UnitPart>(ranges.awardParts(month)),
    /** Ids of the units that are weighed. */
    async weighedUnits(month: string): Promise<ReadonlySet<string>> {
      const parts = await table.all<UnitPart>(ranges.awardParts(month));
      return new Set(parts.map(({ unitId }) => unitId));
    },
    /** Keeps a unit's part and counts the unit as weighed; a second time does nothing. */
    async keepPart(month: string, part: UnitPart): Promise<void> {
      try {
        await table.write([
          { kind: "put", key: keys.awardPart(month, part.unitId), item: { ...part }, once: true },
          { kind: "count", key: keys.awardProgress(month), add: { unitsDone: 1 } },
        ]);
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
      }
    },
    async unitsDone(month: string): Promise<number> {
      const progress = await table.find<{ readonly unitsDone: number }>(keys.awardProgress(month));
      return progress?.unitsDone ?? 0;
    },
    winnersOf: (month: string) => table.all<AwardWinner>(ranges.winnersOf(month)),
    /** Winners from one month to another, both included. */
    winnersBetween: (from: string, to: string) => table.all<AwardWinner>(ranges.awardWinners(from, to)),
    begin: (decision: Decision<AwardRound, AwardEvent>, circumstances: Circumstances) => {
      const key = keys.awardCircumstances(decision.state.month);
      return table.commit([roundCommit(decision, [{ kind: "put", key, item: { ...circumstances } }])]);
    },
    complete: (decision: Decision<AwardRound, AwardEvent>, candidates: readonly Candidate[]) => {
      const { month } = decision.state;
      const puts = candidates.map((candidate) => {
        const key = keys.awardCandidate(month, candidate.category, candidate.rank);
        return { kind: "put" as const, key, item: { ...candidate } };
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
    key: keys.awardRound(month),
    decision,
    placement: { list: { in: ranges.awardRounds, at: month } },
    projections,
  };
}

/** What a decision writes for each winner, in the transaction of the decision. */
export function winnerProjection(winner: AwardWinner): Projection {
  const { month, category, id } = winner;
  return {
    kind: "put",
    key: keys.awardWinner(month, category, id),
    item: { ...winner },
    placement: { list: { in: ranges.awardWinners("", ""), at: `${month}#${category}#${id}` } },
  };
}
