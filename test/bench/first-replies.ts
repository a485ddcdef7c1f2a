import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuiltUnit } from "./built-units.ts";
import type { BenchCity, Observation } from "./city.ts";
import { median, spread } from "./measurement.ts";

const PAIRS = 17;
const HARNESS = fileURLToPath(new URL("first-reply.mjs", import.meta.url));

export interface FirstReply {
  readonly milliseconds: number;
  readonly hasUndici: boolean;
}

type Pair = readonly [FirstReply, FirstReply];

export function figure(all: readonly Pair[], unit: string) {
  const ratios = all.map(([ours, theirs]) => ours.milliseconds / theirs.milliseconds);
  const ms = (side: 0 | 1) => median(all.map((pair) => pair[side].milliseconds)).toFixed(0);
  const notes = [`${ms(0)} ms to ${ms(1)} ms in ${all.length} pairs, ratios ${spread(ratios)}`];
  return { value: median(ratios), unit, notes };
}

/** Alternating, with the order swapped in each pair, so that neither always finds the machine warm. */
export async function pairs(
  ours: () => Promise<FirstReply>,
  theirs: () => Promise<FirstReply>,
  count = PAIRS,
): Promise<Pair[]> {
  await ours();
  await theirs();
  const all: Pair[] = [];
  for (let pair = 0; pair < count; pair += 1) {
    if (pair % 2 === 0) {
      const first = await ours();
      all.push([first, await theirs()]);
    } else {
      const first = await theirs();
      all.push([await ours(), first]);
    }
  }
  return all;
}

/** The API's description is left out: it does not use the table, and caches serve it for an hour. */
export function heaviestAsked(units: readonly BuiltUnit[], { observations }: BenchCity) {
  for (const unit of units) {
    const asked = observations.filter((seen) => seen.invocation.unit.name === unit.unit.name);
    const read = asked.find((seen) => seen.routeKey.startsWith("GET") && seen.invocation.calls.length === 1);
    if (unit.unit.kind !== "http" || read === undefined) continue;
    return { unit, read };
  }
  throw new Error("No unit of the registry was asked anything.");
}

export function eventFile(directory: string, name: string, { invocation }: Observation): string {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${name}.json`);
  writeFileSync(file, JSON.stringify(invocation.event));
  return file;
}

export function environmentOf({ database, host }: BenchCity): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TABLE_NAME: host.database.tableName,
    AWS_ENDPOINT_URL_DYNAMODB: database.engine,
    NODE_OPTIONS: "",
  };
}

export function firstReply({
  file,
  event,
  environment,
}: {
  readonly file: string;
  readonly event: string;
  readonly environment: NodeJS.ProcessEnv;
}): Promise<FirstReply> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [HARNESS, file, event], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let milliseconds = 0;
    let said = "";
    let wrong = "";
    child.stdout.on("data", (text) => {
      milliseconds ||= performance.now() - startedAt;
      said += text;
    });
    child.stderr.on("data", (text) => {
      wrong += text;
    });
    child.once("error", reject);
    child.once("close", () => {
      const { status = 0, hasUndici = false } = said === "" ? {} : JSON.parse(said);
      if (status >= 200 && status < 300) resolve({ milliseconds, hasUndici });
      else reject(new Error(`${file} answered ${said} ${wrong}`));
    });
  });
}
