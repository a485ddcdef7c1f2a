import type { AwardPolicy } from "../../shared/domain/awards/policy.ts";
import { requireComputed } from "../../shared/domain/awards/round/round.ts";
import { standingOf } from "../../shared/domain/awards/round/standing.ts";
import { awardTerms } from "../../shared/domain/awards/terms.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { completeWithout } from "../../shared/runs/begin-run.ts";
import { unitsOf } from "../../shared/runs/progress.ts";
import { retryPart } from "../../shared/runs/retry-part.ts";
import type { NominationRepository } from "../../shared/table/awards/nominations.ts";
import { type AwardRoundRepository, awardRun } from "../../shared/table/awards/rounds.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { found } from "../../shared/table/found.ts";
import { type BeginDeps, beginRound } from "./begin-round.ts";
import type { awardRoutes } from "./contract.ts";
import { awardSource } from "./run.ts";

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

/** Retries a unit that could not be scored, once the cause is mended. */
export async function retryUnit(
  { params: { month, unitId }, at }: Input<typeof awardRoutes.retryUnit>,
  deps: BeginDeps,
) {
  return retryPart(awardSource(deps), { id: month, part: unitId, at }, deps.runs);
}

/** Names the candidates without the units that could not be scored, because HR decided so. */
export async function completeRoundWithout(
  { params: { month }, at }: Input<typeof awardRoutes.completeWithout>,
  deps: BeginDeps,
) {
  await completeWithout(awardSource(deps), { id: month, at }, deps.runs);
  return deps.rounds.get(month);
}

export async function readRound(
  { params: { month } }: Input<typeof awardRoutes.round>,
  {
    rounds,
    nominations,
    runs,
    units,
  }: Pick<BeginDeps, "runs" | "units"> & Pick<Deps, "rounds" | "nominations">,
) {
  const [round, run] = await Promise.all([rounds.get(month), runs.find(awardRun(month))]);
  const [candidates, nominated, parts] = await Promise.all([
    rounds.candidates(round),
    nominations.ofMonth(month),
    unitsOf(run, { runs, units }),
  ]);
  return { ...round, parts, candidates, nominations: nominated };
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
