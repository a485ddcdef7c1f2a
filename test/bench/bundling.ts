import { statSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { BUNDLING } from "../../infra/bundle.ts";
import type { Bench } from "./bench.ts";
import { environmentOf, eventFile, figure, firstReply, heaviestAsked, pairs } from "./first-replies.ts";
import { atMost, type Measurement } from "./measurement.ts";

const KB = 1_000;
const PAIRS = 51;

/** A bundle without its plugins contains packages that call `require`, which an ES module must be given. */
const REQUIRE = {
  js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
} as const;

/** The bundling with one of its stand-ins removed. */
const WITHOUT: Readonly<Record<string, BuildOptions>> = {
  "Node's modules on demand": { plugins: [], banner: REQUIRE },
  "credentials of the environment": { alias: {} },
  "what is never loaded": { external: [] },
};

/**
 * A stand-in must bring at least this, or it goes: the heaviest unit's cold start with it, relative to that
 * without it.
 */
const AT_MOST = 0.98;

/** What each stand-in of the bundling saves the heaviest unit, with all others in place. */
export async function bundling(bench: Bench): Promise<readonly Measurement[]> {
  const city = await bench.city();
  const { unit, read } = heaviestAsked(await bench.units(), city);
  const directory = join(bench.directory, "bundling");
  const event = eventFile(directory, "read", read);
  const environment = environmentOf(city);
  const measurements: Measurement[] = [];
  for (const [name, options] of Object.entries(WITHOUT)) {
    const outfile = join(directory, name.replaceAll(/\W+/g, "-"), "index.mjs");
    await build({ ...BUNDLING, ...options, entryPoints: [unit.unit.entry], outfile });
    const both = await pairs(
      () => firstReply({ file: unit.file, event, environment }),
      () => firstReply({ file: outfile, event, environment }),
      PAIRS,
    );
    const { notes, ...ratio } = figure(both, "times");
    const saved = (statSync(outfile).size - unit.bytes) / KB;
    measurements.push(
      atMost(AT_MOST, `cold start of ${unit.unit.name} with ${name}, to that without`, {
        ...ratio,
        notes: [...notes, `${saved.toFixed(0)} KB less`],
      }),
    );
  }
  return measurements;
}
