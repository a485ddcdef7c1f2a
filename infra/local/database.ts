import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { TABLE_DEFINITION } from "../../shared/table/keys.ts";
import { EngineFailure, type EngineProcess, engineProgram, startEngine } from "./engine-process.ts";
import { UserFacingError } from "./user-facing-error.ts";

/** A running database with the table in it. */
export interface Database {
  readonly endpoint: string;
  readonly tableName: string;
  stop(): Promise<void>;
}

/** SQLite's words, as the engine passes them on, for a file that is no database or no longer one. */
const CORRUPT = /malformed|not a valid SQLite|not a database/i;

/** The longest to wait for a table of an engine that makes it in the background. */
const TABLE_WAIT_SECONDS = 60;

/** The file of a data directory in which the embedded engine keeps everything. */
export const DATABASE_FILE = "kinerja.db";

/** What the table of a city that outlives its host is called. */
export function tableNameOf(slug: string): string {
  return `kinerja-${slug}`;
}

/**
 * Starts the database and makes the table where it is missing: the embedded engine, or whatever `DYNAMODB_ENDPOINT`
 * points at, which then wins, for somebody has asked for it.
 * @param file where the embedded engine keeps its data; in memory where absent
 * @param region by which handlers ask; some engines keep the tables of each region apart
 * @throws UserFacingError where there is no engine, or the file cannot be opened
 */
export async function startDatabase({
  file,
  tableName = "kinerja",
  region = "local",
}: {
  readonly file?: string | undefined;
  readonly tableName?: string;
  readonly region?: string;
} = {}): Promise<Database> {
  const foreign = process.env.DYNAMODB_ENDPOINT;
  if (foreign) {
    await ensureTable({ endpoint: foreign, tableName, region }).catch((cause: unknown) => {
      throw new UserFacingError(`Basis data di ${foreign} (DYNAMODB_ENDPOINT) tidak menjawab.`, { cause });
    });
    return { endpoint: foreign, tableName, stop: async () => {} };
  }
  const engine = await startEmbedded(file);
  const endpoint = `http://127.0.0.1:${engine.port}`;
  try {
    await ensureTable({ endpoint, tableName, region });
  } catch (error) {
    await engine.stop();
    throw error;
  }
  return { endpoint, tableName, stop: engine.stop };
}

async function startEmbedded(file: string | undefined): Promise<EngineProcess> {
  const program = engineProgram();
  if (program === undefined) {
    throw new UserFacingError(
      `Mesin basis data dynoxide tidak tersedia untuk ${process.platform}-${process.arch}: pasang "dynoxide" di PATH, atau arahkan DYNAMODB_ENDPOINT ke DynamoDB lain.`,
    );
  }
  try {
    return await startEngine(program, file);
  } catch (cause) {
    if (!(cause instanceof EngineFailure)) throw cause;
    if (file === undefined)
      throw new UserFacingError(`Basis data gagal dimulai: ${cause.message}`, { cause });
    if (CORRUPT.test(cause.message)) {
      throw new UserFacingError(
        `Berkas basis data ${file} rusak dan dibiarkan apa adanya; jalankan lagi dengan --fresh untuk memulai dari basis data kosong (semua data lokal kota ini dihapus).`,
        { cause },
      );
    }
    throw new UserFacingError(`Berkas basis data ${file} tidak dapat dibuka: ${cause.message}`, { cause });
  }
}

interface WantedTable {
  readonly endpoint: string;
  readonly tableName: string;
  readonly region: string;
}

async function ensureTable({ endpoint, tableName, region }: WantedTable): Promise<void> {
  // Neither a real account nor its keys are ever meant here.
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region, credentials });
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await createTable(client, tableName);
  } finally {
    client.destroy();
  }
}

async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
  const { partitionKey, sortKey, timeToLive, indexes } = TABLE_DEFINITION;
  const attributes = new Set([
    partitionKey,
    sortKey,
    ...indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ]);
  const { TableDescription: table } = await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [...attributes].map((name) => ({ AttributeName: name, AttributeType: "S" })),
      KeySchema: keySchema(partitionKey, sortKey),
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: index.projection },
      })),
    }),
  );
  if (table?.TableStatus !== "ACTIVE") {
    await waitUntilTableExists({ client, maxWaitTime: TABLE_WAIT_SECONDS }, { TableName: tableName });
  }
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
    }),
  );
}

function keySchema(partitionKey: string, sortKey: string) {
  return [
    { AttributeName: partitionKey, KeyType: "HASH" as const },
    { AttributeName: sortKey, KeyType: "RANGE" as const },
  ];
}
