import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ENVIRONMENT, setting } from "../../shared/deployment/environment.ts";
import type { SiteFile } from "../../shared/pages/page.ts";
import { refusePage } from "../../shared/pages/page-problems.ts";
import type { PageRequest } from "../../shared/pages/page-request.ts";
import type { sitePages } from "./page-contract.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

const COMPRESSED = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/**
 * A file that pages load, as small as the browser takes it. Files are named by their content, so they never change.
 * @throws Refused 404
 */
export async function readSiteFile(request: PageRequest<typeof sitePages.file>): Promise<SiteFile> {
  const { params, accepts } = request;
  const [encoding, ending] = COMPRESSED.find(([name]) => accepts.includes(name)) ?? [undefined, ""];
  const file = resolve(setting(ENVIRONMENT.siteFiles), params.name + ending);
  try {
    return {
      file: await readFile(file),
      mediaType: MEDIA_TYPES[params.name.split(".")[1] ?? ""] ?? "application/octet-stream",
      cache: "public, max-age=31536000, immutable",
      ...(encoding && { encoding }),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw refusePage("page.unknown", request);
    throw error;
  }
}
