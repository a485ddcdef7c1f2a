import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bundle, BundledUnit } from "./bundled-unit.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Stored beside the bundles; without it, all are rebuilt. */
export const BUNDLE_RECORD = "bundles.json";

/** A bundle, and the paths (from the project's root) of the files that it was built from. */
export interface SourcedBundle {
  readonly bundle: Bundle;
  readonly sources: readonly string[];
}

/** What was bundled from which files: enough to tell whether the result would be the same. */
interface BundleRecord {
  readonly way: string;
  /** Size and modification time of every source file, by path. */
  readonly stamps: Readonly<Record<string, string | undefined>>;
  readonly bundles: readonly SourcedBundle[];
}

/** The existing bundles whose sources have not changed. */
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
    // There is none yet, or writing it was interrupted: bundle everything.
    return undefined;
  }
}

/** Node's own modules have a namespace in front of their name. */
function filesAmong(sources: readonly string[]): string[] {
  return sources.filter((path) => !path.includes(":"));
}

/** Hash of everything that affects bundling: versions of all packages, and the bundling's own code. */
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

/** Undefined if the file is gone. */
function stampOf(path: string): string | undefined {
  const { size, mtimeMs } = statSync(join(ROOT, path), { throwIfNoEntry: false }) ?? {};
  return size === undefined ? undefined : `${size} ${mtimeMs}`;
}
