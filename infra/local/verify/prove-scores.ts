import type { City } from "../../../shared/cities/city.ts";
import { localDay } from "../../../shared/domain/calendar/calendar.ts";
import { isMonth } from "../../../shared/domain/calendar/period-id.ts";
import { canonicalJson } from "../../../shared/domain/canonical.ts";
import { policyOn } from "../../../shared/domain/city.ts";
import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import { scoreInForce } from "../../../shared/domain/evaluation/figures.ts";
import {
  includesColleagues,
  recomputeFromMonths,
} from "../../../shared/domain/evaluation/result/recomputation.ts";
import { finalScore } from "../../../shared/domain/evaluation/score/final.ts";
import type { AnonymousFeedback } from "../../../shared/domain/feedback/colleague-feedback.ts";
import { colleagueScores } from "../../../shared/domain/feedback/colleague-scores.ts";
import * as items from "../../../shared/table/items.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";
import { partsOf } from "./longer-periods.ts";

/**
 * Every score that includes a rating follows from the frozen measures and that rating; every month rests on
 * its colleagues' feedback, and every quarter and year on that of its months.
 */
export function proveScores(everything: Everything, city: City): Proof {
  const evaluations = itemsOf(everything, items.evaluation).filter(includesColleagues);
  const feedback = Map.groupBy(itemsOf(everything, items.colleagueFeedback), ({ pk }) => pk);
  const broken = evaluations.filter((evaluation) => {
    const policy = city.policies.find(({ version }) => version === evaluation.policyVersion);
    const final = policy && finalScore(evaluation, policy);
    if (final && final.scoreBasisPoints !== scoreInForce(evaluation)) return true;
    if (isMonth(evaluation.period)) return !restsOnColleagues(evaluation, feedback, city);
    return !recomputeFromMonths(evaluation, partsOf(evaluation, everything), policy).colleagues?.isSame;
  });
  const name = "Skor sama dengan hitung ulang dari rating perilaku dan umpan balik rekan";
  return { name, checked: evaluations.length, broken: broken.map(({ pk, sk }) => `${pk} ${sk}`) };
}

function restsOnColleagues(
  { nip, period, facts, closedAt }: Evaluation,
  feedback: ReadonlyMap<string, readonly AnonymousFeedback[]>,
  city: City,
): boolean {
  const again = colleagueScores({
    ...{ nip, month: period },
    feedback: feedback.get(items.colleagueFeedback.range(nip, period).partition) ?? [],
    terms: policyOn(city, `${period}-01`).feedback,
    today: localDay(closedAt, city.timeZone),
  });
  return canonicalJson(again ?? null) === canonicalJson(facts.colleagues ?? null);
}
