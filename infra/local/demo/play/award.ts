import type { AwardDecision } from "../../../../shared/domain/awards/decision/decision.ts";
import type { AwardPanel } from "../../../../shared/domain/awards/decision/panel.ts";
import type { Candidate } from "../../../../shared/domain/awards/round/candidate.ts";
import { isWithin } from "../../../../shared/domain/organisation/organisation-unit.ts";
import type { Api } from "../api.ts";
import { accountOf, type Cast, type Player } from "../cast.ts";
import { seededRandom } from "../data/random.ts";

/** The category that the demo decides; the others wait for the head of the city. */
const CATEGORY = "INDIVIDUAL";
const MEMBERS = 3;
const BEST = 96;

/**
 * The panel scores, the head of the city decides, and the winner agrees to be named: one award of the month.
 */
export async function giveAward(api: Api, cast: Cast, month: string): Promise<void> {
  const { hr, head } = cast.accounts;
  const path = `/v1/award-rounds/${month}`;
  const { candidates } = await api.get<{ candidates: readonly Candidate[] }>(path, hr);
  const members = panelMembers(cast, candidates);
  const body = { members: members.map(({ nip }) => nip) };
  const { version } = await api.post<AwardPanel>(`${path}/panel`, { as: hr, body });
  await Promise.all(
    members.map(({ nip }) =>
      api.put(`${path}/panel/scores`, { as: accountOf(nip), body: { scores: scoresOf(nip, candidates) } }),
    ),
  );
  const { proposal } = await api.post<AwardPanel>(`${path}/panel/close`, { as: hr, version });
  const winner = proposal?.find(({ category, place }) => category === CATEGORY && place === 1);
  if (winner === undefined) return;
  const decided = await api.post<AwardDecision>(`${path}/decisions`, {
    as: head,
    body: { category: CATEGORY, winnerId: winner.id },
  });
  await api.post(`${path}/decisions/${CATEGORY}/consent`, {
    as: accountOf(winner.id),
    version: decided.version,
    body: { isGiven: true },
  });
}

/** Staff of different units without ties to anybody on the list: they lead nobody, and nobody listed leads them. */
function panelMembers({ units, players }: Cast, candidates: readonly Candidate[]): readonly Player[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const free = players.filter(({ posting: { unitId, isHead } }) => {
    const unit = unitOf.get(unitId);
    return unit && !isHead && !candidates.some((candidate) => isWithin(unit, candidate.unitId));
  });
  const ofUnits = Map.groupBy(free, ({ posting }) => posting.unitId);
  return [...ofUnits.values()].flatMap((staff) => staff.slice(0, 1)).slice(0, MEMBERS);
}

/** A member considers the computed rank, and has their own opinion. */
function scoresOf(nip: string, candidates: readonly Candidate[]) {
  const random = seededRandom(Number(nip.slice(-10)));
  return candidates.map(({ category, id, rank }) => ({
    category,
    candidateId: id,
    score: BEST - 2 * rank + random.integer(-2, 2),
  }));
}
