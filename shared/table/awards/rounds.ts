import type { Decision } from "../../domain/aggregate.ts";
import type { AwardWinner } from "../../domain/awards/decision/winner.ts";
import { type Candidate, inRankOrder } from "../../domain/awards/round/candidate.ts";
import type { Circumstances } from "../../domain/awards/round/gates.ts";
import type { UnitPart } from "../../domain/awards/round/ranking.ts";
import type { AwardEvent, AwardRound } from "../../domain/awards/round/round.ts";
import type { RunOf } from "../../domain/run.ts";
import * as items from "../items.ts";
import { type Projection, put } from "../projection.ts";
import { beginning } from "../runs/runs.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type AwardRoundRepository = ReturnType<typeof awardRoundRepository>;

/** The run that scores a month's employees, unit by unit. */
export function awardRun(month: string): RunOf {
  return { kind: "award", id: month };
}

export function awardRoundRepository(table: Table) {
  return {
    find: (month: string) => table.find(items.awardRound.key(month)),
    get: (month: string) => table.get(items.awardRound.key(month)),
    list: (page: PageRequest) => table.query(items.awardRound.list.range(), { ...page, newestFirst: true }),
    /** A round's candidates, ordered by category and rank. */
    candidates: async (round: AwardRound) =>
      inRankOrder(await table.all(items.awardCandidate.range(round.month)), round),
    circumstances: (month: string) => table.get(items.awardCircumstances.key(month)),
    /** Results of each unit, page by page. */
    async *parts(month: string): AsyncGenerator<UnitPart> {
      for await (const { result } of table.each(items.weighedUnit.range(month))) if (result) yield result;
    },
    winnersOf: (month: string) => table.all(items.awardWinner.range(month)),
    /** Winners between two months, both included. */
    winnersBetween: (from: string, to: string) => table.all(items.awardWinners(from, to)),
    begin: (decision: Decision<AwardRound, AwardEvent>, circumstances: Circumstances) => {
      const key = items.awardCircumstances.key(decision.state.month);
      const { month, computingSince: at, unitsTotal: total } = decision.state;
      const run = beginning(awardRun(month), { total, at, by: decision.event.by });
      return table.commit([roundCommit(decision, [put({ key, item: { ...circumstances } }), run])]);
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

/** What a decision writes for each winner in its transaction. */
export function winnerProjection(winner: AwardWinner): Projection {
  const { month, category, id } = winner;
  return put({
    key: items.awardWinner.key(month, category, id),
    item: { ...winner },
    placement: { list: items.awardWinner.list.at(month, category, id) },
  });
}
