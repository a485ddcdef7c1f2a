/** A value as it travels to DynamoDB; keys and what they are compared with are text here. */
export type WireValue = Readonly<Record<string, unknown>> & { readonly S?: string };
export type WireItem = Readonly<Record<string, WireValue>>;

/** The expressions of a request, or of one write of a transaction, with what they name. */
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

/** A transaction names each write by what it does. */
export interface TransactionRequest {
  readonly TransactItems?: readonly Readonly<Record<string, Write>>[];
}

/** An attribute's name, where an expression has it behind a placeholder. */
export function attributeOf(name: string, names: Readonly<Record<string, string>> = {}): string {
  return name.startsWith("#") ? (names[name] ?? name) : name;
}
