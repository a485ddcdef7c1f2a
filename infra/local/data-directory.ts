import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LOCK_FILES, lockDirectory } from "./directory-lock.ts";
import { UserFacingError } from "./user-facing-error.ts";

/** Where a host keeps what outlives it: a directory, or memory that does not. */
export interface DataDirectory {
  /** Absent if everything is in memory. */
  readonly path?: string;
  /** A small JSON file; undefined if it does not exist. */
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  remove(name: string): void;
  /** Releases the directory for the next host. */
  close(): void;
}

/** The parent of all data directories: `.kinerja` at the root of the project, unless `KINERJA_DATA` names another. */
export const DATA_ROOT =
  process.env.KINERJA_DATA || fileURLToPath(new URL("../../.kinerja", import.meta.url));

/** The data directory of a city. */
export function cityDirectory(slug: string): string {
  return join(DATA_ROOT, slug);
}

/**
 * Claims a data directory for one host.
 * @param fresh deletes everything in it
 * @throws UserFacingError if another host has claimed it, or it cannot be written
 */
export function openDataDirectory(path: string, { fresh = false } = {}): DataDirectory {
  try {
    // The database and the log hold personal data: other users of this machine must not read them.
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new UserFacingError(`Direktori data ${path} tidak dapat dibuat: ${(cause as Error).message}.`, {
      cause,
    });
  }
  const unlock = lockDirectory(path);
  if (fresh) {
    const content = readdirSync(path).filter((name) => !LOCK_FILES.includes(name));
    for (const name of content) rmSync(join(path, name), { recursive: true });
  }
  return {
    path,
    read: (name) => readJson(join(path, name)),
    write(name, value) {
      const file = join(path, name);
      // Renamed into place: a crash in between leaves the old file intact. Other users of this machine must not read keys.
      writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    remove: (name) => rmSync(join(path, name), { force: true }),
    close: unlock,
  };
}

/** A data directory that vanishes with its host. */
export function memoryDirectory(): DataDirectory {
  const files = new Map<string, unknown>();
  return {
    read: (name) => files.get(name),
    write: (name, value) => void files.set(name, value),
    remove: (name) => void files.delete(name),
    close: () => files.clear(),
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new UserFacingError(
      `Berkas ${file} rusak; jalankan lagi dengan --fresh untuk memulai dari awal (semua data lokal kota ini dihapus).`,
      { cause },
    );
  }
}
