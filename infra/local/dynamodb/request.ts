/** A value in DynamoDB's wire format; keys and the values compared with them are text here. */
export type WireValue = Readonly<Record<string, unknown>> & { readonly S?: string };
export type WireItem = Readonly<Record<string, WireValue>>;

/** The expressions of a request, or of one write in a transaction, with their names and values. */
export interface Expressions {
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: WireItem;
}

export interface Write extends Expressions {
  readonly Item?: WireItem;
  readonly Key?: WireItem;
}

export interface QueryRequest {
  readonly IndexName?: string;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: WireItem;
  readonly ExclusiveStartKey?: WireItem;
}

/** Each write in a transaction is under the name of its kind. */
export interface TransactionRequest {
  readonly TransactItems?: readonly Readonly<Record<string, Write>>[];
}

/** An attribute's name, resolving an expression's placeholder. */
export function attributeOf(name: string, names: Readonly<Record<string, string>> = {}): string {
  return name.startsWith("#") ? (names[name] ?? name) : name;
}
