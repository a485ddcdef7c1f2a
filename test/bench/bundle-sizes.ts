import { BUNDLE_BOUNDS, type BundleKind, bundleKindOf } from "../support/bundle-bounds.ts";
import type { Bench } from "./bench.ts";
import { atMost, exactly, type Measurement, reported } from "./measurement.ts";

/** The smaller of the two units with this name: what fits into it also fits into 1,024 bytes. */
const KB = 1_000;

/** undici is a web client that a bundle might pull in; zod's own default language is wanted. */
const UNWANTED = /\/undici\/|\/zod\/.*\/locales\/(?!en\.)/;

const KINDS = [
  ["ordinary", ""],
  ["pages", " of a unit with pages"],
  ["documents", " that makes documents or pictures"],
] as const satisfies readonly (readonly [kind: BundleKind, of: string])[];

/** How much code a cold start has to load, and whether it contains anything unneeded. */
export async function bundleSizes(bench: Bench): Promise<readonly Measurement[]> {
  const units = await bench.units();
  const unwanted = units.filter(({ sources }) => sources.some((path) => UNWANTED.test(path)));
  const largest = (kind: BundleKind, size: "bytes" | "gzipBytes", name: string) => {
    const sizes = units.filter(({ unit }) => bundleKindOf(unit) === kind).map((unit) => unit[size]);
    const figure = { value: Math.max(...sizes) / KB, unit: "KB" };
    return atMost(BUNDLE_BOUNDS[kind][size] / KB, name, figure);
  };
  const notes = units.map(
    ({ unit, bytes, gzipBytes }) =>
      `${unit.name.padEnd(26)} ${(bytes / KB).toFixed(0)} KB, ${(gzipBytes / KB).toFixed(0)} KB gzip`,
  );
  return [
    ...KINDS.flatMap(([kind, of]) => [
      largest(kind, "bytes", `largest bundle${of}, minified`),
      largest(kind, "gzipBytes", `largest bundle${of}, gzip`),
    ]),
    exactly(0, "bundles with undici or an extra zod language", {
      value: unwanted.length,
      unit: "bundles",
      notes: unwanted.map(({ unit }) => unit.name),
    }),
    reported("bundles", { value: units.length, unit: "bundles", notes }),
  ];
}
