import { hash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/**
 * A text compressed as far as it goes (Brotli, quality 11), as base64. That takes seconds for each megabyte, so it is kept, by the
 * text's hash, until the text changes.
 * @param name of the text, of which one version is kept
 */
export async function compressedText(name: string, text: string, directory: string): Promise<string> {
  const version = `${name}.${hash("sha256", text).slice(0, 32)}.br`;
  const kept = join(directory, version);
  try {
    return await readFile(kept, "base64");
  } catch {
    const compressed = brotliCompressSync(text);
    await mkdir(directory, { recursive: true });
    const earlier = (await readdir(directory)).filter((file) => file.startsWith(`${name}.`));
    // Complete as soon as it is there, whoever else bundles at the same time.
    const unnamed = join(directory, `.${version}.${process.pid}`);
    await writeFile(unnamed, compressed);
    await rename(unnamed, kept);
    await Promise.all(earlier.map((file) => rm(join(directory, file), { force: true })));
    return compressed.toString("base64");
  }
}
