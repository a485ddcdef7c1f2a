import { emptyRefusal, keyOf, lengthRefusal, typeRefusal } from "./key-values.ts";
import { attributeOf, type QueryRequest, type WireValue } from "./request.ts";

/** One part of a key condition: `pk = :pk`, `begins_with(sk, :sk)`, `sk BETWEEN :from AND :to`. */
interface Condition {
  readonly attribute: string;
  readonly operator: string;
  readonly values: readonly WireValue[];
}

const PART =
  /(?<name>[#\w]+)\s*(?<sign>=|<=|>=|<|>)\s*(?<value>:\w+)|begins_with\s*\(\s*(?<whole>[#\w]+)\s*,\s*(?<prefix>:\w+)\s*\)|(?<inner>[#\w]+)\s+BETWEEN\s+(?<from>:\w+)\s+AND\s+(?<to>:\w+)/gi;

/** What DynamoDB refuses of a query but the engine answers, in DynamoDB's words. */
export function queryRefusal(query: QueryRequest): string | undefined {
  const key = keyOf(query.IndexName);
  const conditions = conditionsOf(query);
  for (const { attribute, values } of conditions) {
    const keyAttribute = key.find(({ name }) => name === attribute);
    // Attributes that are not keys are refused by the engine itself.
    if (keyAttribute === undefined) continue;
    for (const value of values) {
      const refusal =
        typeRefusal(value) ?? emptyRefusal(value, keyAttribute) ?? lengthRefusal(value, keyAttribute);
      if (refusal !== undefined) return refusal;
    }
  }
  return startRefusal(query, conditions);
}

/** A page must start after a key within its own range; anything else is refused. */
function startRefusal(
  { IndexName, ExclusiveStartKey: start }: QueryRequest,
  conditions: readonly Condition[],
): string | undefined {
  if (start === undefined) return undefined;
  const key = keyOf(IndexName);
  for (const attribute of [...keyOf(undefined), ...key]) {
    const value = start[attribute.name];
    const refusal = value && (emptyRefusal(value, attribute) ?? lengthRefusal(value, attribute));
    if (refusal !== undefined) return `The provided starting key is invalid: ${refusal}`;
  }
  const isMet = ({ attribute, operator, values }: Condition) => {
    const place = start[attribute]?.S;
    return place === undefined || holds(operator, place, values);
  };
  const [partition, sort] = key;
  const unmet = conditions.filter((condition) => !isMet(condition)).map(({ attribute }) => attribute);
  if (unmet.includes(partition.name)) {
    return "The provided starting key is outside query boundaries based on provided conditions";
  }
  if (unmet.includes(sort.name)) return "The provided starting key does not match the range key predikat";
  return undefined;
}

function conditionsOf({
  KeyConditionExpression = "",
  ExpressionAttributeNames,
  ExpressionAttributeValues = {},
}: QueryRequest): readonly Condition[] {
  return [...KeyConditionExpression.matchAll(PART)].map(({ groups = {} }) => {
    const { name, sign, value, whole, prefix, inner, from, to } = groups;
    return {
      attribute: attributeOf(name ?? whole ?? inner ?? "", ExpressionAttributeNames),
      operator: sign ?? (prefix === undefined ? "BETWEEN" : "begins_with"),
      values: [value, prefix, from, to]
        .map((alias) => ExpressionAttributeValues[alias ?? ""])
        .filter((operand) => operand !== undefined),
    };
  });
}

/** Keys are compared byte by byte. */
function holds(operator: string, place: string, values: readonly WireValue[]): boolean {
  const [first = "", second = ""] = values.map(({ S = "" }) => S);
  const against = (bound: string) => Buffer.compare(Buffer.from(place), Buffer.from(bound));
  switch (operator) {
    case "begins_with":
      return place.startsWith(first);
    case "BETWEEN":
      return against(first) >= 0 && against(second) <= 0;
    case "<":
      return against(first) < 0;
    case "<=":
      return against(first) <= 0;
    case ">":
      return against(first) > 0;
    case ">=":
      return against(first) >= 0;
    default:
      return place === first;
  }
}
