import { TABLE_DEFINITION } from "../../../shared/table/keys.ts";
import type { WireValue } from "./request.ts";

/** A key attribute of the table or of an index. */
export interface KeyAttribute {
  readonly name: string;
  readonly isPartition: boolean;
  /** The index; absent for the table. */
  readonly index?: string;
}

const PARTITION_KEY_BYTES = 2_048;
const SORT_KEY_BYTES = 1_024;

const INVALID = "One or more parameter values were invalid:";
const NO_EMPTY_TEXT = "The AttributeValue for a key attribute cannot contain an empty string value.";

function keyAttributes(
  { partitionKey, sortKey }: { readonly partitionKey: string; readonly sortKey: string },
  index?: string,
): readonly [KeyAttribute, KeyAttribute] {
  const of = index === undefined ? {} : { index };
  return [
    { name: partitionKey, isPartition: true, ...of },
    { name: sortKey, isPartition: false, ...of },
  ];
}

export const TABLE_KEY = keyAttributes(TABLE_DEFINITION);
const INDEX_KEYS = new Map(
  TABLE_DEFINITION.indexes.map((index) => [index.name as string, keyAttributes(index, index.name)]),
);
export const INDEX_KEY_ATTRIBUTES = new Map([...INDEX_KEYS.values()].flat().map((key) => [key.name, key]));

/** The key of an index, or of the table if none is named. */
export function keyOf(index: string | undefined): readonly [KeyAttribute, KeyAttribute] {
  return (index === undefined ? undefined : INDEX_KEYS.get(index)) ?? TABLE_KEY;
}

/** Why an empty value cannot be a key, in DynamoDB's words. */
export function emptyRefusal({ S }: WireValue, { name, index }: KeyAttribute): string | undefined {
  if (S !== "") return undefined;
  const invalid = "One or more parameter values are not valid.";
  return index === undefined
    ? `${invalid} ${NO_EMPTY_TEXT} Key: ${name}`
    : `${invalid} A value specified for a secondary index key is not supported. ${NO_EMPTY_TEXT} IndexName: ${index}, IndexKey: ${name}`;
}

/** Why a value is too long for a key, in DynamoDB's words (which lack a space). */
export function lengthRefusal({ S = "" }: WireValue, { isPartition }: KeyAttribute): string | undefined {
  const bytes = Buffer.byteLength(S);
  if (isPartition && bytes > PARTITION_KEY_BYTES) {
    return `${INVALID} Size of hashkey has exceeded the maximum size limit of${PARTITION_KEY_BYTES} bytes`;
  }
  if (!isPartition && bytes > SORT_KEY_BYTES) {
    return `${INVALID} Aggregated size of all range keys has exceeded the size limit of ${SORT_KEY_BYTES} bytes`;
  }
  return undefined;
}

/** Why a key cannot be compared with a value of another type. */
export function typeRefusal({ S }: WireValue): string | undefined {
  return S === undefined ? `${INVALID} Condition parameter type does not match schema type` : undefined;
}
