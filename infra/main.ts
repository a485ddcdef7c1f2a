import { Worker } from "node:worker_threads";
import type { Bundle } from "./bundled-unit.ts";
import { isOn } from "./context.ts";
import { buildPortal } from "./site/build-portal.ts";
import { buildSite } from "./site/build-site.ts";

type Bundles = ReadonlyMap<string, Bundle>;

/** Bundles in a worker while this thread loads the CDK; once for all cities, since their code is the same. */
function bundleBeside(): Promise<Bundles> {
  const worker = new Worker(new URL("./bundle-worker.ts", import.meta.url));
  return new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
}

const bundles = isOn("bundle") ? bundleBeside() : undefined;
const { synthesize } = await import("./app.ts");
synthesize(await bundles, { site: await buildSite(), portal: await buildPortal() });
