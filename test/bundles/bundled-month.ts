import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { registry } from "../../functions/registry.ts";
import { bundleUnits } from "../../infra/bundle.ts";
import type { Summary } from "../../infra/local/demo/summary/read-summary.ts";
import { startHost } from "../../infra/local/host.ts";
import { bundledHandlers, importHandler, type LoadHandler } from "../../infra/local/invoke.ts";
import { verifyCity } from "../../infra/local/verify/city.ts";
import { askEverything, type Reply } from "./ask-everything.ts";
import { CITY, SUMMARY_FILE } from "./demo-city.ts";

// `npm run test:bundles`: the deployed bundles do what the sources do. It uses Node's own test runner,
// because Vitest would load the bundles in its own way.

/** Routes that must find something to read; with fewer, too little would be compared. */
const ROUTES_ANSWERED = 90;

const root = mkdtempSync(join(tmpdir(), "kinerja-bundled-month-"));
const ended = new AbortController();
const [bySources, byBundles] = [join(root, "sources"), join(root, "bundles")];

before(async () => {
  // Before both plays, so that neither waits for it.
  await bundleUnits(registry);
  await Promise.all([play("sources", bySources), play("bundles", byBundles)]);
});

after(() => {
  ended.abort();
  rmSync(root, { recursive: true });
});

describe("the demo month run with the deployed bundles", () => {
  it("gives the same result as with the sources", () => {
    assert.deepEqual(withoutChance(summaryIn(byBundles)), withoutChance(summaryIn(bySources)));
  });

  it("leaves data that the proofs accept", async () => {
    const proofs = await verifyCity(CITY, byBundles);
    assert.deepEqual(
      proofs.flatMap(({ broken }) => broken),
      [],
    );
    assert.ok(proofs.reduce((total, { checked }) => total + checked, 0) > 4_000);
  });

  it("gives every route's reply byte for byte as with the sources", async () => {
    const bundled = await repliesOf(bundledHandlers(await bundleUnits(registry)));
    const sourced = await repliesOf(importHandler);
    for (const [question, reply] of bundled) assert.deepEqual(reply, sourced.get(question), question);
    assert.equal(sourced.size, bundled.size);
    const replies = [...bundled];
    const read = replies.filter(([question, { status }]) => question.startsWith("GET") && status === 200);
    const routes = new Set(read.map(([question]) => question.replace(/ \w+$/, "")));
    assert.ok(routes.size >= ROUTES_ANSWERED, `${routes.size} routes answered`);
    const written = replies.filter(([question]) => !question.startsWith("GET"));
    const notRefused = written.filter(([, { status }]) => status < 400 || status >= 500);
    assert.deepEqual(notRefused, []);
  });
});

function play(code: "sources" | "bundles", directory: string): Promise<void> {
  // Without the test runner's own flags, and stopped if the other play fails.
  const options = { execArgv: [], signal: ended.signal };
  const child = fork(join(import.meta.dirname, "play-demo.ts"), [code, directory], options);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (exitCode) => {
      if (exitCode === 0) resolve();
      else reject(new Error(`The play through the ${code} ended with ${exitCode}.`));
    });
  });
}

function summaryIn(directory: string): Summary {
  return JSON.parse(readFileSync(join(directory, SUMMARY_FILE), "utf8"));
}

/** Two plays of one month differ in random codes, and in the seconds of what people do. */
function withoutChance(summary: Summary): unknown {
  const drawn = new Set(["code", "tableId", "path"]);
  return JSON.parse(JSON.stringify(summary), (name, value) => {
    if (drawn.has(name)) return undefined;
    const isInstant = typeof value === "string" && name.endsWith("At");
    return isInstant ? value.slice(0, "2026-04-05".length) : value;
  });
}

/** Drawn by the first host, and kept: a QR code leads to the address by which it was asked for. */
let port = 0;

async function repliesOf(loadHandler: LoadHandler): Promise<ReadonlyMap<string, Reply>> {
  const host = await startHost({ city: CITY, units: registry, dataDirectory: byBundles, loadHandler, port });
  port = Number(new URL(host.url).port);
  try {
    return await askEverything(host, summaryIn(byBundles));
  } finally {
    await host.stop();
  }
}
