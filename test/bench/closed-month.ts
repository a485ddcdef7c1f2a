/** A program: closes every unit of a month with the handler that does it in a city, and writes what it took. */
import { readFileSync } from "node:fs";
import { handler } from "../../functions/evaluation/on-close-unit.ts";

/** What the close of some units took. */
export interface ClosedMonth {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly roundTrips: number;
  /** The most that the heap held at the end of a unit, with what lies outside of it. */
  readonly peakHeapBytes: number;
  /** The most that the process held, the runtime and its compiling of TypeScript with it: a bundle needs no such. */
  readonly peakProcessBytes: number;
}

const { unitIds, warmUp } = JSON.parse(readFileSync(0, "utf8")) as Record<"unitIds" | "warmUp", string[]>;

let metered = { readUnits: 0, writeUnits: 0, roundTrips: 0 };
console.info = (line: unknown) => {
  const { readUnits, writeUnits, roundTrips, failed } = line as typeof metered & { readonly failed?: number };
  if (failed) throw new Error("A unit was not closed.");
  metered = {
    readUnits: metered.readUnits + readUnits,
    writeUnits: metered.writeUnits + writeUnits,
    roundTrips: metered.roundTrips + roundTrips,
  };
};

async function close(ids: readonly string[]) {
  const peak = { peakHeapBytes: 0, peakProcessBytes: 0 };
  for (const unitId of ids) {
    const body = JSON.stringify({ month: "2026-03", unitId, at: "2026-04-04T18:00:00.000Z" });
    const { batchItemFailures } = await handler({ Records: [{ messageId: unitId, body }] } as never);
    if (batchItemFailures.length > 0) throw new Error(`${unitId} was not closed.`);
    const { heapUsed, external, rss } = process.memoryUsage();
    peak.peakHeapBytes = Math.max(peak.peakHeapBytes, heapUsed + external);
    peak.peakProcessBytes = Math.max(peak.peakProcessBytes, rss);
  }
  return peak;
}

await close(warmUp);
metered = { readUnits: 0, writeUnits: 0, roundTrips: 0 };
const cpu = process.cpuUsage();
const startedAt = performance.now();
const peak = await close(unitIds);
const { user, system } = process.cpuUsage(cpu);
const seconds = (performance.now() - startedAt) / 1_000;
process.stdout.write(
  JSON.stringify({
    ...metered,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    ...peak,
  } satisfies ClosedMonth),
);
