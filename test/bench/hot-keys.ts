import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Bench } from "./bench.ts";
import type { Hottest } from "./hot-keys/hottest.ts";
import { EMPLOYEES, LIMITS } from "./hot-keys/rates.ts";
import { below, type Measurement } from "./measurement.ts";

const PROGRAM = fileURLToPath(new URL("hot-keys/program.ts", import.meta.url));

/** The hottest partition of every write path in a large city, from the sizes of items as they are stored. */
export async function hotKeys(_bench: Bench): Promise<readonly Measurement[]> {
  // A separate process: it has a city of its own.
  const child = spawn(process.execPath, [PROGRAM], { stdio: ["ignore", "pipe", "inherit"] });
  const all = JSON.parse(await text(child.stdout)) as readonly Hottest[];
  return all.map(({ name, rate, kind, partition, units, share }) =>
    below(50, `hottest partition, ${EMPLOYEES.toLocaleString("en")} employees: ${name}`, {
      value: share * 100,
      unit: "% of its limit",
      notes: [
        `${partition}: ${units.toFixed(2)} ${kind.slice(0, -1)} units each, ${LIMITS[kind].toLocaleString("en")} a second at most`,
        `${rate.perSecond.toFixed(0)} a second: ${rate.why}${rate.isPaced ? "; held to a pace" : ""}`,
      ],
    }),
  );
}
