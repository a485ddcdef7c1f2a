import type { Candidate } from "../../../shared/domain/awards/round/candidate.ts";
import { type AwardRound, beginRound, completeRound } from "../../../shared/domain/awards/round/round.ts";
import { awardRoundRepository } from "../../../shared/table/awards/rounds.ts";
import { NOTHING_KNOWN } from "./awards.ts";
import type { TestCity } from "./test-city.ts";

interface Computed {
  readonly month: string;
  readonly candidates: readonly Candidate[];
  /** By default two were considered in each category, and nobody was stopped. */
  readonly ranking?: Parameters<typeof completeRound>[1]["ranking"];
}

/** Stores a round with these candidates, as the computation does. */
export async function storeRound(city: TestCity, { month, candidates, ranking }: Computed): Promise<void> {
  const at = "2026-04-05T00:00:00.000Z";
  const rounds = awardRoundRepository(city.table);
  const begun: AwardRound = await rounds.begin(
    beginRound({
      month,
      period: { period: month, state: "CLOSED", closingSince: at, unitsTotal: 1, version: 1, eventHash: "" },
      terms: { policyVersion: "2026.1" },
      circumstances: NOTHING_KNOWN,
      unitsTotal: 1,
      by: "TEST",
      at,
    }),
    NOTHING_KNOWN,
  );
  const codes = [...new Set(candidates.map(({ category }) => category))];
  const ofAll = codes.map((code) => ({ code, considered: 2, stoppedAt: {}, best: [] }));
  const completion = completeRound(begun, { ranking: ranking ?? ofAll, candidates, at });
  if (completion) await rounds.complete(completion, candidates);
}
