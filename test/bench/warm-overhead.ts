import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Bench } from "./bench.ts";
import { atMost, type Measurement, median, reported, spread } from "./measurement.ts";
import type { WarmCalls } from "./warm-calls.ts";

const PROGRAM = fileURLToPath(new URL("warm-calls.ts", import.meta.url));

/** The product's own share of a warm request: the whole pipeline, with a database that answers instantly. */
export async function warmOverhead(_bench: Bench): Promise<readonly Measurement[]> {
  // A separate process: in this one the JIT has been trained by other work.
  const child = spawn(process.execPath, [PROGRAM], { stdio: ["ignore", "pipe", "inherit"] });
  const { empty, read, write } = JSON.parse(await text(child.stdout)) as WarmCalls;
  const figure = (of: readonly number[]) => ({
    value: median(of) - median(empty),
    unit: "µs",
    notes: [
      `means of ${of.length} batches: ${spread(of, 1)} µs, of an empty handler ${spread(empty, 1)} µs, in turn`,
    ],
  });
  const all = { read: figure(read), write: figure(write) };
  return [
    atMost(40, "warm overhead of a write: a report submitted, with its first reply sealed", all.write),
    reported("warm overhead of a read: a live scorecard", all.read),
  ];
}
