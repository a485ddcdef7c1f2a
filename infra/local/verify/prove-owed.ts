import { isDeepStrictEqual } from "node:util";
import * as items from "../../../shared/table/items.ts";
import type { RawKey } from "../../../shared/table/keys.ts";
import { owedToEachOther, owedToSupervision } from "../../../shared/table/scorecard/owed.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";

const textOf = ({ pk, sk }: RawKey) => `${pk} ${sk}`;

/** What is stored beside an employee's months is what the recommendations and requests for help say that they owe, or asked for. */
export function proveOwed(everything: Everything): Proof {
  const projected = [
    ...itemsOf(everything, items.recommendation).map(owedToSupervision),
    ...itemsOf(everything, items.helpRequest).flatMap((request) => owedToEachOther(request, undefined)),
  ];
  const wanted = new Map(
    projected.flatMap((one) => (one.kind === "put" ? [[textOf(one.key), one] as const] : [])),
  );
  const stored = new Map(
    [
      ...itemsOf(everything, items.owedRecommendation),
      ...itemsOf(everything, items.owedHelp),
      ...itemsOf(everything, items.askedHelp),
    ].map((one) => [textOf(one), one] as const),
  );
  const keys = [...new Set([...wanted.keys(), ...stored.keys()])];
  const isWrong = (key: string) => {
    const [one, other] = [wanted.get(key), stored.get(key)];
    // An answer that was shown for two weeks is gone.
    if (other === undefined) return one?.expiresAt === undefined;
    const { pk: _pk, sk: _sk, ...line } = other;
    const { expiresAt: _until, ...kept } = { expiresAt: undefined, ...line };
    return !isDeepStrictEqual(kept, one?.item);
  };
  return {
    name: "Kartu kinerja memuat rekomendasi dan permintaan bantuan yang masih menunggu",
    checked: keys.length,
    broken: keys.filter(isWrong),
  };
}
