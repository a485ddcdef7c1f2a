import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { Aggregate } from "../domain/aggregate.ts";
import { indexAttributes, type Key, type Placement, type RawKey, TABLE_DEFINITION } from "./keys.ts";
import type { Gate, Projection } from "./projection.ts";
import { formOf } from "./stored.ts";

export type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];
type Put = NonNullable<TransactItem["Put"]>;

const refusals = new WeakMap<TransactItem, () => Error>();

/** The error for a failed gate; undefined if the item has none. */
export function refusalOf(item: TransactItem | undefined): (() => Error) | undefined {
  return item && refusals.get(item);
}

/** Removes a read state's old placement: a written item is placed only by its new one. */
export const NOWHERE = Object.fromEntries(
  TABLE_DEFINITION.indexes.flatMap(({ partitionKey, sortKey }) => [
    [partitionKey, undefined],
    [sortKey, undefined],
  ]),
);

/** Writes an aggregate's new state, if the previous version is still stored. */
export function stateItem(TableName: string, key: Key, state: Aggregate, placement: Placement): TransactItem {
  const isNew = state.version === 1;
  return {
    Put: {
      TableName,
      Item: { ...state, ...NOWHERE, ...addressOf(key), ...attributesOf(key, placement) },
      ConditionExpression: isNew ? "attribute_not_exists(pk)" : "version = :seen",
      ...(!isNew && { ExpressionAttributeValues: { ":seen": state.version - 1 } }),
      // Tells "missing" from "stale" without a second round trip.
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}

interface Whole {
  readonly item: object;
  readonly placement?: Placement | undefined;
  readonly expiresAt?: number | undefined;
}

export function putItem(TableName: string, key: Key, whole: Whole): TransactItem {
  return { Put: { TableName, Item: wholeOf(key, whole) } };
}

/** Writes an item that must not exist yet. */
export function onceItem(TableName: string, key: Key, whole: Whole): TransactItem {
  return { Put: { TableName, Item: wholeOf(key, whole), ConditionExpression: "attribute_not_exists(pk)" } };
}

function wholeOf(key: Key, { item, placement, expiresAt }: Whole) {
  return { ...item, ...addressOf(key), ...attributesOf(key, placement, expiresAt) };
}

/** The table's own attributes: form version, placement, expiry. */
function attributesOf(key: Key, placement: Placement = {}, expiresAt?: number) {
  return {
    ...formOf(key),
    ...indexAttributes(key, placement),
    ...(expiresAt !== undefined && { [TABLE_DEFINITION.timeToLive]: expiresAt }),
  };
}

/** A key as DynamoDB expects it. */
export function addressOf({ pk, sk }: RawKey): Record<string, string> {
  return { pk, sk };
}

/** Whether a failed put was for a `once` item. */
export function isOnce(put: Put): boolean {
  return put.ConditionExpression !== undefined && put.ReturnValuesOnConditionCheckFailure === undefined;
}

/** Whether a failed put was an update of an aggregate rather than its creation. */
export function isUpdateOfState(put: Put): boolean {
  return put.ExpressionAttributeValues !== undefined;
}

export function projectionItem(TableName: string, projection: Projection): TransactItem {
  if (projection.kind === "delete") return { Delete: { TableName, Key: addressOf(projection.key) } };
  const { key, placement, expiresAt } = projection;
  switch (projection.kind) {
    case "put":
      return (projection.once ? onceItem : putItem)(TableName, key, projection);
    case "count": {
      const item: TransactItem = {
        Update: {
          TableName,
          Key: addressOf(key),
          ...updateExpression({
            ...projection,
            set: { ...projection.set, ...attributesOf(key, placement, expiresAt) },
          }),
        },
      };
      if (projection.gate) refusals.set(item, projection.gate.refusal);
      return item;
    }
  }
}

interface Changes {
  readonly add?: object | undefined;
  readonly set: object;
  readonly setNamed?: readonly (readonly [name: string, value: unknown])[] | undefined;
  readonly remove?: readonly string[] | undefined;
  readonly gate?: Gate | undefined;
}

function updateExpression({ add = {}, set, setNamed = [], remove = [], gate }: Changes) {
  const ExpressionAttributeNames: Record<string, string> = {};
  const ExpressionAttributeValues: Record<string, unknown> = {};
  const named = (alias: string, name: string) => {
    ExpressionAttributeNames[`#${alias}`] = name;
    return `#${alias}`;
  };
  const pairs = (kind: string, glue: string, parts: readonly (readonly [string, unknown])[]) =>
    parts.map(([name, value], index) => {
      const alias = `${kind}${index}`;
      ExpressionAttributeValues[`:${alias}`] = value;
      return `${named(alias, name)}${glue}:${alias}`;
    });
  const clause = (verb: string, terms: readonly string[]) =>
    terms.length > 0 ? [`${verb} ${terms.join(", ")}`] : [];
  const UpdateExpression = [
    ...clause("ADD", pairs("ADD", " ", Object.entries(add))),
    ...clause("SET", pairs("SET", " = ", [...Object.entries(set), ...setNamed])),
    ...clause(
      "REMOVE",
      remove.map((name, index) => named(`REMOVE${index}`, name)),
    ),
  ].join(" ");
  const conditions = [
    ...(gate?.absent ?? []).map((name, index) => `attribute_not_exists(${named(`NONE${index}`, name)})`),
    ...pairs("SAME", " = ", Object.entries(gate?.same ?? {})),
    ...pairs("BELOW", " < ", Object.entries(gate?.below ?? {})).map(
      (isBelow, index) => `(attribute_not_exists(#BELOW${index}) OR ${isBelow})`,
    ),
  ];
  return {
    UpdateExpression,
    ...(conditions.length > 0 && { ConditionExpression: conditions.join(" AND ") }),
    ExpressionAttributeNames,
    ExpressionAttributeValues,
  };
}
