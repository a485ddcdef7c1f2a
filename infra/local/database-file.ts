import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { UserFacingError } from "./user-facing-error.ts";

/** SQLite's words, passed on by the engine, for a file that is not or no longer a database. */
const CORRUPT = /malformed|not a valid SQLite|not a database/i;

const FRESH =
  "jalankan lagi dengan --fresh untuk memulai dari basis data kosong (semua data lokal kota ini dihapus)";

/**
 * Requires that a database file can be relied on, before the engine opens it: the engine itself looks at a part only when
 * somebody asks for it. A file that is not there yet is whole.
 * @throws UserFacingError
 */
export function requireWhole(file: string): void {
  if (sizeOf(file) === 0) return;
  let verdict: string;
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const found = database.prepare("PRAGMA quick_check(1)").get() as { readonly quick_check: string };
      verdict = found.quick_check;
    } finally {
      database.close();
    }
  } catch (cause) {
    throw openingFailure(file, cause as Error);
  }
  if (verdict !== "ok") throw damaged(file, new Error(verdict));
}

/**
 * Requires that the data of a city that was here are still here: an empty database in their place would look like a
 * city in which nothing ever happened.
 * @throws UserFacingError
 */
export function requireKept(file: string): void {
  if (sizeOf(file) > 0) return;
  throw new UserFacingError(
    `Berkas basis data ${file} hilang atau kosong, padahal kota ini pernah berjalan di sini; kembalikan berkas itu dari salinannya, atau ${FRESH}.`,
  );
}

/** Why a file cannot be opened, for the person at the terminal. */
export function openingFailure(file: string, cause: Error): UserFacingError {
  if (CORRUPT.test(cause.message)) return damaged(file, cause);
  return new UserFacingError(`Berkas basis data ${file} tidak dapat dibuka: ${cause.message}`, { cause });
}

function damaged(file: string, cause: Error): UserFacingError {
  return new UserFacingError(`Berkas basis data ${file} rusak dan dibiarkan apa adanya; ${FRESH}.`, {
    cause,
  });
}

/** 0 where there is none. A write-ahead log without its file is worth nothing: SQLite throws it away. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
