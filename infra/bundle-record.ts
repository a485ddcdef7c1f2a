import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bundle, BundledUnit } from "./bundle.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Stands beside the bundles; without it all are made anew. */
export const BUNDLE_RECORD = "bundles.json";

/** A bundle, and the paths from the root of the project of all that it was made from. */
export interface SourcedBundle {
  readonly bundle: Bundle;
  readonly sources: readonly string[];
}

/** What was bundled, from what: enough to tell whether the same would come out again. */
interface BundleRecord {
  readonly way: string;
  /** Size and time of change of every source file, by its path. */
  readonly stamps: Readonly<Record<string, string | undefined>>;
  readonly bundles: readonly SourcedBundle[];
}

/** Those bundles of last time of which nothing that they were made from has changed since. */
export function recordedBundles(units: readonly BundledUnit[], directory: string): readonly SourcedBundle[] {
  const record = readRecord(directory);
  if (record === undefined || record.way !== wayOfBundling()) return [];
  const changed = new Set(
    Object.entries(record.stamps).flatMap(([path, stamp]) => (stampOf(path) === stamp ? [] : [path])),
  );
  const recorded = new Map(record.bundles.map((one) => [one.bundle.name, one]));
  return units.flatMap(({ name, entry }) => {
    const one = recorded.get(name);
    if (one?.bundle.entry !== entry || one.sources.some((path) => changed.has(path))) return [];
    return sizeOf(join(one.bundle.directory, "index.mjs")) === one.bundle.bytes ? [one] : [];
  });
}

export function recordBundles(directory: string, bundles: readonly SourcedBundle[]): void {
  const ofFiles = bundles.map(({ bundle, sources }) => ({ bundle, sources: filesAmong(sources) }));
  const paths = new Set(ofFiles.flatMap(({ sources }) => sources));
  const stamps = Object.fromEntries(Array.from(paths, (path) => [path, stampOf(path)]));
  const record = { way: wayOfBundling(), stamps, bundles: ofFiles } satisfies BundleRecord;
  writeFileSync(join(directory, BUNDLE_RECORD), JSON.stringify(record));
}

function readRecord(directory: string): BundleRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(directory, BUNDLE_RECORD), "utf8"));
  } catch {
    // None yet, or one that was cut off while it was written: all is bundled anew.
    return undefined;
  }
}

/** Node's own modules have a namespace before their name. */
function filesAmong(sources: readonly string[]): string[] {
  return sources.filter((path) => !path.includes(":"));
}

/** Hash of what tells how to bundle: versions of all packages, and the bundling's own code. */
function wayOfBundling(): string {
  const hash = createHash("sha256");
  const ours = readdirSync(join(ROOT, "infra/bundling")).map((name) => `infra/bundling/${name}`);
  for (const path of ["package-lock.json", "infra/bundle.ts", ...ours.sort()])
    hash.update(readFileSync(join(ROOT, path)));
  return hash.digest("hex");
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

/** Undefined where the file is gone. */
function stampOf(path: string): string | undefined {
  const { size, mtimeMs } = statSync(join(ROOT, path), { throwIfNoEntry: false }) ?? {};
  return size === undefined ? undefined : `${size} ${mtimeMs}`;
}
