import { mkdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { recordBundles, recordedBundles } from "./bundle-record.ts";
import { asksForJsonSchema, noJsonSchema } from "./bundling/json-schema.ts";
import { builtinsOnDemand, onlyErrorsOfRequests, onlyVersionOfPackages } from "./bundling/plugins.ts";
import { pureDeclarations } from "./bundling/pure-declarations.ts";
import { moduleStandIns, PACKAGE_STAND_INS } from "./bundling/stand-ins.ts";
import { uncalledMethods } from "./bundling/uncalled-methods.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** One directory of code for each unit, all that is deployed. */
export const BUNDLES_DIRECTORY = join(ROOT, "build/lambda");
/** Beside the code and not in it: Lambda would load megabytes that only a person with a stack trace needs. */
export const SOURCE_MAPS_DIRECTORY = join(ROOT, "build/sourcemaps");

/** What makes a bundle small and quick to start; each plugin says why at its definition. */
export const PLUGINS: readonly Plugin[] = [
  builtinsOnDemand,
  moduleStandIns,
  onlyErrorsOfRequests,
  onlyVersionOfPackages,
  uncalledMethods(ROOT),
  pureDeclarations,
];

const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: "node",
  target: "node24",
  format: "esm",
  outExtension: { ".js": ".mjs" },
  mainFields: ["module", "main"],
  alias: PACKAGE_STAND_INS,
  minify: true,
  // Shared chunks would deploy less, but each one more file to load costs a sixth of a cold start.
  splitting: false,
  // The sources are in the repository, at the commit that was deployed.
  sourcesContent: false,
  metafile: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

/** What bundling needs to know of a unit; `entry` is a path from the root of the project. */
export interface BundledUnit {
  readonly name: string;
  readonly entry: string;
}

/** One unit's code, ready to be deployed. */
export interface Bundle {
  readonly name: string;
  /** Holds `index.mjs` and nothing else. */
  readonly directory: string;
  readonly bytes: number;
  /** The bytes that each source file, by its path from the root of the project, takes up in the bundle. */
  readonly inputs: Readonly<Record<string, number>>;
}

/**
 * Bundles all units at once: they share the parsing of the SDK, and a call for each would take many times as long. A unit
 * that turns schemas into JSON Schema is then bundled again, with the part of zod that does it. What was bundled before
 * from the same sources is taken as it is.
 * @param sourceMapsDirectory where source maps go; none are made where it is absent, which saves a quarter of the time
 * @returns the bundles by the name of their unit
 */
export async function bundleUnits(
  units: readonly BundledUnit[],
  directory: string = BUNDLES_DIRECTORY,
  sourceMapsDirectory?: string,
): Promise<ReadonlyMap<string, Bundle>> {
  const recorded = sourceMapsDirectory === undefined ? recordedBundles(units, directory) : undefined;
  const bundles = recorded ?? (await bundleAnew(units, { directory, sourceMapsDirectory }));
  return new Map(bundles.map((bundle) => [bundle.name, bundle]));
}

async function bundleAnew(
  units: readonly BundledUnit[],
  destination: Destination,
): Promise<readonly Bundle[]> {
  const first = await bundleTogether(units, [...PLUGINS, noJsonSchema], destination);
  const asking = new Set(
    first.bundles.filter(({ inputs }) => asksForJsonSchema(inputs)).map(({ name }) => name),
  );
  const again = units.filter(({ name }) => asking.has(name));
  const complete = await bundleTogether(again, PLUGINS, destination);
  const bundles = [...first.bundles.filter(({ name }) => !asking.has(name)), ...complete.bundles];
  recordBundles(units, destination.directory, { bundles, inputs: [...first.inputs, ...complete.inputs] });
  return bundles;
}

interface Destination {
  readonly directory: string;
  readonly sourceMapsDirectory: string | undefined;
}

async function bundleTogether(
  units: readonly BundledUnit[],
  plugins: readonly Plugin[],
  { directory, sourceMapsDirectory }: Destination,
): Promise<{ readonly bundles: readonly Bundle[]; readonly inputs: readonly string[] }> {
  if (units.length === 0) return { bundles: [], inputs: [] };
  const { metafile } = await build({
    ...OPTIONS,
    sourcemap: sourceMapsDirectory !== undefined && "external",
    entryPoints: Object.fromEntries(units.map(({ name, entry }) => [`${name}/index`, entry])),
    outdir: directory,
    plugins: [...plugins],
  });
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [join(ROOT, path), output]),
  );
  const bundles = await Promise.all(
    units.map(async ({ name }) => {
      const file = join(directory, name, "index.mjs");
      const output = outputs.get(file);
      if (!output) throw new Error(`The unit ${name} was not bundled.`);
      if (sourceMapsDirectory) {
        // As deep as before: its paths to the sources are relative.
        await mkdir(join(sourceMapsDirectory, name), { recursive: true });
        await rename(`${file}.map`, join(sourceMapsDirectory, name, "index.mjs.map"));
      }
      const inputs = Object.entries(output.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput]);
      return { name, directory: dirname(file), bytes: output.bytes, inputs: Object.fromEntries(inputs) };
    }),
  );
  return { bundles, inputs: Object.keys(metafile.inputs) };
}
