import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { registry } from "../../../functions/registry.ts";
import { openClock } from "../clock.ts";
import { memoryDirectory } from "../data-directory.ts";
import { gateway } from "../gateway.ts";
import { importHandler, loadUnits } from "../invoke.ts";
import { captureConsole } from "../log.ts";

const PATH = "/openapi.json";

/**
 * The English OpenAPI document as a city serves it, requested from the unit itself, so that the committed one
 * is what clients get.
 */
export async function servedDocument(): Promise<string> {
  const units = registry
    .filter((unit) => unit.kind === "http")
    .filter(({ routes }) => Object.values(routes).some(({ path }) => path === PATH));
  const clock = openClock(memoryDirectory());
  const releaseConsole = captureConsole(() => {}, clock.now);
  const server = createServer(
    gateway({
      units,
      invoke: await loadUnits(units, importHandler),
      clock,
      corsOrigins: [],
      verify: () => {
        throw new Error("The description of the API asks nobody who they are.");
      },
    }),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}?lang=en`);
    if (!response.ok) throw new Error(`${PATH} answers ${response.status}: ${await response.text()}`);
    return await response.text();
  } finally {
    server.close();
    releaseConsole();
  }
}
