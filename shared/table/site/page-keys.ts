import { randomBytes } from "node:crypto";
import { CommitConflict } from "../commit-conflict.ts";
import { put } from "../projection.ts";
import type { Table } from "../table.ts";
import * as items from "./items.ts";

const SECRET_BYTES = 32;

/** The installation's secret for pages, drawn by whoever needs it first. The caller keeps it. */
export async function pageSecret(table: Table): Promise<string> {
  const key = items.pageKey.key();
  const known = await table.find(key);
  if (known) return known.secret;
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  try {
    await table.write([put({ key, item: { secret }, once: true })]);
    return secret;
  } catch (error) {
    if (!(error instanceof CommitConflict)) throw error;
    return (await table.get(key)).secret;
  }
}
