import { canonicalJson } from "../../../shared/domain/canonical.ts";
import * as items from "../../../shared/table/items.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";

/** Each unit's counts of requests for help are those of its staff's open requests. */
export function proveHelp(everything: Everything): Proof {
  const open = itemsOf(everything, items.helpRequest).filter(({ state }) => state === "OPEN");
  const ofUnit = Map.groupBy(open, ({ unitId }) => items.unitHelp.key(unitId).pk);
  const counted = new Map(itemsOf(everything, items.unitHelp).map((counts) => [counts.pk, counts]));
  const units = [...new Set([...ofUnit.keys(), ...counted.keys()])];
  return {
    name: "Jumlah permintaan bantuan tiap unit sama dengan yang menunggu jawaban",
    checked: units.length,
    broken: units.filter((unit) => {
      const { open: told = 0, overdue = 0 } = counted.get(unit) ?? {};
      const requests = ofUnit.get(unit) ?? [];
      const missed = requests.filter(({ missedAt }) => missedAt !== undefined).length;
      return canonicalJson([told, overdue]) !== canonicalJson([requests.length, missed]);
    }),
  };
}
