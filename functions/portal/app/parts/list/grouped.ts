/**
 * Items by what they have in common, in the order in which each group first appears: `Map.groupBy`, which is younger than the oldest
 * browsers of the portal.
 */
export function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item, place: number) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const [place, item] of items.entries()) {
    const key = keyOf(item, place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
