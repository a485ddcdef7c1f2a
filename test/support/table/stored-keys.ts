import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { stopWithFile } from "../left-running.ts";

export type StoredKeys = Awaited<ReturnType<typeof followStoredKeys>>;

/**
 * Follows which items are stored, from one scan on by what each transaction of this process has written: to scan the table after each
 * of hundreds of requests takes longer than they do.
 */
export async function followStoredKeys() {
  const keys = new Set<string>();
  const { send } = DynamoDBDocumentClient.prototype;
  DynamoDBDocumentClient.prototype.send = async function (
    this: DynamoDBDocumentClient,
    ...args: Parameters<typeof send>
  ) {
    const answer = await send.apply(this, args);
    const [command] = args;
    if (command instanceof TransactWriteCommand) note(command.input.TransactItems ?? [], keys);
    return answer;
  } as typeof send;
  stopWithFile(async () => {
    DynamoDBDocumentClient.prototype.send = send;
  });
  for (const key of await scanKeys()) keys.add(key);
  return {
    keys: (): ReadonlySet<string> => keys,
    /** Those in the table itself, by which a test shows that nothing was missed. */
    scan: scanKeys,
  };
}

function note(written: NonNullable<TransactWriteCommand["input"]["TransactItems"]>, keys: Set<string>): void {
  for (const { Put, Update, Delete } of written) {
    if (Put?.Item) keys.add(textOf(Put.Item));
    if (Update?.Key) keys.add(textOf(Update.Key));
    if (Delete?.Key) keys.delete(textOf(Delete.Key));
  }
}

const textOf = ({ pk, sk }: Readonly<Record<string, unknown>>) => `${pk} ${sk}`;

/** The keys of all items in the table that the process's environment names; only tests may read it like this. */
async function scanKeys(): Promise<readonly string[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const keys: string[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  try {
    do {
      const page = await client.send(
        new ScanCommand({
          ...{ TableName: process.env.TABLE_NAME, ConsistentRead: true, ExclusiveStartKey },
          ProjectionExpression: "pk, sk",
        }),
      );
      keys.push(...(page.Items ?? []).map(textOf));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return keys;
  } finally {
    client.destroy();
  }
}
