import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { registry } from "../../functions/registry.ts";
import { bundleUnits } from "../../infra/bundle.ts";
import type { Unit } from "../../shared/deployment/unit.ts";

/** A unit as it is deployed. */
export interface BuiltUnit {
  readonly unit: Unit;
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** Paths of the source files in it. */
  readonly sources: readonly string[];
}

/** Every unit of the registry, bundled as for deployment; the heaviest first. */
export async function buildUnits(directory: string): Promise<readonly BuiltUnit[]> {
  const bundles = await bundleUnits(registry, join(directory, "code"));
  const built = registry.map((unit) => {
    const bundle = bundles.get(unit.name);
    if (bundle === undefined) throw new Error(`The unit ${unit.name} was not bundled.`);
    const file = join(bundle.directory, "index.mjs");
    const sources = Object.keys(bundle.inputs);
    return { unit, file, bytes: bundle.bytes, gzipBytes: gzipSync(readFileSync(file)).length, sources };
  });
  return built.toSorted((a, b) => b.bytes - a.bytes);
}
