import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { City } from "../../../shared/cities/city.ts";
import { TABLE_DEFINITION } from "../../../shared/table/keys.ts";
import { DATABASE_FILE, type Database, startDatabase, tableNameOf } from "../database.ts";
import { openingFailure, requireKept } from "../database-file.ts";
import { UserFacingError } from "../user-facing-error.ts";
import { proveAwardRounds } from "./award-proof.ts";
import { groupItems, type Item, type Proof } from "./items.ts";
import {
  proveChains,
  proveComplaintCounters,
  proveComplaintsAtPoints,
  proveEvaluations,
  proveFedSurveys,
  proveFigures,
  proveOpenComplaints,
  proveOpenResults,
  proveStaffing,
  proveSurveyCounters,
} from "./proofs.ts";
import { proveFormerOwners } from "./prove-former-owners.ts";
import { proveForms } from "./prove-forms.ts";
import { proveHelp } from "./prove-help.ts";
import { proveIncentives } from "./prove-incentives.ts";
import { proveIndexes } from "./prove-indexes.ts";
import { proveObstacles } from "./prove-obstacles.ts";
import { proveOwed } from "./prove-owed.ts";
import { proveProposedPlans } from "./prove-proposed-plans.ts";
import { proveReach } from "./prove-reach.ts";
import { proveScorecards } from "./prove-scorecards.ts";
import { proveScores } from "./prove-scores.ts";
import { proveSessions } from "./prove-sessions.ts";
import { proveUnpublished } from "./prove-unpublished.ts";

/** How long the copy waits for a writer that holds the database. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * Proves what the software promises about the stored data. It reads a copy, so the city may keep running,
 * and nothing is changed.
 * @param directory the city's data directory
 * @throws UserFacingError if there are no data, or they cannot be read
 */
export async function verifyCity(city: City, directory: string): Promise<readonly Proof[]> {
  const copy = mkdtempSync(join(tmpdir(), "kinerja-verify-"));
  try {
    const file = copyDatabase(directory, copy);
    const database = await startDatabase({ file, tableName: tableNameOf(city.slug) });
    try {
      const all = await readAll(database);
      const indexed = new Map<string, readonly Item[]>();
      for (const { name } of TABLE_DEFINITION.indexes) indexed.set(name, await readAll(database, name));
      return [...prove(city, all), ...proveIndexes(all, indexed)];
    } finally {
      await database.stop();
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
}

export function prove(city: City, all: readonly Item[]): readonly Proof[] {
  const everything = groupItems(all);
  return [
    proveForms(all),
    proveChains(everything),
    proveScorecards(everything, city),
    proveObstacles(everything),
    proveHelp(everything),
    proveOwed(everything),
    proveFormerOwners(everything),
    proveSessions(everything),
    proveProposedPlans(everything),
    proveReach(everything),
    proveComplaintCounters(everything, city),
    proveComplaintsAtPoints(everything, city),
    proveOpenComplaints(everything),
    proveSurveyCounters(everything),
    proveUnpublished(everything),
    proveStaffing(everything),
    proveEvaluations(everything, city),
    proveScores(everything, city),
    proveFedSurveys(everything),
    proveFigures(everything),
    proveOpenResults(everything),
    proveAwardRounds(everything, city),
    proveIncentives(everything),
  ];
}

/** The database as it is at one moment, by SQLite itself: whoever copies its files apart gets two moments. */
function copyDatabase(from: string, to: string): string {
  if (!existsSync(from))
    throw new UserFacingError(`Belum ada data di ${from}; jalankan dahulu "npm start" untuk kota ini.`);
  const file = join(from, DATABASE_FILE);
  requireKept(file);
  const copy = join(to, DATABASE_FILE);
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE_MILLISECONDS });
    try {
      database.prepare("VACUUM INTO ?").run(copy);
    } finally {
      database.close();
    }
  } catch (cause) {
    throw openingFailure(file, cause as Error);
  }
  return copy;
}

/** All items. Only here, where nobody waits and nothing is charged, is a whole table read. */
async function readAll({ endpoint, tableName: TableName }: Database, IndexName?: string): Promise<Item[]> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: "local", credentials }));
  const all: Item[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  try {
    do {
      const page = await client.send(new ScanCommand({ TableName, IndexName, ExclusiveStartKey }));
      all.push(...((page.Items ?? []) as Item[]));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
  } finally {
    client.destroy();
  }
  return all;
}
