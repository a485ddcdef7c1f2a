import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { TABLE_DEFINITION } from "../../../shared/table/keys.ts";

/** An item as the engine stores it. */
export type StoredItem = Record<string, AttributeValue>;

/** An item's entry in an index. */
interface Entry {
  readonly partition: string;
  readonly place: string;
  readonly bytes: number;
  readonly text: string;
}

export function sizeOf(item: StoredItem | undefined): number {
  return item === undefined ? 0 : attributesBytes(item);
}

export function indexEntries(item: StoredItem | undefined): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  if (item === undefined) return entries;
  for (const { name, partitionKey, sortKey, projection } of TABLE_DEFINITION.indexes) {
    const [partition, sort] = [item[partitionKey]?.S, item[sortKey]?.S];
    if (partition === undefined || sort === undefined) continue;
    const keys: readonly string[] = [
      TABLE_DEFINITION.partitionKey,
      TABLE_DEFINITION.sortKey,
      partitionKey,
      sortKey,
    ];
    const kept = Object.entries(item).filter(
      ([attribute]) => projection === "ALL" || keys.includes(attribute),
    );
    const stored = Object.fromEntries(kept);
    entries.set(name, {
      partition: `${name}:${partition}`,
      place: `${partition}\n${sort}`,
      bytes: attributesBytes(stored),
      text: JSON.stringify(kept.toSorted()),
    });
  }
  return entries;
}

/** By DynamoDB's rules: names and texts by their bytes. */
export function attributesBytes(item: StoredItem): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value),
    0,
  );
}

/** A number takes a byte per two digits plus one; a list or map takes three, plus one per element. */
function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.length / 2) + 1;
  if (value.B !== undefined) return value.B.length;
  if (value.L) return 3 + value.L.reduce((sum, part) => sum + 1 + valueBytes(part), 0);
  if (value.M) return 3 + Object.keys(value.M).length + attributesBytes(value.M);
  return 1;
}
