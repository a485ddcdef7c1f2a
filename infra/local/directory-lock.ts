import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { UserFacingError } from "./user-facing-error.ts";

/** The file whose lock the kernel holds for as long as a process lives: however it ends, nothing stale is left. */
const LOCK = "lock.db";

/** Names the process that holds the lock, for the sentence that refuses another one. */
const HOLDER = "lock.pid";

/** What stays in a directory that is emptied: to delete a file that is locked would unlock it. */
export const LOCK_FILES: readonly string[] = [LOCK, HOLDER];

/** What is held must not be collected, or its lock would be gone. */
const held = new Set<DatabaseSync>();

/** SQLite's code for a lock that another connection holds. */
const SQLITE_BUSY = 5;

/**
 * Claims a directory for this process.
 * @returns a function that releases it
 * @throws UserFacingError if a running process has claimed it
 */
export function lockDirectory(path: string): () => void {
  const holder = join(path, HOLDER);
  // A lock of SQLite's is one of the operating system's, on every system; Node itself gives no way to one.
  const lock = new DatabaseSync(join(path, LOCK));
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    if ((cause as { readonly errcode?: number }).errcode !== SQLITE_BUSY) throw cause;
    throw new UserFacingError(
      `Direktori data ${path} sedang dipakai proses lain${pidIn(holder)}; hentikan dulu proses itu.`,
      { cause },
    );
  }
  held.add(lock);
  writeFileSync(holder, String(process.pid));
  return () => {
    if (!held.delete(lock)) return;
    rmSync(holder, { force: true });
    lock.close();
  };
}

/** The winner may not have written it yet. */
function pidIn(file: string): string {
  try {
    return ` (pid ${readFileSync(file, "utf8")})`;
  } catch {
    return "";
  }
}
