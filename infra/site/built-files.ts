import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** A short name for a content, of letters and digits. */
export function shortHash(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("base64url").replace(/[-_]/g, "").slice(0, 12);
}

/** A file to be served: compressed beside itself (`.gz`, `.br`) where browsers are to get it so. */
export interface BuiltFile {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly isCompressed: boolean;
}

/**
 * Writes files into a directory in one step: another process may be making the same.
 * @param last the file by which a whole directory is known
 */
export function writeBuilt(directory: string, files: readonly BuiltFile[], last: BuiltFile): void {
  mkdirSync(dirname(directory), { recursive: true });
  const draft = `${directory}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const { name, text, isCompressed } of [...files, last]) {
    writeFileSync(join(draft, name), text);
    if (!isCompressed) continue;
    writeFileSync(join(draft, `${name}.gz`), gzipSync(text, { level: 9 }));
    writeFileSync(join(draft, `${name}.br`), brotli(text));
  }
  try {
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(join(directory, last.name))) throw error;
  }
}

function brotli(text: string | Uint8Array): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}
