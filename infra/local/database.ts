import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { TABLE_DEFINITION } from "../../shared/table/keys.ts";
import { openingFailure, requireWhole } from "./database-file.ts";
import { startGate, type Watch } from "./dynamodb/gate.ts";
import { EngineFailure, type EngineProcess, engineProgram, startEngine } from "./engine-process.ts";
import { type EngineWatch, superviseEngine } from "./engine-supervisor.ts";
import { UserFacingError } from "./user-facing-error.ts";

/** A running database that contains the table. */
export interface Database {
  /** The endpoint behind a gate that enforces DynamoDB's own rules. */
  readonly endpoint: string;
  /** The engine's own endpoint, which is more lenient. */
  readonly engine: string;
  readonly tableName: string;
  stop(): Promise<void>;
}

/** The longest wait for a table that an engine creates in the background. */
const TABLE_WAIT_SECONDS = 60;

/** The file in a data directory where the embedded engine keeps everything. */
export const DATABASE_FILE = "kinerja.db";

/** The table name of a city whose data outlives its host. */
export function tableNameOf(slug: string): string {
  return `kinerja-${slug}`;
}

/**
 * Starts the database and creates the table if it is missing. It is the embedded engine, unless
 * `DYNAMODB_ENDPOINT` names another.
 * @param file where the embedded engine keeps its data; by default in memory
 * @param region that handlers use; some engines keep each region's tables apart
 * @param watch what each unit may do there; anything if absent
 * @param engineWatch is told when the engine ends by itself
 * @throws UserFacingError if there is no engine, or the file cannot be opened
 */
export async function startDatabase({
  file,
  tableName = "kinerja",
  region = "local",
  watch,
  engineWatch = {},
}: {
  readonly file?: string | undefined;
  readonly tableName?: string;
  readonly region?: string;
  readonly watch?: Watch;
  readonly engineWatch?: EngineWatch;
} = {}): Promise<Database> {
  const foreign = process.env.DYNAMODB_ENDPOINT;
  if (foreign) {
    await ensureTable({ endpoint: foreign, tableName, region }).catch((cause: unknown) => {
      throw new UserFacingError(`Basis data di ${foreign} (DYNAMODB_ENDPOINT) tidak menjawab.`, { cause });
    });
    return behindGate(foreign, { tableName, watch, stop: async () => {} });
  }
  const engine = await startEmbedded(file, engineWatch);
  const endpoint = `http://127.0.0.1:${engine.port}`;
  try {
    await ensureTable({ endpoint, tableName, region });
  } catch (cause) {
    await engine.stop();
    throw file === undefined ? cause : openingFailure(file, cause as Error);
  }
  return behindGate(endpoint, { tableName, watch, stop: engine.stop });
}

async function behindGate(
  engine: string,
  { tableName, watch, stop }: Pick<Database, "tableName" | "stop"> & { readonly watch: Watch | undefined },
): Promise<Database> {
  // A remote service over TLS enforces its own rules.
  if (engine.startsWith("https:")) return { endpoint: engine, engine, tableName, stop };
  const gate = await startGate(engine, watch);
  return {
    ...{ endpoint: gate.endpoint, engine, tableName },
    async stop() {
      await gate.stop();
      await stop();
    },
  };
}

async function startEmbedded(file: string | undefined, watch: EngineWatch): Promise<EngineProcess> {
  const program = engineProgram();
  if (program === undefined) {
    throw new UserFacingError(
      `Mesin basis data dynoxide tidak tersedia untuk ${process.platform}-${process.arch}: pasang "dynoxide" di PATH, atau arahkan DYNAMODB_ENDPOINT ke DynamoDB lain.`,
    );
  }
  if (file !== undefined) requireWhole(file);
  try {
    const start = (port?: number) => startEngine(program, file, port);
    return await superviseEngine(start, { ...watch, keepsData: file !== undefined });
  } catch (cause) {
    if (!(cause instanceof EngineFailure)) throw cause;
    if (file === undefined)
      throw new UserFacingError(`Basis data gagal dimulai: ${cause.message}`, { cause });
    throw openingFailure(file, cause);
  }
}

interface WantedTable {
  readonly endpoint: string;
  readonly tableName: string;
  readonly region: string;
}

async function ensureTable({ endpoint, tableName, region }: WantedTable): Promise<void> {
  // Never a real account or its keys.
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
