import { isDeepStrictEqual } from "node:util";
import * as items from "../../../shared/table/items.ts";
import type { RawKey } from "../../../shared/table/keys.ts";
import { keptByFormerOwners } from "../../../shared/table/supervision/visits.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";

const textOf = ({ pk, sk }: RawKey) => `${pk} ${sk}`;

/** What former owners keep of recommendations that were passed on is what these say that they were asked and did. */
export function proveFormerOwners(everything: Everything): Proof {
  const wanted = new Map(
    itemsOf(everything, items.recommendation)
      .flatMap(keptByFormerOwners)
      .flatMap((one) => (one.kind === "put" ? [[textOf(one.key), one.item] as const] : [])),
  );
  const stored = new Map(
    itemsOf(everything, items.formerRecommendation).map(({ pk, sk, ...kept }) => [textOf({ pk, sk }), kept]),
  );
  const keys = [...new Set([...wanted.keys(), ...stored.keys()])];
  return {
    name: "Penanggung jawab sebelumnya menyimpan rekomendasi yang dialihkan darinya",
    checked: keys.length,
    broken: keys.filter((key) => !isDeepStrictEqual(stored.get(key), wanted.get(key))),
  };
}
