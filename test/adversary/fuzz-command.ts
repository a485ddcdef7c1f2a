import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Fuzzed, FuzzOptions } from "./fuzz.ts";

/** A city is used up: its people leave, its units are renamed. Then another one is begun. */
const REQUESTS_A_CITY = 3_000;
const WORKER = fileURLToPath(new URL("fuzz-worker.ts", import.meta.url));

const { values } = parseArgs({
  options: { requests: { type: "string", default: "20000" }, seed: { type: "string" } },
});
const requests = Number(values.requests);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
const print = (...lines: readonly string[]) => process.stdout.write(`${lines.join("\n")}\n`);

async function fuzzOneCity(options: FuzzOptions): Promise<Fuzzed> {
  const worker = fork(WORKER, { serialization: "advanced" });
  worker.send(options);
  const [fuzzed] = await Promise.race([
    once(worker, "message"),
    once(worker, "exit").then(() => Promise.reject(new Error(`The city of seed ${options.seed} crashed.`))),
  ]);
  return fuzzed as Fuzzed;
}

const known = new Set<string>();
const succeeded = new Set<string>();
const statuses = new Map<number, number>();
let sent = 0;
for (let round = seed; sent < requests; round += 1) {
  const count = Math.min(REQUESTS_A_CITY, requests - sent);
  const fuzzed = await fuzzOneCity({ requests: count, seed: round, known });
  sent += fuzzed.requests;
  for (const { fault, curl, reply, frames = "" } of fuzzed.findings) {
    known.add(fault);
    print("", fault, `  ${curl}`, `  ${reply}`, `  ${frames}`);
    print(`  Again: npm run fuzz -- --requests ${count} --seed ${round}`);
  }
  for (const id of fuzzed.succeeded) succeeded.add(id);
  for (const [status, more] of fuzzed.statuses) statuses.set(status, (statuses.get(status) ?? 0) + more);
  print(`${sent} requests, ${succeeded.size} operations succeeded, ${known.size} faults`);
}
const told = [...statuses].toSorted().map(([status, count]) => `${status}: ${count}`);
print("", told.join(", "));
if (known.size > 0) process.exitCode = 1;
