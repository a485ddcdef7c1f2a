import { INDEX_KEY_ATTRIBUTES, lengthRefusal } from "./key-values.ts";
import { attributeOf, type Expressions, type TransactionRequest, type Write } from "./request.ts";

/** What DynamoDB refuses of a write but the engine stores, in DynamoDB's words. */
export function writeRefusal(write: Write): string | undefined {
  return putRefusal(write) ?? updateRefusal(write) ?? overlapRefusal(write);
}

/**
 * What DynamoDB refuses of a transaction but the engine executes. DynamoDB checks all expressions before it
 * reads any item; the engine checks those of a write when it gets there, and ignores what it has no use for.
 */
export function transactionRefusal({ TransactItems = [] }: TransactionRequest): string | undefined {
  for (const write of TransactItems.flatMap((item) => Object.values(item))) {
    const refusal = expressionRefusal(write) ?? writeRefusal(write);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function putRefusal({ Item }: Write): string | undefined {
  if (Item === undefined) return undefined;
  for (const [name, key] of INDEX_KEY_ATTRIBUTES) {
    const value = Item[name];
    const refusal = value && lengthRefusal(value, key);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

const ASSIGNMENT = /(?<name>[#\w]+)\s*=\s*(?<value>:\w+)/g;

function updateRefusal({
  UpdateExpression = "",
  ExpressionAttributeNames,
  ExpressionAttributeValues = {},
}: Write): string | undefined {
  for (const { groups = {} } of UpdateExpression.matchAll(ASSIGNMENT)) {
    const { name = "", value = "" } = groups;
    const key = INDEX_KEY_ATTRIBUTES.get(attributeOf(name, ExpressionAttributeNames));
    const set = ExpressionAttributeValues[value];
    const refusal = key && set && lengthRefusal(set, key);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

const CLAUSE = /(?<![#:\w])(SET|ADD|REMOVE|DELETE)\s/gi;
/** A comma between terms, not one within a function's arguments. */
const NEXT_TERM = /,(?![^()]*\))/;

/** The engine sees an overlap only between paths that are spelled out alike. */
function overlapRefusal({ UpdateExpression = "", ExpressionAttributeNames }: Write): string | undefined {
  const paths = UpdateExpression.split(CLAUSE)
    .filter((_, index) => index % 2 === 0)
    .flatMap((terms) => terms.split(NEXT_TERM))
    .flatMap((term) => term.match(/[#\w.[\]]+/)?.[0] ?? [])
    .map((path) => path.split(/\.|(?=\[)/).map((name) => attributeOf(name, ExpressionAttributeNames)));
  const alike = Map.groupBy(paths, ([first]) => first);
  for (const group of alike.values())
    for (const [index, one] of group.entries()) {
      const two = group.slice(index + 1).find((path) => isWithin(path, one) || isWithin(one, path));
      if (two === undefined) continue;
      return `Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [${one.join(", ")}], path two: [${two.join(", ")}]`;
    }
  return undefined;
}

function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.every((name, index) => inner[index] === name);
}

const PLACEHOLDER = /[#:]\w+/g;

function expressionRefusal({
  UpdateExpression,
  ConditionExpression,
  ExpressionAttributeNames: names,
  ExpressionAttributeValues: values,
}: Expressions): string | undefined {
  const hasExpression = UpdateExpression !== undefined || ConditionExpression !== undefined;
  const used = new Set(`${UpdateExpression ?? ""} ${ConditionExpression ?? ""}`.match(PLACEHOLDER));
  for (const [parameter, given] of Object.entries({
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  })) {
    if (given === undefined) continue;
    if (!hasExpression) return `${parameter} can only be specified when using expressions`;
    const aliases = Object.keys(given);
    if (aliases.length === 0) return `${parameter} must not be empty`;
    const unused = aliases.filter((alias) => !used.has(alias));
    if (unused.length > 0)
      return `Value provided in ${parameter} unused in expressions: keys: {${unused.join(", ")}}`;
  }
  return (
    undefinedRefusal("UpdateExpression", UpdateExpression, { names, values }) ??
    undefinedRefusal("ConditionExpression", ConditionExpression, { names, values })
  );
}

function undefinedRefusal(
  kind: string,
  expression = "",
  { names = {}, values = {} }: { readonly names?: object | undefined; readonly values?: object | undefined },
): string | undefined {
  for (const alias of expression.match(PLACEHOLDER) ?? []) {
    if (alias.startsWith("#") && !(alias in names))
      return `Invalid ${kind}: An expression attribute name used in the document path is not defined; attribute name: ${alias}`;
    if (alias.startsWith(":") && !(alias in values))
      return `Invalid ${kind}: An expression attribute value used in expression is not defined; attribute value: ${alias}`;
  }
  return undefined;
}
