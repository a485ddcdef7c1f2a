import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, startDatabase } from "../../../../infra/local/database.ts";

let database: Database;
let strict: DynamoDBClient;
let engine: DynamoDBClient;

beforeAll(async () => {
  database = await startDatabase();
  strict = clientOf(database.endpoint);
  engine = clientOf(database.engine);
});

afterAll(async () => {
  strict.destroy();
  engine.destroy();
  await database.stop();
});

type Command =
  | BatchGetItemCommand
  | GetItemCommand
  | PutItemCommand
  | QueryCommand
  | TransactWriteItemsCommand
  | UpdateItemCommand;

interface Rule {
  readonly rule: string;
  readonly ask: () => Command;
  /** DynamoDB's own words. */
  readonly says: string;
}

const TableName = "kinerja";
const text = (S: string) => ({ S });
const long = (bytes: number) => text("x".repeat(bytes));
const KIB = 1_024;
/** Bytes of an item apart from the value of its attribute `t`: both keys with their names, and that name. */
const REST = 7;

const item = (attributes = {}, { pk = "P", sk = "s" } = {}) => ({
  pk: text(pk),
  sk: text(sk),
  ...attributes,
});
const put = (Item: ReturnType<typeof item>, more = {}) => new PutItemCommand({ TableName, Item, ...more });
const update = (more: Partial<UpdateItemCommandInput>) =>
  new UpdateItemCommand({ TableName, Key: item(), ...more });
const transaction = (...TransactItems: TransactWriteItem[]) =>
  new TransactWriteItemsCommand({ TransactItems });
const putOf = (Item: ReturnType<typeof item>, more = {}) => ({ Put: { TableName, Item, ...more } });
const updateOf = (UpdateExpression: string, more = {}) => ({
  Update: { TableName, Key: item(), UpdateExpression, ...more },
});
const times = <Made>(count: number, make: (sk: string) => Made) =>
  Array.from({ length: count }, (_, index) => make(String(index).padStart(3, "0")));

/** A query of the table or an index: its condition, and the values of `:a`, `:b`, … in it. */
function query(condition: string, values: readonly string[], more: Partial<QueryCommandInput> = {}) {
  const aliased = values.map((value, index) => [`:${"abc"[index]}`, text(value)] as const);
  return new QueryCommand({
    TableName,
    KeyConditionExpression: condition,
    ExpressionAttributeValues: Object.fromEntries(aliased),
    ...more,
  });
}
const lists = { IndexName: "lists" };

const EMPTY_KEY =
  "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: ";
const EMPTY_INDEX_KEY =
  "One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: lists, IndexKey: ";
const PARTITION_TOO_LONG =
  "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes";
const SORT_TOO_LONG =
  "One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes";
const ITEM_TOO_LARGE = "Item size has exceeded the maximum allowed size";
const TOO_MANY_DIGITS = "Attempting to store more than 38 significant digits in a Number";

