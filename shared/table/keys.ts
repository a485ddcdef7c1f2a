import type { AnyItem } from "./item.ts";

/**
 * The one table. Its items are declared in `<subject>/items.ts`; `.github/access-patterns.md` lists them all.
 * `lists` projects whole items, so a list needs no second read. `due` projects keys only, which is all that a
 * sweep needs.
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

/** Any item's key. */
export interface RawKey {
  readonly pk: string;
  readonly sk: string;
}

/** The item that a key or range belongs to; a symbol, so that it is neither stored nor sent. */
export const OF: unique symbol = Symbol.for("kinerja.item");

/** The key of an item whose type is known. */
export interface Key<Type = unknown> extends RawKey {
  readonly [OF]: AnyItem & { readonly type?: Type };
}

/** The type of the item under a key; `never` if unknown. */
export type TypeOf<Of> = Of extends Key<infer Type> ? Type : never;

/** A part of a partition that one query can read, ordered by sort key. */
export interface Range<Type = unknown> {
  readonly index?: (typeof TABLE_DEFINITION.indexes)[number]["name"];
  readonly partition: string;
  /** Only sort keys with this prefix. */
  readonly prefix?: string;
  /** Only sort keys up to and including this one. */
  readonly upTo?: string;
  /** Only sort keys from this one on; given together with `upTo`. */
  readonly from?: string;
  /** The items that the range can hold; empty for an index of keys only. */
  readonly [OF]: readonly AnyItem[] & { readonly type?: Type };
}

/** The type of the items in a range. */
export type ItemOf<Of> = Of extends Range<infer Type> ? Type : never;

/** A place in the list of an item. */
export interface ListPlace<Type = unknown> {
  readonly listPk: string;
  readonly listSk: string;
  readonly [OF]?: { readonly type?: Type };
}

/** Whether a range ends before it begins; DynamoDB refuses to query that. */
export function isEmptyRange({ from, upTo }: Range): boolean {
  return from !== undefined && upTo !== undefined && from > upTo;
}

/** When an item is due; only items declared with a due queue have one. */
export interface DuePlace<Type = unknown> {
  readonly dueAt: string;
  readonly [OF]: { readonly type?: Type };
}

/** An item's place in the indexes; it is not in those left out. */
export interface Placement<Type = unknown> {
  readonly list?: ListPlace<Type>;
  readonly due?: DuePlace<Type>;
}

/** Sorts after every NIP and every instant. */
const LAST_PLACE = "~";

/** The rest of a list from a place on; the whole list by default. */
export function onFrom<Type>(range: Range<Type>, place: string | undefined): Range<Type> {
  return place === undefined ? range : { ...range, from: place, upTo: LAST_PLACE };
}

/** The rest of a list after a place, provided that no place is a prefix of another. */
export function after<Type>(range: Range<Type>, place: string | undefined): Range<Type> {
  return onFrom(range, place && `${place}#`);
}

/**
 * Among how many partitions of the index what is due is spread: a month's close writes some thousand deadlines a second,
 * as many as one partition takes.
 */
const DUE_SHARDS = 8;

/** Everything due by an instant: one range for each shard, each ordered by due date. */
export function due(instant: string): readonly Range<RawKey>[] {
  return Array.from({ length: DUE_SHARDS }, (_, shard) => ({
    index: "due",
    partition: duePartition(shard),
    upTo: `${instant}~`,
    [OF]: [],
  }));
}

function duePartition(shard: number): string {
  return `DUE#${shard}`;
}

/** An item stays in its shard for good: chosen by its partition key, whose last characters differ most. */
function dueShardOf(pk: string): number {
  let hash = 0;
  for (let place = 0; place < pk.length; place += 1)
    hash = (Math.imul(hash, 31) + pk.charCodeAt(place)) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % DUE_SHARDS;
}

/** Index attributes of an item with this placement. */
export function indexAttributes({ pk }: RawKey, { list, due: place }: Placement): Record<string, string> {
  return {
    ...(list && { listPk: list.listPk, listSk: list.listSk }),
    ...(place && { duePk: duePartition(dueShardOf(pk)), dueSk: `${place.dueAt}#${pk}` }),
  };
}

/** When an item, as read, was due; undefined if it was not. */
export function placedAt(item: object): string | undefined {
  if (!("dueSk" in item) || typeof item.dueSk !== "string") return undefined;
  return item.dueSk.slice(0, item.dueSk.indexOf("#"));
}

/** The first part of an item's sort key, as read: the day or the instant by which its partition is sorted. */
export function sortedAt({ sk }: RawKey): string {
  return sk.split("#", 1)[0] ?? sk;
}

/** The first part of an item's place in its list, as read: the instant by which lists are sorted. */
export function listedAt(item: object): string | undefined {
  if (!("listSk" in item) || typeof item.listSk !== "string") return undefined;
  return item.listSk.split("#", 1)[0];
}
