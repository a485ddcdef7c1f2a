import type { City } from "../../../shared/cities/city.ts";
import { type Candidate, candidatesOf, inRankOrder } from "../../../shared/domain/awards/round/candidate.ts";
import { AWARD_RULES } from "../../../shared/domain/awards/round/components.ts";
import { mergeUnitParts, weighUnit } from "../../../shared/domain/awards/round/ranking.ts";
import { hasChangedSince } from "../../../shared/domain/awards/round/standing.ts";
import { awardTerms } from "../../../shared/domain/awards/terms.ts";
import { canonicalJson, contentHash } from "../../../shared/domain/canonical.ts";
import type { Item as DeclaredItem } from "../../../shared/table/item.ts";
import * as items from "../../../shared/table/items.ts";
import type { RawKey } from "../../../shared/table/keys.ts";
import { evaluationAsOf } from "./evaluation-as-of.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";

/**
 * Recomputes every award round from its inputs: each unit's part from the frozen months and the circumstances
 * stored for it, and the candidates from the parts, up to the hash in the history.
 */
export function proveAwardRounds(everything: Everything, city: City): Proof {
  const rounds = itemsOf(everything, items.awardRound).filter(({ state }) => state === "COMPUTED");
  const evaluations = itemsOf(everything, items.evaluation);
  const units = itemsOf(everything, items.unit);
  let unchecked = 0;
  const broken = rounds.flatMap((round) => {
    const { month, policyVersion, ruleVersion } = round;
    const terms = awardTerms(city, month);
    const now = evaluations.filter((one) => one.period === month);
    const isReopened = now.some((one) => hasChangedSince(one, round));
    if (isReopened || terms.policyVersion !== policyVersion || ruleVersion !== AWARD_RULES) {
      unchecked += 1;
      return [];
    }
    const at = round.computingSince;
    const ofMonth = now.map((one) => evaluationAsOf(one, everything, at));
    const of = <Type extends object>(item: DeclaredItem<Type>, { pk }: RawKey = round) =>
      itemsOf(everything, item)
        .filter((one) => one.pk === pk)
        .map(contentOf);
    const [circumstances] = of(items.awardCircumstances);
    const parts = of(items.weighedUnit, items.awardProgress.key(month)).flatMap(({ result }) => result ?? []);
    const kept = of(items.awardCandidate);
    if (circumstances === undefined || contentHash(circumstances) !== round.circumstancesHash)
      return [`${round.pk} CIRCUMSTANCES`];
    const staff = Map.groupBy(ofMonth, ({ unitId }) => unitId);
    const merged = mergeUnitParts({ month, terms });
    const wrong = parts.flatMap((part) => {
      const weighing = weighUnit(part.unitId, { month, terms, circumstances, at });
      for (const evaluation of staff.get(part.unitId) ?? []) weighing.add(evaluation);
      const again = weighing.part();
      merged.add(again);
      return canonicalJson(again) === canonicalJson(part) ? [] : [`${round.pk} ${part.unitId}`];
    });
    const naming = {
      evaluations: new Map(ofMonth.map((one) => [one.nip, one])),
      unitNames: namesAsThen(units, kept),
      terms,
      at,
    };
    const candidates = merged.ranking().flatMap(({ code, ...ranking }) => {
      const rule = terms.rule.categories.find((one) => one.code === code);
      return rule ? candidatesOf(rule, ranking, naming) : [];
    });
    if (contentHash(candidates) !== round.candidatesHash) wrong.push(`${round.pk} STATE`);
    if (contentHash(inRankOrder(kept, round)) !== round.candidatesHash) wrong.push(`${round.pk} CANDIDATE#`);
    return wrong;
  });
  const name = "Calon penghargaan sama dengan hitung ulang dari masukannya";
  return { name, checked: rounds.length, broken, unchecked };
}

/** An item without its key. */
function contentOf<Type extends object>(item: Type & RawKey): Type {
  const { pk: _pk, sk: _sk, ...content } = item;
  return content as Type & RawKey;
}

/** Units may have been renamed since; candidates show the names of that time. */
function namesAsThen(
  units: readonly { readonly id: string; readonly name: string }[],
  candidates: readonly Candidate[],
): ReadonlyMap<string, string> {
  return new Map([
    ...units.map(({ id, name }) => [id, name] as const),
    ...candidates.map(({ unitId, unitName }) => [unitId, unitName] as const),
  ]);
}
