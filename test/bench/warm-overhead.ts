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
  const all = JSON.parse(await text(child.stdout)) as WarmCalls;
  const { empty, read, write } = all;
  const figure = (of: readonly number[]) => ({
    value: median(of) - median(empty),
    unit: "µs",
    notes: [
      `means of ${of.length} batches: ${spread(of, 1)} µs, of an empty handler ${spread(empty, 1)} µs, in turn`,
    ],
  });
  /** Batch by batch, each against the one beside it: what else the machine does strikes both. */
  const ratio = (of: readonly number[], bare: readonly number[]) => ({
    value: median(of.map((mean, batch) => mean / (bare[batch] ?? Number.NaN))),
    unit: "times",
    notes: [`${median(of).toFixed(1)} against ${median(bare).toFixed(1)} µs`],
  });
  return [
    atMost(40, "warm overhead of a write: a report submitted, with its first reply sealed", figure(write)),
    reported("warm overhead of a read: a live scorecard", figure(read)),
    atMost(
      3,
      "the pipeline of that write, guard and first reply included, against middy and zod alone",
      ratio(all.pipedWrite, all.bareWrite),
    ),
    atMost(2, "the pipeline of that read against middy and zod alone", ratio(all.pipedRead, all.bareRead)),
  ];
}
