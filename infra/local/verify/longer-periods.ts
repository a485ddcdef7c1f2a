import { partsAsFrozen } from "../../../shared/domain/evaluation/close/merged-facts.ts";
import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import * as items from "../../../shared/table/items.ts";
import { type Everything, itemsOf } from "./items.ts";

/** By employee, computed once: a city has some hundred thousand evaluations. */
const known = new WeakMap<Everything, ReadonlyMap<string, readonly Evaluation[]>>();

function keptOf(everything: Everything): ReadonlyMap<string, readonly Evaluation[]> {
  const before = known.get(everything);
  if (before !== undefined) return before;
  const kept = [...itemsOf(everything, items.evaluation), ...itemsOf(everything, items.earlierResult)];
  const byEmployee = Map.groupBy(kept, ({ nip }) => nip);
  known.set(everything, byEmployee);
  return byEmployee;
}

/**
 * The evaluations that a quarter or year was made from, as they were then: a month reopened since was kept as
 * it was.
 */
export function partsOf({ nip, facts }: Evaluation, everything: Everything): Evaluation[] {
  return partsAsFrozen(facts, keptOf(everything).get(nip) ?? []);
}
