import type { AnyItem } from "./item.ts";

/**
 * The one table. What it holds is declared item by item in `<subject>/items.ts`; `.github/access-patterns.md` shows all of
 * it. `lists` holds whole items, so a list needs no second read. `due` holds keys only: a sweep reads what is due, no more.
 */
export const TABLE_DEFINITION = {
  partitionKey: "pk",
  sortKey: "sk",
  timeToLive: "expiresAt",
  indexes: [
    { name: "lists", partitionKey: "listPk", sortKey: "listSk", projection: "ALL" },
    { name: "due", partitionKey: "duePk", sortKey: "dueSk", projection: "KEYS_ONLY" },
  ],
} as const;

/** Where an item stands, whatever it is. */
export interface RawKey {
  readonly pk: string;
  readonly sk: string;
}

/** Which item a key or a range is of; a symbol, so that it is neither stored nor sent. */
export const OF: unique symbol = Symbol.for("kinerja.item");

/** The key of an item whose type is known. */
export interface Key<Type = unknown> extends RawKey {
  readonly [OF]: AnyItem & { readonly type?: Type };
}

/** What stands under a key; without one that can be told, anything. */
export type TypeOf<Of> = Of extends Key<infer Type> ? Type : never;

/** A part of the table that a query reads in one go, in the order of its sort key. */
export interface Range<Type = unknown> {
  readonly index?: (typeof TABLE_DEFINITION.indexes)[number]["name"];
  readonly partition: string;
  /** Only sort keys that begin with this. */
  readonly prefix?: string;
  /** Only sort keys up to this one, itself included. */
  readonly upTo?: string;
  /** Only sort keys from this one on, with `upTo`. */
  readonly from?: string;
  /** What may stand there; nothing where an index holds keys only. */
  readonly [OF]: readonly AnyItem[] & { readonly type?: Type };
}

/** What stands in a range. */
export type ItemOf<Of> = Of extends Range<infer Type> ? Type : never;

/** A place in the list of an item. */
export interface ListPlace<Type = unknown> {
  readonly listPk: string;
  readonly listSk: string;
  readonly [OF]?: { readonly type?: Type };
}

/** Whether nothing can stand in a range, for it ends before it begins: DynamoDB refuses to look there. */
export function isEmptyRange({ from, upTo }: Range): boolean {
  return from !== undefined && upTo !== undefined && from > upTo;
}

/** When something is due on an item; only one of which that is declared has such a place. */
export interface DuePlace<Type = unknown> {
  readonly dueAt: string;
  readonly [OF]: { readonly type?: Type };
}

/** Where an item stands in the indexes; absent from an index that is not named. */
export interface Placement<Type = unknown> {
  readonly list?: ListPlace<Type>;
  readonly due?: DuePlace<Type>;
}

/** Sorts after every NIP and every instant. */
const LAST_PLACE = "~";

/** What comes from a place in a list on; the whole list where none is given. */
export function onFrom<Type>(range: Range<Type>, place: string | undefined): Range<Type> {
  return place === undefined ? range : { ...range, from: place, upTo: LAST_PLACE };
}

/** What comes after a place of a list, where no place begins with another one. */
export function after<Type>(range: Range<Type>, place: string | undefined): Range<Type> {
  return onFrom(range, place && `${place}#`);
}

const DUE_PARTITION = "DUE";

/** All that is due at an instant, by the instant. */
export function due(instant: string): Range<RawKey> {
  return { index: "due", partition: DUE_PARTITION, upTo: `${instant}~`, [OF]: [] };
}

/** The key attributes of the indexes for a placement. */
export function indexAttributes({ pk }: RawKey, { list, due: place }: Placement): Record<string, string> {
  return {
    ...(list && { listPk: list.listPk, listSk: list.listSk }),
    ...(place && { duePk: DUE_PARTITION, dueSk: `${place.dueAt}#${pk}` }),
  };
}

/** When an item that was read stood among what is due; undefined where it did not. */
export function placedAt(item: object): string | undefined {
  if (!("dueSk" in item) || typeof item.dueSk !== "string") return undefined;
  return item.dueSk.slice(0, item.dueSk.indexOf("#"));
}
