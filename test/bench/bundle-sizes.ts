import { hasPages, makesDocuments } from "../support/unit-kinds.ts";
import type { Bench } from "./bench.ts";
import { atMost, exactly, type Measurement, reported } from "./measurement.ts";

/** The smaller of the two units with this name: what fits into it also fits into 1,024 bytes. */
const KB = 1_000;

/** undici is a web client that a bundle might pull in; zod's own default language is wanted. */
const UNWANTED = /\/undici\/|\/zod\/.*\/locales\/(?!en\.)/;

/** How much code a cold start has to load, and whether it contains anything unneeded. */
export async function bundleSizes(bench: Bench): Promise<readonly Measurement[]> {
  const units = await bench.units();
  const unwanted = units.filter(({ sources }) => sources.some((path) => UNWANTED.test(path)));
  const [documents, others] = [
    units.filter(({ unit }) => makesDocuments(unit)),
    // The API's description is packed already, so that gzip finds nothing left to pack: it has its own bound in the tests.
    units.filter(({ unit }) => !makesDocuments(unit) && !hasPages(unit) && unit.name !== "docs-public"),
  ];
  const paged = units.filter(({ unit }) => hasPages(unit) && !makesDocuments(unit));
  const most = (of: typeof units, size: "bytes" | "gzipBytes") =>
    Math.max(...of.map((unit) => unit[size])) / KB;
  const notes = units.map(
    ({ unit, bytes, gzipBytes }) =>
      `${unit.name.padEnd(26)} ${(bytes / KB).toFixed(0)} KB, ${(gzipBytes / KB).toFixed(0)} KB gzip`,
  );
  return [
    atMost(458, "largest bundle, minified", { value: most(others, "bytes"), unit: "KB", notes }),
    atMost(149, "largest bundle, gzip", { value: most(others, "gzipBytes"), unit: "KB" }),
    atMost(500, "largest bundle of a unit with pages, minified", { value: most(paged, "bytes"), unit: "KB" }),
    atMost(168, "largest bundle of a unit with pages, gzip", { value: most(paged, "gzipBytes"), unit: "KB" }),
    reported("largest bundle that makes documents or pictures", {
      value: most(documents, "bytes"),
      unit: "KB",
    }),
    exactly(0, "bundles with undici or an extra zod language", {
      value: unwanted.length,
      unit: "bundles",
      notes: unwanted.map(({ unit }) => unit.name),
    }),
    reported("bundles", { value: units.length, unit: "bundles" }),
  ];
}