/** Rules that only the gate enforces. */
const FORGIVEN: readonly Rule[] = [
  { rule: "an empty partition key", ask: () => query("pk = :a", [""]), says: `${EMPTY_KEY}pk` },
  {
    rule: "an empty prefix",
    ask: () => query("pk = :a AND begins_with(sk, :b)", ["P", ""]),
    says: `${EMPTY_KEY}sk`,
  },
  {
    rule: "an empty lower bound",
    ask: () => query("pk = :a AND sk BETWEEN :b AND :c", ["P", "", "~"]),
    says: `${EMPTY_KEY}sk`,
  },
  {
    rule: "an empty upper bound",
    ask: () => query("pk = :a AND sk <= :b", ["P", ""]),
    says: `${EMPTY_KEY}sk`,
  },
  {
    rule: "an empty lower bound in an index, behind names",
    ask: () =>
      query("#pk = :a AND #sk BETWEEN :b AND :c", ["P", "", "~"], {
        ...lists,
        ExpressionAttributeNames: { "#pk": "listPk", "#sk": "listSk" },
      }),
    says: `${EMPTY_INDEX_KEY}listSk`,
  },
  {
    rule: "a key that is compared with a number",
    ask: () => query("pk = :a", [], { ExpressionAttributeValues: { ":a": { N: "1" } } }),
    says: "One or more parameter values were invalid: Condition parameter type does not match schema type",
  },
  {
    rule: "a partition key over 2,048 bytes in a query",
    ask: () => query("pk = :a", ["é".repeat(KIB + 1)]),
    says: PARTITION_TOO_LONG,
  },
  {
    rule: "a sort key over 1,024 bytes in a query",
    ask: () => query("pk = :a AND sk = :b", ["P", "x".repeat(KIB + 1)]),
    says: SORT_TOO_LONG,
  },
  {
    rule: "a page that starts in another partition",
    ask: () => query("pk = :a", ["P"], { ExclusiveStartKey: item({}, { pk: "Q" }) }),
    says: "The provided starting key is outside query boundaries based on provided conditions",
  },
  {
    rule: "a page that starts outside the range",
    ask: () =>
      query("pk = :a AND begins_with(sk, :b)", ["P", "a"], { ExclusiveStartKey: item({}, { sk: "b" }) }),
    says: "The provided starting key does not match the range key predikat",
  },
  {
    rule: "a page that starts at an empty key",
    ask: () => query("pk = :a", ["P"], { ExclusiveStartKey: item({}, { sk: "" }) }),
    says: `The provided starting key is invalid: ${EMPTY_KEY}sk`,
  },
  {
    rule: "an index's partition key over 2,048 bytes",
    ask: () => put(item({ listPk: long(2 * KIB + 1), listSk: text("a") })),
    says: PARTITION_TOO_LONG,
  },
  {
    rule: "an index's sort key over 1,024 bytes",
    ask: () => put(item({ listPk: text("a"), listSk: long(KIB + 1) })),
    says: SORT_TOO_LONG,
  },
  {
    rule: "an index's sort key over 1,024 bytes after an update",
    ask: () =>
      update({ UpdateExpression: "SET dueSk = :a", ExpressionAttributeValues: { ":a": long(KIB + 1) } }),
    says: SORT_TOO_LONG,
  },
  {
    rule: "the same in a transaction's put",
    ask: () => transaction(putOf(item({ listPk: text("a"), listSk: long(KIB + 1) }))),
    says: SORT_TOO_LONG,
  },
  {
    rule: "the same in a transaction's update, behind a name",
    ask: () =>
      transaction(
        updateOf("SET #a = :a", {
          ExpressionAttributeNames: { "#a": "listSk" },
          ExpressionAttributeValues: { ":a": long(KIB + 1) },
        }),
      ),
    says: SORT_TOO_LONG,
  },
  {
    rule: "names of a transaction's write that are none",
    ask: () => transaction(updateOf("REMOVE a", { ExpressionAttributeNames: {} })),
    says: "ExpressionAttributeNames must not be empty",
  },
  {
    rule: "values of a transaction's write that are none",
    ask: () => transaction(updateOf("REMOVE a", { ExpressionAttributeValues: {} })),
    says: "ExpressionAttributeValues must not be empty",
  },
  {
    rule: "a name that a transaction's write does not use",
    ask: () =>
      transaction(
        putOf(item({}, { sk: "absent" }), {
          ConditionExpression: "attribute_exists(pk)",
          ExpressionAttributeNames: { "#a": "a" },
        }),
      ),
    says: "Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}",
  },
  {
    rule: "a value that a transaction's write does not use",
    ask: () => transaction(updateOf("REMOVE a", { ExpressionAttributeValues: { ":a": text("a") } })),
    says: "Value provided in ExpressionAttributeValues unused in expressions: keys: {:a}",
  },
  {
    rule: "a value that a transaction's write does not define",
    ask: () => transaction(updateOf("SET a = :b")),
    says: "Invalid UpdateExpression: An expression attribute value used in expression is not defined; attribute value: :b",
  },
  {
    rule: "a name that a transaction's write does not define",
    ask: () => transaction(updateOf("REMOVE #b")),
    says: "Invalid UpdateExpression: An expression attribute name used in the document path is not defined; attribute name: #b",
  },
  {
    rule: "names of a transaction's put without any expression",
    ask: () => transaction(putOf(item(), { ExpressionAttributeNames: { "#a": "a" } })),
    says: "ExpressionAttributeNames can only be specified when using expressions",
  },
  {
    rule: "an attribute that a transaction's write sets and removes",
    ask: () =>
      transaction(
        updateOf("SET #a = if_not_exists(m, :a), m = :a REMOVE b, #b", {
          ExpressionAttributeNames: { "#a": "listPk", "#b": "listPk" },
          ExpressionAttributeValues: { ":a": text("x") },
        }),
      ),
    says: "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [listPk], path two: [listPk]",
  },
  {
    rule: "an attribute and what is in it, in a transaction's write",
    ask: () => transaction(updateOf("REMOVE m, m.a")),
    says: "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m], path two: [m, a]",
  },
];

