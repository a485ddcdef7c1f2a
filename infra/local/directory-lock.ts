import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserFacingError } from "./user-facing-error.ts";

/** The file that marks a directory as claimed. */
export const LOCK = "lock";

/**
 * Claims a directory for this process; a lock whose process has ended does not count.
 * @returns a function that releases it
 * @throws UserFacingError if a running process has claimed it
 */
export function lockDirectory(path: string): () => void {
  const file = join(path, LOCK);
  const own = `${process.pid} ${startedAt(process.pid)}`;
  if (!createLock(file, own)) {
    const [pid = "", start = ""] = readFileSync(file, "utf8").split(" ");
    if (isSameProcess(Number(pid), start)) {
      throw new UserFacingError(
        `Direktori data ${path} sedang dipakai proses lain (pid ${pid}); hentikan dulu proses itu.`,
      );
    }
    rmSync(file, { force: true });
    createLock(file, own);
  }
  return () => rmSync(file, { force: true });
}

function createLock(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isSameProcess(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH" || !Number.isInteger(pid)) return false;
  }
  return startedAt(pid) === start;
}

/**
 * When a process started, in kernel ticks, because process ids are reused. Empty if the system does not say.
 */
function startedAt(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "";
    return afterName.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
