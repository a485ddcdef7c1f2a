import { cityOfProcess } from "../../shared/cities/index.ts";
import { routeKey } from "../../shared/http/contract.ts";
import type { GatewayEvent, GatewayReply } from "../../shared/http/exchange.ts";
import type { PageRequest } from "../../shared/pages/request.ts";
import { servePage } from "../../shared/pages/serve-page.ts";
import { portalPages } from "./page-contract.ts";
import { readAsset, readNamed } from "./read-file.ts";
import { readShell } from "./read-shell.ts";
import { readWorker, WORKER } from "./read-worker.ts";

/** At one address that browsers expect. */
const MANIFEST = "manifest.webmanifest";

/** Serves the staff portal: one page for all of its addresses, and its files. It has no table, and knows nobody. */
export function handler(event: GatewayEvent): Promise<GatewayReply> {
  const key = event.requestContext.routeKey;
  if (key === routeKey(portalPages.file)) return serve(event, portalPages.file, readAsset);
  if (key === routeKey(portalPages.start)) return serve(event, portalPages.start, readShell);
  return serve(event, portalPages.screen, async (request: PageRequest<typeof portalPages.screen>) => {
    const { path } = request.params;
    if (path === WORKER) return readWorker(request);
    return path === MANIFEST ? readNamed(MANIFEST, "application/manifest+json") : readShell(request);
  });
}

function serve<Of extends (typeof portalPages)[keyof typeof portalPages]>(
  event: GatewayEvent,
  route: Of,
  handle: (request: PageRequest<Of>) => Promise<Awaited<ReturnType<typeof readAsset>>>,
): Promise<GatewayReply> {
  return servePage(event, route, {
    city: cityOfProcess(),
    handle: (request) => handle(request as PageRequest<Of>),
    seals: noSeals,
  });
}

async function noSeals(): Promise<never> {
  throw new Error("The portal has no forms of its own, so nothing here is sealed.");
}
