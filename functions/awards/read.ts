import type { AwardPolicy } from "../../shared/domain/awards/policy.ts";
import { requireComputed } from "../../shared/domain/awards/round/round.ts";
import { standingOf } from "../../shared/domain/awards/round/standing.ts";
import { awardTerms } from "../../shared/domain/awards/terms.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { AwardRoundRepository } from "../../shared/table/awards/award-rounds.ts";
import type { NominationRepository } from "../../shared/table/awards/nominations.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { found } from "../../shared/table/found.ts";
import { type BeginDeps, beginRound } from "./begin-round.ts";
import type { awardRoutes } from "./contract.ts";

interface Deps {
  readonly rounds: AwardRoundRepository;
  readonly nominations: NominationRepository;
  readonly evaluations: EvaluationRepository;
  readonly city: CityWith<{ awards: AwardPolicy; surveys: SurveyPolicy }>;
}

export async function listRounds(
  { query }: Input<typeof awardRoutes.rounds>,
  { rounds }: Pick<Deps, "rounds">,
) {
  return rounds.list(query);
}

export async function computeRound(
  { body: { month }, principal, at }: Input<typeof awardRoutes.compute>,
  deps: BeginDeps,
) {
  return beginRound({ month, by: principal.id, at }, deps);
}

export async function readRound(
  { params: { month } }: Input<typeof awardRoutes.round>,
  { rounds, nominations }: Pick<Deps, "rounds" | "nominations">,
) {
  const round = await rounds.get(month);
  const [candidates, nominated] = await Promise.all([rounds.candidates(round), nominations.ofMonth(month)]);
  return { ...round, candidates, nominations: nominated };
}

export async function readStanding(
  { params: { month, nip }, principal }: Input<typeof awardRoutes.standing>,
  { rounds, evaluations, city }: Deps,
) {
  if (!principal.roles.includes("HR")) requireSelf(principal, nip);
  const round = requireComputed(await rounds.get(month));
  const [[evaluation], candidates, circumstances] = await Promise.all([
    evaluations.findMany([nip], month),
    rounds.candidates(round),
    rounds.circumstances(month),
  ]);
  const behind = { round, candidates, circumstances, terms: awardTerms(city, month) };
  return standingOf(found(evaluation), behind);
}
