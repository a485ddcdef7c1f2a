import { spawn } from "node:child_process";
import { readFileSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { BUNDLES_DIRECTORY } from "../../infra/bundle.ts";
import { BUNDLE_RECORD } from "../../infra/bundle-record.ts";
import { type Bench, ROOT } from "./bench.ts";
import { atMost, type Measurement, median, reported, spread } from "./measurement.ts";

const PAIRS = 3;
/** A source file of one context. */
const CHANGED = join(ROOT, "functions/reporting/submit-report.ts");

/**
 * The synthesis of one city with all its bundles, compared with the same stack without any: with unchanged sources, with a
 * change in one context, and with every unit bundled from scratch. Whole processes of the app, started as the CLI starts
 * it: the context in the environment, the assembly in its own directory.
 */
export async function synthesis(bench: Bench): Promise<readonly Measurement[]> {
  const synthesize = (bundle: "true" | "false") => run(join(bench.directory, `cdk-${bundle}`), bundle);
  const again: number[] = [];
  const changed: number[] = [];
  const rebundled: number[] = [];
  await synthesize("true");
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const without = await synthesize("false");
    again.push((await synthesize("true")) / without);
    utimesSync(CHANGED, new Date(), new Date());
    changed.push((await synthesize("true")) / without);
    rmSync(join(BUNDLES_DIRECTORY, BUNDLE_RECORD));
    rebundled.push((await synthesize("true")) / without);
  }
  const figure = (ratios: readonly number[]) => ({
    value: median(ratios),
    unit: "times",
    notes: [`${PAIRS} pairs, ratios ${spread(ratios)}; without validation`],
  });
  return [
    atMost(1.6, "synthesis of one city, relative to the same stack without bundles", figure(again)),
    atMost(1.6, "the same after a change in one context", figure(changed)),
    reported("the same with every unit rebundled", figure(rebundled)),
  ];
}

async function run(CDK_OUTDIR: string, bundle: string): Promise<number> {
  const { context } = JSON.parse(readFileSync(join(ROOT, "cdk.json"), "utf8"));
  const CDK_CONTEXT_JSON = JSON.stringify({ ...context, city: "bukittinggi", validate: "false", bundle });
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["infra/main.ts"], {
    cwd: ROOT,
    env: { ...process.env, CDK_OUTDIR, CDK_CONTEXT_JSON },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`infra/main.ts ended with ${code}.`);
  return performance.now() - startedAt;
}
