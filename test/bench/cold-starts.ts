import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import type { Observation } from "./city.ts";
import { bundleBare, bundleByDefault } from "./compared-bundles.ts";
import { environmentOf, eventFile, figure, firstReply, heaviestAsked, pairs } from "./first-replies.ts";
import { atMost, exactly, type Measurement, reported } from "./measurement.ts";

/** For figures with a goal: a median of this many hardly varies from run to run. */
const PAIRS_OF_GOALS = 51;

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

/** The same create under a new Idempotency-Key: not a repetition. */
function renewed(file: string, { invocation }: Observation): string {
  const event = invocation.event as { readonly headers: Readonly<Record<string, string>> };
  const headers = { ...event.headers, "idempotency-key": crypto.randomUUID() };
  writeFileSync(file, JSON.stringify({ ...event, headers }));
  return file;
}
