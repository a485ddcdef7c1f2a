import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { SiteFile } from "./page.ts";
import { refusePage } from "./page-problems.ts";
import type { Circumstances } from "./page-request.ts";

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
 * A file that was made when the project was built, as small as the browser takes it. Such files are named by their content, so
 * they never change.
 * @param name checked by the route: no path
 * @throws Refused 404
 */
export async function builtFile(directory: string, name: string, request: Circumstances): Promise<SiteFile> {
  const [encoding, ending] = COMPRESSED.find(([one]) => request.accepts.includes(one)) ?? [undefined, ""];
  try {
    return {
      file: await readFile(resolve(directory, name + ending)),
      mediaType: MEDIA_TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
      cache: "public, max-age=31536000, immutable",
      ...(encoding && { encoding }),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw refusePage("page.unknown", request);
    throw error;
  }
}
