import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import { partsAsFrozen } from "../../../shared/domain/evaluation/merged-facts.ts";
import * as keys from "../../../shared/table/item-keys.ts";
import { type Everything, itemsOf } from "./items.ts";

const EARLIER = keys.earlierResult("", "", 0);
const EARLIER_BEGIN = { pk: EARLIER.pk, sk: EARLIER.sk.slice(0, EARLIER.sk.indexOf("#") + 1) };

/** What a quarter or a year was made of, as it stood then: a month that was opened again since is kept as it was. */
export function partsOf({ nip, facts }: Evaluation, everything: Everything): Evaluation[] {
  const kept = [
    ...itemsOf<Evaluation>(everything, keys.evaluation("", "")),
    ...itemsOf<Evaluation>(everything, EARLIER_BEGIN),
  ];
  return partsAsFrozen(
    facts,
    kept.filter((one) => one.nip === nip),
  );
}
