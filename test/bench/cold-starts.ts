import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bench } from "./bench.ts";
import type { BenchCity, Observation } from "./bench-city.ts";
import type { BuiltUnit } from "./built-units.ts";
import { bundleBare, bundleByDefault } from "./compared-bundles.ts";
import { atMost, exactly, type Measurement, median, reported, spread } from "./measurement.ts";

const PAIRS = 17;
/** Of what has a goal: a median of so many hardly moves from run to run. */
const PAIRS_OF_GOALS = 51;
const HARNESS = fileURLToPath(new URL("first-reply.mjs", import.meta.url));

/**
 * The time from the start of a process to its handler's first reply, each in a fresh process of this Node.js against the same
 * engine, alternating between two bundles; the result is the median of the pairs' ratios.
 *
 * The unit is the heaviest one that answered a request with a single call to the table, like the bare handler. It is
 * compared with
 *
 * - the least that a function with the SDK can be, bundled with the same settings: what the product adds;
 * - itself as the CDK's `NodejsFunction` bundles it by default: what our bundling gains. That leaves `@aws-sdk/*` and
 *   `@smithy/*` to Lambda's runtime, which holds them as npm installs them, one file per module. Here they are found in
 *   `node_modules`, in the same form. This favours the default: these files are in this machine's page cache, while on
 *   Lambda they are read from an image.
 */
export async function coldStarts(bench: Bench): Promise<readonly Measurement[]> {
  const city = await bench.city();
  const units = await bench.units();
  const { unit, read } = heaviestAsked(units, city);
  const directory = join(bench.directory, "cold-starts");
  const readEvent = eventFile(directory, "read", read);
  const environment = environmentOf(city);
  const time = (file: string, event = readEvent) => firstReply({ file, event, environment });

  const bare = await bundleBare(directory);
  const byDefault = await bundleByDefault(unit.unit.entry, directory);
  const againstBare = await pairs(
    () => time(unit.file),
    () => time(bare),
    PAIRS_OF_GOALS,
  );
  const againstDefault = await pairs(
    () => time(unit.file),
    () => time(byDefault),
  );
  const extra: Measurement[] = [];
  const filing = units.find((built) => built.unit.name === "complaints-public");
  const create = city.observations.find((seen) => seen.routeKey === "POST /v1/public/complaints");
  if (filing && create) {
    const createEvent = eventFile(directory, "create", create);
    const writing = await pairs(
      () => time(filing.file, renewed(createEvent, create)),
      () => time(bare),
    );
    extra.push(reported("a citizen's complaint, which asks the table twice", figure(writing, "times")));
  }
  const docs = units.find((built) => built.unit.name === "docs-public");
  const docsRead = city.observations.find((seen) => seen.invocation.unit.name === "docs-public");
  if (docs && docsRead) {
    const event = eventFile(directory, "docs", docsRead);
    const page = await pairs(
      () => time(docs.file, event),
      () => time(bare),
    );
    extra.push(reported("the page of the API's description, which asks no table", figure(page, "times")));
  }
  const loaded = [...againstBare, ...againstDefault].filter(([ours]) => ours.hasUndici).length;
  return [
    atMost(1.25, `cold start of ${unit.unit.name}, the heaviest, to that of a bare handler with the SDK`, {
      ...figure(againstBare, "times"),
    }),
    atMost(0.75, `cold start of ${unit.unit.name} to its own as the CDK bundles by default`, {
      ...figure(againstDefault, "times"),
    }),
    exactly(0, "cold starts that load undici", { value: loaded, unit: "processes" }),
    ...extra,
  ];
}

interface FirstReply {
  readonly milliseconds: number;
  readonly hasUndici: boolean;
}

type Pair = readonly [FirstReply, FirstReply];

function figure(all: readonly Pair[], unit: string) {
  const ratios = all.map(([ours, theirs]) => ours.milliseconds / theirs.milliseconds);
  const ms = (side: 0 | 1) => median(all.map((pair) => pair[side].milliseconds)).toFixed(0);
  const notes = [`${ms(0)} ms to ${ms(1)} ms in ${all.length} pairs, ratios ${spread(ratios)}`];
  return { value: median(ratios), unit, notes };
}

/** In turn, and the order changes with each pair, so that neither is always the one that finds the machine warm. */
async function pairs(
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

/** The API's description is left out: it asks no table, and is rendered once an hour for all readers by their caches. */
function heaviestAsked(units: readonly BuiltUnit[], { observations }: BenchCity) {
  for (const unit of units) {
    const asked = observations.filter((seen) => seen.invocation.unit.name === unit.unit.name);
    const read = asked.find((seen) => seen.routeKey.startsWith("GET") && seen.invocation.calls.length === 1);
    if (unit.unit.kind !== "http" || read === undefined) continue;
    return { unit, read };
  }
  throw new Error("No unit of the registry was asked anything.");
}

function eventFile(directory: string, name: string, { invocation }: Observation): string {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${name}.json`);
  writeFileSync(file, JSON.stringify(invocation.event));
  return file;
}

/** The same create under a new Idempotency-Key: not a repetition. */
function renewed(file: string, { invocation }: Observation): string {
  const event = invocation.event as { readonly headers: Readonly<Record<string, string>> };
  const headers = { ...event.headers, "idempotency-key": crypto.randomUUID() };
  writeFileSync(file, JSON.stringify({ ...event, headers }));
  return file;
}

function environmentOf({ database, host }: BenchCity): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TABLE_NAME: host.database.tableName,
    AWS_ENDPOINT_URL_DYNAMODB: database.engine,
    NODE_OPTIONS: "",
  };
}

function firstReply({
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
