import { BatchGetCommand, DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, afterEach, expect } from "vitest";
import type { Item } from "../../infra/local/verify/items.ts";
import { faultOf } from "../../infra/local/verify/prove-forms.ts";
import { itemAt } from "../../shared/table/registry.ts";

const faults = new Set<string>();

let holds = true;

/** For a test file about how items are written, which makes up their content. */
export function holdToNoSchema(): void {
  holds = false;
}

const send = DynamoDBDocumentClient.prototype.send;

/**
 * Checks everything that a test file writes against the items' schemas: what a transaction wrote is read back from the engine.
 * Undeclared keys belong to tests that make up items of their own.
 */
export function holdToSchemas(): void {
  holds = true;
  DynamoDBDocumentClient.prototype.send = async function (
    this: DynamoDBDocumentClient,
    ...args: Parameters<typeof send>
  ) {
    const answer = await send.apply(this, args);
    const [command] = args;
    if (holds && command instanceof TransactWriteCommand)
      await readBack(this, command.input.TransactItems ?? []);
    return answer;
  } as typeof send;
  afterEach(expectNone);
  afterAll(() => {
    DynamoDBDocumentClient.prototype.send = send;
    expectNone();
  });
}

async function readBack(
  client: DynamoDBDocumentClient,
  written: NonNullable<TransactWriteCommand["input"]["TransactItems"]>,
) {
  const keys = written.flatMap(({ Put, Update }) => {
    if (Put?.Item) return [{ TableName: Put.TableName, pk: Put.Item.pk, sk: Put.Item.sk }];
    return Update?.Key ? [{ TableName: Update.TableName, pk: Update.Key.pk, sk: Update.Key.sk }] : [];
  });
  const TableName = keys[0]?.TableName;
  const wanted = keys.filter((key) => itemAt({ pk: key.pk, sk: key.sk }) !== undefined);
  if (TableName === undefined || wanted.length === 0) return;
  const Keys = wanted.map(({ pk, sk }) => ({ pk, sk }));
  const command = new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } });
  const { Responses } = (await Reflect.apply(send, client, [command])) as {
    Responses?: Record<string, Item[]>;
  };
  for (const one of Responses?.[TableName] ?? []) {
    const item = itemAt(one);
    const fault = item && faultOf(one, item);
    if (fault) faults.add(`${one.pk} ${one.sk} ${fault}`);
  }
}

function expectNone() {
  const found = [...faults];
  faults.clear();
  expect(found).toEqual([]);
}
