import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { bundleUnits } from "../../infra/bundle.ts";
import { ROOT } from "./bench.ts";

/** The bare handler, bundled like the units. */
export async function bundleBare(directory: string): Promise<string> {
  const name = "bare";
  const entry = "test/bench/sdk-only-handler.ts";
  const bundles = await bundleUnits([{ name, entry }], join(directory, "code"));
  return join(bundles.get(name)?.directory ?? "", "index.mjs");
}

/** esbuild's arguments as `NodejsFunction` passes them for NODEJS_24_X without any `bundling` options. */
export async function bundleByDefault(entry: string, directory: string): Promise<string> {
  const outdir = join(directory, "default");
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, "package.json"), '{ "type": "commonjs" }');
  const outfile = join(outdir, "index.js");
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node24",
    external: ["@aws-sdk/*", "@smithy/*"],
    logLevel: "warning",
  });
  return outfile;
}
