import { partsAsFrozen } from "../../../shared/domain/evaluation/close/merged-facts.ts";
import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import * as keys from "../../../shared/table/item-keys.ts";
import { type Everything, itemsOf } from "./items.ts";

const EARLIER = keys.earlierResult("", "", 0);
const EARLIER_BEGIN = { pk: EARLIER.pk, sk: EARLIER.sk.slice(0, EARLIER.sk.indexOf("#") + 1) };

/** By employee, read out once: a city has some hundred thousand evaluations. */
const known = new WeakMap<Everything, ReadonlyMap<string, readonly Evaluation[]>>();

function keptOf(everything: Everything): ReadonlyMap<string, readonly Evaluation[]> {
  const before = known.get(everything);
  if (before !== undefined) return before;
  const kept = [
    ...itemsOf<Evaluation>(everything, keys.evaluation("", "")),
    ...itemsOf<Evaluation>(everything, EARLIER_BEGIN),
  ];
  const byEmployee = Map.groupBy(kept, ({ nip }) => nip);
  known.set(everything, byEmployee);
  return byEmployee;
}

/** What a quarter or a year was made of, as it stood then: a month that was opened again since is kept as it was. */
export function partsOf({ nip, facts }: Evaluation, everything: Everything): Evaluation[] {
  return partsAsFrozen(facts, keptOf(everything).get(nip) ?? []);
}
