import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { City } from "../../../shared/cities/city.ts";
import { ENVIRONMENT } from "../../../shared/deployment/environment.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { recountSurveys } from "../../../shared/table/survey-recount.ts";
import { openTable } from "../../../shared/table/table.ts";
import { DATABASE_FILE, type Database, startDatabase, tableNameOf } from "../database.ts";
import { setEnvironment } from "../process-environment.ts";
import { UserFacingError } from "../user-facing-error.ts";
import { type Item, type Proof, sortOut } from "./items.ts";
import {
  proveChains,
  proveComplaintCounters,
  proveEvaluations,
  proveFigures,
  proveScorecards,
} from "./proofs.ts";

/**
 * Proves on the data at hand what the software promises of them. It reads a copy, so the city may go on meanwhile, and
 * nothing that it does can change a thing.
 * @param directory the city's data directory
 * @throws UserFacingError where there are no data
 */
export async function verifyCity(city: City, directory: string): Promise<readonly Proof[]> {
  const copy = mkdtempSync(join(tmpdir(), "kinerja-verify-"));
  try {
    const file = copyDatabase(directory, copy);
    const database = await startDatabase({ file, tableName: tableNameOf(city.slug) });
    try {
      const proofs = prove(city, await readEverything(database));
      return [...proofs, await proveSurveys(database)];
    } finally {
      await database.stop();
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Every counter of survey answers equals a recount. */
async function proveSurveys({ endpoint, tableName }: Database): Promise<Proof> {
  const undo = setEnvironment({
    [ENVIRONMENT.tableName]: tableName,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: "local",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  try {
    const { answers, differences } = await recountSurveys(openTable({ meter: newMeter() }));
    const broken = differences.map(({ unitId, item, counter }) => `${unitId} ${item} ${counter}`);
    return { name: "Hitungan survei sama dengan hitung ulang jawabannya", checked: answers, broken };
  } finally {
    undo();
  }
}

export function prove(city: City, all: readonly Item[]): readonly Proof[] {
  const everything = sortOut(all);
  return [
    proveChains(everything),
    proveScorecards(everything),
    proveComplaintCounters(everything, city),
    proveEvaluations(everything, city),
    proveFigures(everything),
  ];
}

/** The database with what SQLite has not moved into its main file yet. */
function copyDatabase(from: string, to: string): string {
  const file = join(from, DATABASE_FILE);
  if (!existsSync(file))
    throw new UserFacingError(`Belum ada data di ${from}; jalankan dahulu "npm start" untuk kota ini.`);
  for (const part of ["", "-wal"]) {
    if (existsSync(file + part)) copyFileSync(file + part, join(to, DATABASE_FILE + part));
  }
  return join(to, DATABASE_FILE);
}

/** All items. Only here, where nobody waits for a reply and nothing is paid for, is a table read whole. */
async function readEverything({ endpoint, tableName: TableName }: Database): Promise<Item[]> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: "local", credentials }));
  const all: Item[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  try {
    do {
      const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey }));
      all.push(...((page.Items ?? []) as Item[]));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
  } finally {
    client.destroy();
  }
  return all;
}
