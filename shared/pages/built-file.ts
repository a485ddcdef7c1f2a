import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { SiteFile } from "./page.ts";
import { refusePage } from "./problems.ts";
import type { Circumstances } from "./request.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  json: "application/json",
};

/** Opened by itself, a drawing may do nothing and load nothing, whatever is in it. */
const OF_DRAWING = {
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
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
  const kind = name.split(".").at(-1) ?? "";
  const asked = kind === "png" ? undefined : COMPRESSED.find(([one]) => request.accepts.includes(one));
  const [encoding, ending] = asked ?? [undefined, ""];
  try {
    return {
      file: await readFile(resolve(directory, name + ending)),
      mediaType: MEDIA_TYPES[kind] ?? "application/octet-stream",
      cache: "public, max-age=31536000, immutable",
      ...(encoding && { encoding }),
      ...(kind === "svg" && { headers: OF_DRAWING }),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw refusePage("page.unknown", request);
    throw error;
  }
}
