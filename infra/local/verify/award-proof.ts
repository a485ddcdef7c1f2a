import type { City } from "../../../shared/cities/city.ts";
import { type Candidate, candidatesOf, inOrder } from "../../../shared/domain/awards/round/candidate.ts";
import { AWARD_RULES } from "../../../shared/domain/awards/round/components.ts";
import type { Circumstances } from "../../../shared/domain/awards/round/gates.ts";
import { mergeParts, type UnitPart, weighUnit } from "../../../shared/domain/awards/round/ranking.ts";
import type { AwardRound } from "../../../shared/domain/awards/round/round.ts";
import { hasChangedSince } from "../../../shared/domain/awards/round/standing.ts";
import { awardTerms } from "../../../shared/domain/awards/terms.ts";
import { canonicalJson, contentHash } from "../../../shared/domain/canonical.ts";
import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import * as keys from "../../../shared/table/item-keys.ts";
import { asThen } from "./evaluation-as-then.ts";
import { type Everything, type Item, itemsOf, type Proof } from "./items.ts";

/**
 * Every award round computes again from its inputs: each unit's part from the frozen months and the circumstances kept for
 * it, and the candidates from the parts, to the hash that stands in the history.
 */
export function proveAwardRounds(everything: Everything, city: City): Proof {
  const rounds = itemsOf<AwardRound>(everything, { pk: "AWARD#", sk: "STATE" }).filter(
    ({ state }) => state === "COMPUTED",
  );
  const evaluations = itemsOf<Evaluation>(everything, keys.evaluation("", ""));
  const units = itemsOf<{ readonly id: string; readonly name: string }>(everything, keys.unit(""));
  let untold = 0;
  const broken = rounds.flatMap((round) => {
    const { month, policyVersion, ruleVersion } = round;
    const terms = awardTerms(city, month);
    const now = evaluations.filter((one) => one.period === month);
    const isReopened = now.some((one) => hasChangedSince(one, round));
    if (isReopened || terms.policyVersion !== policyVersion || ruleVersion !== AWARD_RULES) {
      untold += 1;
      return [];
    }
    const at = round.computingSince;
    const ofMonth = now.map((one) => asThen(one, everything, at));
    const of = (sk: string) =>
      everything.items.filter((item) => item.pk === round.pk && item.sk.startsWith(sk));
    const [circumstances] = of("CIRCUMSTANCES").map(contentOf) as unknown as Circumstances[];
    const parts = of("UNIT#").map(contentOf) as unknown as UnitPart[];
    const kept = of("CANDIDATE#").map(contentOf) as unknown as Candidate[];
    if (circumstances === undefined || contentHash(circumstances) !== round.circumstancesHash)
      return [`${round.pk} CIRCUMSTANCES`];
    const staff = Map.groupBy(ofMonth, ({ unitId }) => unitId);
    const merged = mergeParts({ month, terms });
    const wrong = parts.flatMap((part) => {
      const weighing = weighUnit(part.unitId, { month, terms, circumstances, at });
      for (const evaluation of staff.get(part.unitId) ?? []) weighing.add(evaluation);
      const again = weighing.part();
      merged.add(again);
      return canonicalJson(again) === canonicalJson(part) ? [] : [`${round.pk} UNIT#${part.unitId}`];
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
    if (contentHash(inOrder(kept, round)) !== round.candidatesHash) wrong.push(`${round.pk} CANDIDATE#`);
    return wrong;
  });
  const name = "Calon penghargaan sama dengan hitung ulang dari masukannya";
  return { name, checked: rounds.length, broken, untold };
}

/** An item without its place in the table. */
function contentOf(item: Item): object {
  const { pk: _pk, sk: _sk, ...content } = item;
  return content;
}

/** Units may have been renamed since: what the candidates show is what they were called. */
function namesAsThen(
  units: readonly { readonly id: string; readonly name: string }[],
  candidates: readonly Candidate[],
): ReadonlyMap<string, string> {
  return new Map([
    ...units.map(({ id, name }) => [id, name] as const),
    ...candidates.map(({ unitId, unitName }) => [unitId, unitName] as const),
  ]);
}