/** Rules that the engine enforces itself. */
const KEPT: readonly Rule[] = [
  { rule: "an empty key of an item", ask: () => put(item({}, { pk: "" })), says: `${EMPTY_KEY}pk` },
  {
    rule: "an empty key that is asked for",
    ask: () => new GetItemCommand({ TableName, Key: item({}, { sk: "" }) }),
    says: `${EMPTY_KEY}sk`,
  },
  {
    rule: "an empty text as an index's key",
    ask: () => put(item({ listPk: text("a"), listSk: text("") })),
    says: `${EMPTY_INDEX_KEY}listSk`,
  },
  {
    rule: "an empty text as an index's key in a transaction",
    ask: () => transaction(putOf(item({ listPk: text(""), listSk: text("a") }))),
    says: `${EMPTY_INDEX_KEY}listPk`,
  },
  {
    rule: "an update that makes an index's key empty",
    ask: () => transaction(updateOf("SET listSk = :a", { ExpressionAttributeValues: { ":a": text("") } })),
    says: "The update expression attempted to update a secondary index key to a value that is not supported.",
  },
  {
    rule: "bounds in the wrong order",
    ask: () => query("pk = :a AND sk BETWEEN :b AND :c", ["P", "2026-03", "2026-02~"]),
    says: "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {S:2026-03}, upper bound operand: AttributeValue: {S:2026-02~}",
  },
  {
    rule: "a consistent read of an index",
    ask: () => query("listPk = :a", ["P"], { ...lists, ConsistentRead: true }),
    says: "Consistent reads are not supported on global secondary indexes",
  },
  {
    rule: "an index's key in half of a start",
    ask: () => query("listPk = :a", ["P"], { ...lists, ExclusiveStartKey: item() }),
    says: "The provided starting key is invalid",
  },
  {
    rule: "a partition key over 2,048 bytes",
    ask: () => put(item({}, { pk: "x".repeat(2 * KIB + 1) })),
    says: PARTITION_TOO_LONG,
  },
  {
    rule: "a sort key over 1,024 bytes",
    ask: () => put(item({}, { sk: "é".repeat(KIB / 2 + 1) })),
    says: SORT_TOO_LONG,
  },
  {
    rule: "an item over 400 KB",
    ask: () => put(item({ t: long(400 * KIB - REST + 1) })),
    says: ITEM_TOO_LARGE,
  },
  {
    // The map itself takes 3, its entry 1, its names and text a byte each.
    rule: "an item over 400 KB by what nesting takes",
    ask: () => put(item({ t: long(400 * KIB - REST - 6), m: { M: { k: text("x") } } })),
    says: ITEM_TOO_LARGE,
  },
  {
    rule: "an item over 400 KB by what a number takes",
    ask: () => put(item({ t: long(400 * KIB - REST - 4), n: { N: "-1234" } })),
    says: ITEM_TOO_LARGE,
  },
  {
    rule: "an item over 400 KB in a transaction",
    ask: () => transaction(putOf(item({ t: long(400 * KIB) }))),
    says: ITEM_TOO_LARGE,
  },
  {
    rule: "a transaction of 101 items",
    ask: () => transaction(...times(101, (sk) => putOf(item({}, { sk })))),
    says: "Member must have length less than or equal to 100",
  },
  {
    rule: "a transaction over 4 MB",
    ask: () => transaction(...times(11, (sk) => putOf(item({ t: long(390_000) }, { sk })))),
    says: "4MB limit",
  },
  {
    rule: "a transaction with an item twice",
    ask: () => transaction(putOf(item()), { Delete: { TableName, Key: item() } }),
    says: "Transaction request cannot include multiple operations on one item",
  },
  {
    rule: "a value that an expression does not use",
    ask: () => query("pk = :a", ["P", "unused"]),
    says: "Value provided in ExpressionAttributeValues unused in expressions: keys: {:b}",
  },
  {
    rule: "names that are none",
    ask: () => query("pk = :a", ["P"], { ExpressionAttributeNames: {} }),
    says: "ExpressionAttributeNames must not be empty",
  },
  {
    rule: "a value that is not defined",
    ask: () => update({ UpdateExpression: "SET a = :b" }),
    says: "An expression attribute value used in expression is not defined; attribute value: :b",
  },
  {
    rule: "an attribute that an update counts and sets, behind two names",
    ask: () =>
      update({
        UpdateExpression: "ADD #a :a SET #b = :a",
        ExpressionAttributeNames: { "#a": "n", "#b": "n" },
        ExpressionAttributeValues: { ":a": { N: "1" } },
      }),
    says: "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [n], path two: [n]",
  },
  {
    rule: "an expression over 4 KB",
    ask: () => update({ UpdateExpression: `REMOVE ${"a".repeat(4 * KIB)}` }),
    says: "Expression size has exceeded the maximum allowed size",
  },
  {
    rule: "a number of 39 digits",
    ask: () => put(item({ n: { N: "1".repeat(39) } })),
    says: TOO_MANY_DIGITS,
  },
  {
    rule: "a number of 39 digits within a transaction's item",
    ask: () => transaction(putOf(item({ l: { L: [{ N: `0.${"1".repeat(39)}` }] } }))),
    says: TOO_MANY_DIGITS,
  },
  {
    rule: "a number that is too great",
    ask: () => put(item({ n: { N: "1e126" } })),
    says: "Number overflow. Attempting to store a number with magnitude larger than supported range",
  },
  {
    rule: "a number that is too small",
    ask: () => put(item({ n: { N: "1e-131" } })),
    says: "Number underflow. Attempting to store a number with magnitude smaller than supported range",
  },
  {
    rule: "101 items that are asked for",
    ask: () => batch(times(101, (sk) => item({}, { sk }))),
    says: "Member must have length less than or equal to 100",
  },
  {
    rule: "an item that is asked for twice",
    ask: () => batch([item(), item()]),
    says: "Provided list of item keys contains duplicates",
  },
];

