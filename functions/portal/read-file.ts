import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ENVIRONMENT, setting } from "../../shared/deployment/environment.ts";
import { builtFile } from "../../shared/pages/built-file.ts";
import type { SiteFile } from "../../shared/pages/page.ts";
import type { PageRequest } from "../../shared/pages/request.ts";
import type { portalPages } from "./page-contract.ts";

/** A file of the app, named by its content. @throws Refused 404 */
export function readAsset(request: PageRequest<typeof portalPages.file>): Promise<SiteFile> {
  return builtFile(setting(ENVIRONMENT.portalFiles), request.params.name, request);
}

/** A file whose name stays when its content changes: browsers ask each time whether it has. */
export async function readNamed(name: string, mediaType: string): Promise<SiteFile> {
  const file = await readFile(resolve(setting(ENVIRONMENT.portalFiles), name));
  // The worker serves the app's first address, too, which is above its own folder.
  return { file, mediaType, cache: "no-cache", headers: { "service-worker-allowed": "/app" } };
}
