import { mkdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { recordBundles, recordedBundles, type SourcedBundle } from "./bundle-record.ts";
import type { Bundle, BundledUnit } from "./bundled-unit.ts";
import { builtinsOnDemand } from "./bundling/builtins-on-demand.ts";
import { PREBUILT, prebuiltTexts } from "./bundling/prebuilt-texts.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** One directory of code for each unit; nothing else is deployed. */
export const BUNDLES_DIRECTORY = join(ROOT, "build/lambda");
/** Kept apart from the code: Lambda would load megabytes that only a person reading a stack trace needs. */
export const SOURCE_MAPS_DIRECTORY = join(ROOT, "build/sourcemaps");

/** Modules that replace whole packages. */
const STAND_INS = {
  "@aws-sdk/credential-provider-node": join(ROOT, "infra/bundling/environment-credentials.ts"),
} as const;

/**
 * Modules that packages load on demand and nothing here uses: event streams in the SDK, web pages and vector
 * graphics in jsPDF. Using one anyway fails with an error that names the package. Bundled, the first alone
 * would take 20 KB and 6% of a cold start (2026-11-29, by instructions), because the bundler then makes
 * everything that it shares with the rest load on demand too; the others would be half a megabyte of a unit
 * that draws documents.
 */
const NEVER_LOADED = ["@smithy/core/event-streams", "html2canvas", "canvg", "dompurify"] as const;

/**
 * How units are bundled. No package's text is edited, so that what is deployed is what the tests ran. A
 * stand-in has to bring at least 2% of a cold start, which `npm run bench -- --only bundling` measures for
 * each.
 */
export const BUNDLING = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: "node",
  target: "node24",
  format: "esm",
  outExtension: { ".js": ".mjs" },
  mainFields: ["module", "main"],
  alias: STAND_INS,
  external: [...NEVER_LOADED],
  plugins: [builtinsOnDemand, prebuiltTexts],
  minify: true,
  // Shared chunks would deploy less code, but each further file to load costs a sixth of a cold start.
  splitting: false,
  // The sources are in the repository, at the deployed commit.
  sourcesContent: false,
  metafile: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

/**
 * Bundles all units at once, so that the SDK is parsed only once; a call per unit would take many times as
 * long. Bundles whose sources have not changed are reused.
 * @param sourceMapsDirectory where source maps go; without it none are made, which saves a quarter of the
 * time
 * @returns the bundles by unit name
 */
export async function bundleUnits(
  units: readonly BundledUnit[],
  directory: string = BUNDLES_DIRECTORY,
  sourceMapsDirectory?: string,
): Promise<ReadonlyMap<string, Bundle>> {
  const recorded = sourceMapsDirectory === undefined ? recordedBundles(units, directory) : [];
  const kept = new Set(recorded.map(({ bundle }) => bundle.name));
  const anew = units.filter(({ name }) => !kept.has(name));
  const bundled = await bundleAnew(anew, { directory, sourceMapsDirectory });
  const all = [...recorded, ...bundled];
  if (anew.length > 0) recordBundles(directory, all);
  return new Map(all.map(({ bundle }) => [bundle.name, bundle]));
}

interface Destination {
  readonly directory: string;
  readonly sourceMapsDirectory: string | undefined;
}

async function bundleAnew(
  units: readonly BundledUnit[],
  { directory, sourceMapsDirectory }: Destination,
): Promise<readonly SourcedBundle[]> {
  if (units.length === 0) return [];
  const { metafile } = await build({
    ...BUNDLING,
    sourcemap: sourceMapsDirectory !== undefined && "external",
    entryPoints: Object.fromEntries(units.map(({ name, entry }) => [`${name}/index`, entry])),
    outdir: directory,
  });
  const madeFrom = await sourcesOfTexts(metafile);
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [join(ROOT, path), output]),
  );
  return Promise.all(
    units.map(async ({ name, entry }) => {
      const file = join(directory, name, "index.mjs");
      const output = outputs.get(file);
      if (!output) throw new Error(`The unit ${name} was not bundled.`);
      if (sourceMapsDirectory) {
        // At the same depth, since its paths to the sources are relative.
        await mkdir(join(sourceMapsDirectory, name), { recursive: true });
        await rename(`${file}.map`, join(sourceMapsDirectory, name, "index.mjs.map"));
      }
      const parts = Object.entries(output.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput]);
      const inputs = Object.fromEntries(parts);
      const leftOut = output.imports.flatMap(({ path, external }) => (external ? [path] : []));
      const bundle = { name, entry, directory: dirname(file), bytes: output.bytes, inputs, leftOut };
      return {
        bundle,
        sources: reachedFrom(output.entryPoint ?? entry, { ...metafile.inputs, ...madeFrom }),
      };
    }),
  );
}

/** What texts are made from that are made while bundling: a bundle has the text alone. */
async function sourcesOfTexts({ inputs }: Metafile): Promise<Metafile["inputs"]> {
  const entryPoints = Object.keys(inputs).filter((path) => PREBUILT.test(path));
  if (entryPoints.length === 0) return {};
  const { plugins: _, ...rest } = BUNDLING;
  const { metafile } = await build({
    ...rest,
    entryPoints,
    outdir: "none",
    write: false,
    logLevel: "silent",
  });
  return metafile.inputs;
}

/**
 * Everything that an entry imports, directly or not, even files that left nothing in its bundle: they may
 * change.
 */
function reachedFrom(entry: string, inputs: Metafile["inputs"]): readonly string[] {
  const reached = new Set([entry]);
  // A set is iterated in insertion order, including what is added meanwhile.
  for (const path of reached)
    for (const { path: imported, external } of inputs[path]?.imports ?? [])
      if (!external) reached.add(imported);
  return [...reached];
}