function batch(Keys: readonly ReturnType<typeof item>[]) {
  return new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [...Keys] } } });
}

describe("behind the gate, as on AWS, these are refused:", () => {
  test.each([...FORGIVEN, ...KEPT])("$rule", async ({ ask, says }) => {
    const error = await refusal(strict, ask());
    expect(error).toMatchObject({ name: "ValidationException" });
    expect(error?.message).toContain(says);
  });

  test("an update that makes an item larger than 400 KB, in a transaction too", async () => {
    await strict.send(put(item({ t: long(400 * KIB - 10) })));
    const grown = { UpdateExpression: "SET u = :a", ExpressionAttributeValues: { ":a": long(100) } };
    const alone = await refusal(strict, update(grown));
    expect(alone).toMatchObject({ name: "ValidationException" });
    expect(alone?.message).toContain("Item size to update has exceeded the maximum allowed size");
    const together = await refusal(strict, transaction({ Update: { TableName, Key: item(), ...grown } }));
    expect(together).toBeInstanceOf(TransactionCanceledException);
    const { CancellationReasons } = together as TransactionCanceledException;
    expect(CancellationReasons).toMatchObject([{ Code: "ValidationError" }]);
  });
});

test.each(FORGIVEN)("the engine alone accepts $rule, so the gate is needed for it", async ({ ask, says }) => {
  expect((await refusal(engine, ask()))?.message ?? "").not.toContain(says);
});

test("large replies come in pages: 1 MB of a query, 16 MB of a batch", async () => {
  const sks = times(45, (sk) => sk);
  for (const sk of sks) await engine.send(put(item({ t: long(390_000) }, { pk: "LARGE", sk })));
  const page = await strict.send(query("pk = :a", ["LARGE"]));
  expect(page).toMatchObject({ Count: 2, LastEvaluatedKey: item({}, { pk: "LARGE", sk: "001" }) });
  const { Responses, UnprocessedKeys } = await strict.send(
    batch(sks.map((sk) => item({}, { pk: "LARGE", sk }))),
  );
  const open = UnprocessedKeys?.[TableName]?.Keys?.length ?? 0;
  expect(open).toBeGreaterThan(0);
  expect((Responses?.[TableName]?.length ?? 0) + open).toBe(sks.length);
});

test("the largest allowed size is accepted", async () => {
  const largest = put(item({ t: long(400 * KIB - REST) }));
  await expect(strict.send(largest)).resolves.toBeDefined();
  const keys = { pk: "x".repeat(2 * KIB), sk: "x".repeat(KIB) };
  const placed = item({ listPk: long(2 * KIB), listSk: long(KIB) }, keys);
  await expect(strict.send(transaction(putOf(placed)))).resolves.toBeDefined();
  const next = query("listPk = :a AND listSk BETWEEN :b AND :b", ["x".repeat(2 * KIB), "x".repeat(KIB)], {
    ...lists,
    ExclusiveStartKey: placed,
  });
  await expect(strict.send(next)).resolves.toMatchObject({ Count: 0 });
});

async function refusal(client: DynamoDBClient, command: Command): Promise<Error | undefined> {
  try {
    // The client's type does not allow a union of commands.
    await client.send(command as GetItemCommand);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

function clientOf(endpoint: string) {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  return new DynamoDBClient({ endpoint, region: "local", credentials });
}
