import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

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
 * Writes files into a directory in one step: somebody else may be making the same. They are compressed all at once, by threads
 * beside this one.
 * @param last the file by which a whole directory is known
 */
export async function writeBuilt(
  directory: string,
  files: readonly BuiltFile[],
  last: BuiltFile,
): Promise<void> {
  mkdirSync(dirname(directory), { recursive: true });
  const draft = `${directory}.${randomUUID()}`;
  mkdirSync(draft, { recursive: true });
  await Promise.all(
    [...files, last].map(async ({ name, text, isCompressed }) => {
      writeFileSync(join(draft, name), text);
      if (!isCompressed) return;
      const [zipped, smaller] = await Promise.all([gzipped(text, { level: 9 }), brotli(text)]);
      writeFileSync(join(draft, `${name}.gz`), zipped);
      writeFileSync(join(draft, `${name}.br`), smaller);
    }),
  );
  try {
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(join(directory, last.name))) throw error;
  }
}

const gzipped = promisify(gzip);
const compressed = promisify(brotliCompress);

function brotli(text: string | Uint8Array): Promise<Buffer> {
  return compressed(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}
