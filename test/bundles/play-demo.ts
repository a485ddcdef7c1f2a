import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { registry } from "../../functions/registry.ts";
import { bundleUnits } from "../../infra/bundle.ts";
import { apiOf } from "../../infra/local/demo/api.ts";
import { readCast } from "../../infra/local/demo/cast.ts";
import { demoStart } from "../../infra/local/demo/play/days.ts";
import { playMonth } from "../../infra/local/demo/play/play-month.ts";
import { readSummary } from "../../infra/local/demo/summary/read-summary.ts";
import { startHost } from "../../infra/local/host.ts";
import { bundledHandlers, importHandler } from "../../infra/local/invoke.ts";
import { CITY, SUMMARY_FILE } from "./demo-city.ts";

// A separate process, since a process can be only one host: sets up the demo city in a directory, plays its
// month through the sources or the bundles, and leaves the result there.
const [code, directory = ""] = process.argv.slice(2);
const host = await startHost({
  city: CITY,
  units: registry,
  dataDirectory: directory,
  clockStart: demoStart(CITY),
  loadHandler: code === "bundles" ? bundledHandlers(await bundleUnits(registry)) : importHandler,
});
try {
  const api = apiOf(host);
  const { signal } = new AbortController();
  await playMonth({ host, api, city: CITY, signal, onProgress: () => {} });
  const occasion = { city: CITY, now: host.clock.now(), isMonthOpen: false };
  const summary = await readSummary(api, await readCast(api), occasion);
  writeFileSync(join(directory, SUMMARY_FILE), JSON.stringify(summary));
} finally {
  await host.stop();
}
