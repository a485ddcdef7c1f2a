import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bundle, BundledUnit } from "./bundle.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Stands beside the bundles; without it all are made anew. */
export const BUNDLE_RECORD = "bundles.json";

/** What was bundled, from what: enough to tell whether the same would come out again. */
interface BundleRecord {
  /** Hash of what is to be bundled and how. */
  readonly order: string;
  /** Size and time of change of every source file, by its path from the root of the project. */
  readonly sources: Readonly<Record<string, string>>;
  readonly bundles: readonly Bundle[];
}

/** The bundles of last time, where nothing that they were made from has changed since; undefined where something has. */
export function recordedBundles(
  units: readonly BundledUnit[],
  directory: string,
): readonly Bundle[] | undefined {
  try {
    const record: BundleRecord = JSON.parse(readFileSync(join(directory, BUNDLE_RECORD), "utf8"));
    if (record.order !== orderOf(units)) return undefined;
    const isSame = Object.entries(record.sources).every(([path, stamp]) => stampOf(path) === stamp);
    const isThere = record.bundles.every(
      (bundle) => statSync(join(bundle.directory, "index.mjs")).size === bundle.bytes,
    );
    return isSame && isThere ? record.bundles : undefined;
  } catch {
    // No record, or a file that it names is gone: bundling tells the rest.
    return undefined;
  }
}

export function recordBundles(
  units: readonly BundledUnit[],
  directory: string,
  { bundles, inputs }: { readonly bundles: readonly Bundle[]; readonly inputs: readonly string[] },
): void {
  // A plugin's own modules have a namespace before their path, or a suffix after it.
  const files = inputs.filter((path) => !path.includes(":")).map((path) => path.replace(/\?.*$/, ""));
  const sources = Object.fromEntries(files.map((path) => [path, stampOf(path)]));
  writeFileSync(join(directory, BUNDLE_RECORD), JSON.stringify({ order: orderOf(units), sources, bundles }));
}

/** Units, versions of all packages, and the bundling's own code. */
function orderOf(units: readonly BundledUnit[]): string {
  const hash = createHash("sha256").update(JSON.stringify(units.map(({ name, entry }) => [name, entry])));
  const ours = readdirSync(join(ROOT, "infra/bundling")).map((name) => `infra/bundling/${name}`);
  for (const path of ["package-lock.json", "infra/bundle.ts", ...ours.sort()])
    hash.update(readFileSync(join(ROOT, path)));
  return hash.digest("hex");
}

function stampOf(path: string): string {
  const { size, mtimeMs } = statSync(join(ROOT, path));
  return `${size} ${mtimeMs}`;
}
