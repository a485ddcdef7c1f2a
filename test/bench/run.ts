import { parseArgs } from "node:util";
import { awardCandidates } from "./award-candidates.ts";
import { type Bench, openBench } from "./bench.ts";
import { bundleSizes } from "./bundle-sizes.ts";
import { bundling } from "./bundling.ts";
import { cityBills } from "./city-bills.ts";
import { cityMonth } from "./city-month.ts";
import { coldStarts } from "./cold-starts.ts";
import { deadlineSweep } from "./deadline-sweep.ts";
import { hotKeys } from "./hot-keys.ts";
import type { Measurement } from "./measurement.ts";
import { asJson, asLines } from "./output.ts";
import { pages } from "./pages.ts";
import { periodClose } from "./period-close.ts";
import { portal } from "./portal.ts";
import { roundTrips } from "./round-trips.ts";
import { surveyAnswers, surveyFaults } from "./survey-answers.ts";
import { synthesis } from "./synthesis.ts";
import { throughput } from "./throughput.ts";
import { warmOverhead } from "./warm-overhead.ts";

type Family = (bench: Bench) => Promise<readonly Measurement[]>;

/** Ordered so that nothing busy runs next to what is timed. */
const FAMILIES: Readonly<Record<string, Family>> = {
  "bundle sizes": bundleSizes,
  synthesis,
  "warm overhead": warmOverhead,
  throughput,
  "round trips": roundTrips,
  "hot keys": hotKeys,
  pages,
  portal,
  "city month": cityMonth,
  bill: cityBills,
  "survey answers": surveyAnswers,
  "survey faults": surveyFaults,
  "deadline sweep": deadlineSweep,
  "period close": periodClose,
  awards: awardCandidates,
  "cold starts": coldStarts,
  bundling,
};

const { values: options } = parseArgs({
  options: { json: { type: "boolean", default: false }, only: { type: "string", default: "" } },
});

const bench = openBench();
const all: Measurement[] = [];
try {
  for (const [name, measure] of Object.entries(FAMILIES)) {
    if (!name.includes(options.only)) continue;
    const startedAt = performance.now();
    const measurements = await measure(bench);
    all.push(...measurements);
    if (options.json) continue;
    console.log(`\n${name} (${((performance.now() - startedAt) / 1_000).toFixed(0)} s)`);
    for (const measurement of measurements) console.log(asLines(measurement));
  }
} finally {
  await bench.close();
}
const missed = all.filter(({ ok }) => !ok);
if (options.json) console.log(asJson(all));
else console.log(`\n${all.length - missed.length} of ${all.length} met their goals`);
process.exitCode = missed.length === 0 ? 0 : 1;
