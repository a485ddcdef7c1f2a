import type { LoggedEvent } from "../../../shared/table/event-log.ts";
import type { AnyItem, Item as DeclaredItem } from "../../../shared/table/item.ts";
import * as items from "../../../shared/table/items.ts";
import type { RawKey } from "../../../shared/table/keys.ts";
import { itemAt } from "../../../shared/table/registry.ts";
import { readItem } from "../../../shared/table/stored.ts";

/** Any item of the table. */
export type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

type Event = LoggedEvent & Item;

/** Everything that a city holds: its items, and separately their histories. */
export interface Everything {
  readonly items: readonly Item[];
  /** All items by their declaration; undefined for undeclared ones. */
  readonly byKind: ReadonlyMap<AnyItem | undefined, readonly Item[]>;
  /** Events in order, by their aggregate: its `pk` and `sk` joined by `#`. */
  readonly histories: ReadonlyMap<string, readonly Event[]>;
}

/** @param stored items as the engine stores them */
export function groupItems(stored: readonly Item[]): Everything {
  const all = stored.map((one): Item => {
    const kind = itemAt(one);
    return kind === undefined ? one : readItem(one, kind);
  });
  const byKind = Map.groupBy(all, itemAt);
  const events = items.event.among(byKind.get(items.event) ?? []);
  const histories = new Map<string, readonly Event[]>();
  for (const [pk, history] of Map.groupBy(events, (event) => event.pk)) {
    const [, ...of] = pk.split("#");
    histories.set(
      of.join("#"),
      history.toSorted((one, other) => (one.sk < other.sk ? -1 : 1)),
    );
  }
  return { items: all.filter((item) => !items.event.has(item)), byKind, histories };
}

/** The items of a kind. */
export function itemsOf<Type>({ byKind }: Everything, item: DeclaredItem<Type>): readonly (Type & RawKey)[] {
  const found: readonly RawKey[] = byKind.get(item) ?? [];
  return item.among(found);
}

/** What a proof has checked, and what it found wrong. */
export interface Proof {
  readonly name: string;
  readonly checked: number;
  /** Keys for which it fails. */
  readonly broken: readonly string[];
  /** What could not be checked, which is not a fault. */
  readonly unchecked?: number;
}

/** Counters by item key, summed one record at a time. */
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

/** Compares stored counters with a recount; an absent counter is 0. */
export function sameCounters(
  name: string,
  stored: readonly RawKey[],
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

function numbers(item: RawKey): Map<string, number> {
  return new Map(
    Object.entries(item).flatMap(([name, value]) =>
      typeof value === "number" ? [[name, Math.round(value * 100)]] : [],
    ),
  );
}
