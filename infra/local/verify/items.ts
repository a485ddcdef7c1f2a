import * as keys from "../../../shared/table/item-keys.ts";

/** An item of the table, whatever it is. */
export type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

/** Everything that a city holds: its items, and apart from them the histories. */
export interface Everything {
  readonly items: readonly Item[];
  /** Events in their order, by the aggregate whose history they are: its `pk` and `sk` with `#` between them. */
  readonly histories: ReadonlyMap<string, readonly Item[]>;
}

const EVENTS = keys.event({ pk: "", sk: "" }, 0).pk.slice(0, -1);

export function sortOut(all: readonly Item[]): Everything {
  const events = all.filter(({ pk }) => pk.startsWith(EVENTS));
  const histories = new Map<string, readonly Item[]>();
  for (const [pk, history] of Map.groupBy(events, (event) => event.pk)) {
    histories.set(
      pk.slice(EVENTS.length),
      history.toSorted((one, other) => (one.sk < other.sk ? -1 : 1)),
    );
  }
  return { items: all.filter(({ pk }) => !pk.startsWith(EVENTS)), histories };
}

/** The items of a kind, by how their keys begin. */
export function itemsOf<Kind>({ items }: Everything, begin: { readonly pk: string; readonly sk: string }) {
  const found = items.filter(({ pk, sk }) => pk.startsWith(begin.pk) && sk.startsWith(begin.sk));
  return found as unknown as readonly (Kind & Item)[];
}

/** What a proof has looked at, and what it found wrong. */
export interface Proof {
  readonly name: string;
  readonly checked: number;
  /** Where it does not hold, by key. */
  readonly broken: readonly string[];
  /** What could not be told, and is no fault. */
  readonly untold?: number;
}

/** Counters by their item's key, added up one record at a time. */
export function tally() {
  const counters = new Map<string, Map<string, number>>();
  return {
    counters,
    /** In hundredths, so that sums are as exact as the table's decimals. */
    add(key: string, name: string, amount: number) {
      const of = counters.get(key) ?? new Map<string, number>();
      counters.set(key, of.set(name, (of.get(name) ?? 0) + Math.round(amount * 100)));
    },
    set(key: string, name: string, amount: number) {
      const of = counters.get(key) ?? new Map<string, number>();
      counters.set(key, of.set(name, Math.round(amount * 100)));
    },
  };
}

/** Holds stored counters to a recount; a counter that is absent is 0. */
export function sameCounters(
  name: string,
  stored: readonly Item[],
  recount: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Proof {
  const kept = new Map(stored.map((item) => [`${item.pk} ${item.sk}`, numbers(item)]));
  const all = new Set([...kept.keys(), ...recount.keys()]);
  const broken = [...all].filter((key) => {
    const [one, other] = [kept.get(key) ?? new Map(), recount.get(key) ?? new Map()];
    return [...one.keys(), ...other.keys()].some(
      (counter) => (one.get(counter) ?? 0) !== (other.get(counter) ?? 0),
    );
  });
  return { name, checked: all.size, broken };
}

function numbers(item: Item): Map<string, number> {
  return new Map(
    Object.entries(item).flatMap(([name, value]) =>
      typeof value === "number" ? [[name, Math.round(value * 100)]] : [],
    ),
  );
}
