import { ENVIRONMENT, setting } from "../../shared/deployment/environment.ts";
import { builtFile } from "../../shared/pages/built-file.ts";
import type { SiteFile } from "../../shared/pages/page.ts";
import type { PageRequest } from "../../shared/pages/request.ts";
import type { sitePages } from "./page-contract.ts";

/** A file that pages load. @throws Refused 404 */
export function readSiteFile(request: PageRequest<typeof sitePages.file>): Promise<SiteFile> {
  return builtFile(setting(ENVIRONMENT.siteFiles), request.params.name, request);
}
