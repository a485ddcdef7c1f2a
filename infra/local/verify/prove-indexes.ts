import { TABLE_DEFINITION } from "../../../shared/table/keys.ts";
import type { Item, Proof } from "./items.ts";

/** What the engine answers of an index, by the index's name. */
export type Indexed = ReadonlyMap<string, readonly Item[]>;

const NAMES: Readonly<Record<(typeof TABLE_DEFINITION.indexes)[number]["name"], string>> = {
  lists: "Daftar memuat tepat yang seharusnya ada di dalamnya",
  due: "Setiap tenggat ada di indeks yang disapu, dan tidak ada yang lain",
};

/**
 * An index holds an item exactly if the item names its place there: a deadline that is missing never comes, and one that is too
 * many comes for nothing.
 */
export function proveIndexes(all: readonly Item[], indexed: Indexed): readonly Proof[] {
  return TABLE_DEFINITION.indexes.map(({ name, partitionKey, sortKey }) => {
    const placeOf = (item: Item) => `${item.pk} ${item.sk} ${item[partitionKey]} ${item[sortKey]}`;
    const placed = new Set(all.filter((item) => item[partitionKey] !== undefined).map(placeOf));
    const found = new Set((indexed.get(name) ?? []).map(placeOf));
    return {
      name: NAMES[name],
      checked: placed.union(found).size,
      broken: [...placed.symmetricDifference(found)],
    };
  });
}
