import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { startDatabase } from "../../infra/local/database.ts";

/** One call, as seen on the wire. */
export interface DatabaseCall {
  /** As the SDK names it in `x-amz-target`: `GetItem`, `TransactWriteItems`. */
  readonly operation: string;
  /** Whether it reads one employee alone. */
  readonly isOfEmployee?: boolean;
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** The embedded engine, behind a counter that no caller can bypass. */
export interface CountingDatabase {
  /** The endpoint at which calls are counted. */
  readonly endpoint: string;
  /** The engine itself. */
  readonly engine: string;
  /** The calls since it was last invoked. */
  calls(): Promise<readonly DatabaseCall[]>;
  stop(): Promise<void>;
}

export async function startCountingDatabase(): Promise<CountingDatabase> {
  const database = await startDatabase();
  await requireBillLikeAws(database.engine, database.tableName);
  const worker = new Worker(new URL("./counting-proxy.ts", import.meta.url), {
    workerData: database.engine,
  });
  const [port] = (await once(worker, "message")) as [number];
  worker.unref();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    engine: database.engine,
    async calls() {
      worker.postMessage("calls");
      const [calls] = (await once(worker, "message")) as [readonly DatabaseCall[]];
      return calls;
    },
    async stop() {
      worker.ref();
      await worker.terminate();
      await database.stop();
    },
  };
}

/**
 * Capacity is measured with the engine's own accounting, so first this is checked against AWS's rules: a write unit for each
 * KB begun, two in a transaction; a GSI takes one for each KB of what is added to it and one for what is removed, and is not
 * part of the transaction.
 */
async function requireBillLikeAws(endpoint: string, TableName: string): Promise<void> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "local", credentials });
  const item = (sk: string, listSk: string) => ({
    pk: { S: "BENCH" },
    sk: { S: sk },
    listPk: { S: "BENCH" },
    listSk: { S: listSk },
    text: { S: "x".repeat(1_500) },
  });
  const ReturnConsumedCapacity = "TOTAL" as const;
  const alone = async (Item: ReturnType<typeof item>) => {
    const command = new PutItemCommand({ TableName, Item, ReturnConsumedCapacity });
    return (await client.send(command)).ConsumedCapacity?.CapacityUnits;
  };
  const inTransaction = async (Item: ReturnType<typeof item>) => {
    const TransactItems = [{ Put: { TableName, Item } }];
    const command = new TransactWriteItemsCommand({ TransactItems, ReturnConsumedCapacity });
    return (await client.send(command)).ConsumedCapacity?.[0]?.CapacityUnits;
  };
  const found = [
    await alone(item("alone", "1")),
    await inTransaction(item("together", "1")),
    await inTransaction(item("together", "2")),
  ];
  client.destroy();
  // Two KB begun: 2 and 2 in the index; 4 and 2 in a transaction; 4 and twice 2 if it moves within the index.
  const wanted = [4, 6, 8];
  if (String(found) !== String(wanted)) {
    throw new Error(`The engine counts ${found} write units where AWS would count ${wanted}.`);
  }
}
