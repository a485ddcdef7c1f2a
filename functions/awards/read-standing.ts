import { requireComputed } from "../../shared/domain/awards/round/round.ts";
import { standingOf, standingWithoutResult } from "../../shared/domain/awards/round/standing.ts";
import { type AwardCity, awardTerms } from "../../shared/domain/awards/terms.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { AwardDecisionRepository } from "../../shared/table/awards/decisions.ts";
import type { AwardPanelRepository } from "../../shared/table/awards/panels.ts";
import type { AwardRoundRepository } from "../../shared/table/awards/rounds.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { awardRoutes } from "./contract.ts";
import { unitAwardsOf } from "./unit-awards.ts";

interface Deps {
  readonly rounds: AwardRoundRepository;
  readonly panels: AwardPanelRepository;
  readonly decisions: AwardDecisionRepository;
  readonly evaluations: EvaluationRepository;
  readonly city: AwardCity;
}

/**
 * Where somebody stands among a month's candidates: for themselves, and for HR. A member of its committee, and whoever heads a unit that
 * won, is told of that also without a result of the month.
 */
export async function readStanding(
  { params: { month, nip }, principal, at }: Input<typeof awardRoutes.standing>,
  { rounds, panels, decisions, evaluations, city }: Deps,
) {
  if (!principal.roles.includes("HR")) requireSelf(principal, nip);
  const round = requireComputed(await rounds.get(month));
  const day = localDay(at, city.timeZone);
  const [[evaluation], candidates, circumstances, panel, unitAwards] = await Promise.all([
    evaluations.findMany([nip], month),
    rounds.candidates(round),
    rounds.circumstances(month),
    panels.find(month),
    unitAwardsOf({ nip, month, day }, decisions),
  ]);
  const bare = evaluation ? undefined : standingWithoutResult({ nip, month }, { panel, unitAwards });
  if (bare) return bare;
  const behind = {
    ...{ round, candidates, circumstances, panel, unitAwards, terms: awardTerms(city, month) },
    isOwn: principal.id === nip,
  };
  return standingOf(await evaluations.known(evaluation, month), behind);
}
