// Closes units of a month with the deployed bundle, and prints the cost. In JavaScript, like the bundle: memory spent on
// stripping types would not be spent by a function.
import { readFileSync } from "node:fs";

const { bundle, unitIds, warmUp } = JSON.parse(readFileSync(0, "utf8"));
const { handler } = await import(bundle);

let metered = { readUnits: 0, writeUnits: 0, roundTrips: 0 };
console.info = ({ readUnits, writeUnits, roundTrips, failed }) => {
  if (failed) throw new Error("A unit was not closed.");
  metered = {
    readUnits: metered.readUnits + readUnits,
    writeUnits: metered.writeUnits + writeUnits,
    roundTrips: metered.roundTrips + roundTrips,
  };
};

async function close(ids) {
  for (const unitId of ids) {
    const body = JSON.stringify({
      kind: "close",
      id: "2026-03",
      part: unitId,
      at: "2026-04-04T18:00:00.000Z",
    });
    const { batchItemFailures } = await handler({ Records: [{ messageId: unitId, body }] });
    if (batchItemFailures.length > 0) throw new Error(`${unitId} was not closed.`);
  }
}

await close(warmUp);
metered = { readUnits: 0, writeUnits: 0, roundTrips: 0 };
const cpu = process.cpuUsage();
const startedAt = performance.now();
await close(unitIds);
const { user, system } = process.cpuUsage(cpu);
const seconds = (performance.now() - startedAt) / 1_000;
const cpuSeconds = (user + system) / 1e6;
const peakBytes = process.resourceUsage().maxRSS * 1_024;
process.stdout.write(JSON.stringify({ ...metered, seconds, cpuSeconds, peakBytes }));
