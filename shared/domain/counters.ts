/** Counters by name, exact to hundredths; an absent one is 0. */
export type Counters = Readonly<Record<string, number>>;

/** The counters of an item, without its other fields. */
export function numbersOf(item: object | undefined): Record<string, number> {
  return Object.fromEntries(Object.entries(item ?? {}).filter(([, value]) => typeof value === "number"));
}

/** The sum of several items' counters, exact to hundredths like the table's decimals. Fields that are not numbers are skipped. */
export function sumOfCounters(items: readonly object[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, amount] of items.flatMap((item) => Object.entries(numbersOf(item))))
    sums[name] = Math.round((sums[name] ?? 0) * 100 + amount * 100) / 100;
  return sums;
}

/** What a change adds to counters, so that they always equal a recount. */
export function changesBetween(before: Counters, after: Counters): Counters {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names]
    .map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
    .filter(([, difference]) => difference !== 0);
  return Object.fromEntries(changed);
}
