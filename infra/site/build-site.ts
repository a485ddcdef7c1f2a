import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { CITY_SLUGS } from "../../shared/cities/index.ts";
import { cityBySlug } from "../../shared/cities/valid-city.ts";
import { ENVIRONMENT } from "../../shared/deployment/environment.ts";
import { siteStyle } from "../../shared/pages/style/site-style.ts";
import { SITE_ICON } from "./site-icon.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SCRIPTS = join(ROOT, "shared/pages/script");

/** Browsers that cheap phones still run; what is newer is not used without asking. */
const BROWSERS = ["chrome80", "firefox91", "safari15"];

/** The files that every page loads, by the paths under which they are served. */
export interface SitePaths {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
}

export interface SiteFiles extends SitePaths {
  /** Holds each file as it is, and compressed beside it: `.gz` and `.br`. */
  readonly directory: string;
}

/**
 * Makes the files that pages load: one style sheet for all cities, one script, one icon, each named by its content, so that
 * browsers keep it for good. Made once, and kept until their sources change.
 * @param within the directory that holds them
 */
export async function buildSite(within: string = join(ROOT, "build/site")): Promise<SiteFiles> {
  const style = siteStyle(cityColours());
  const sources = readdirSync(SCRIPTS)
    .toSorted()
    .map((name) => readFileSync(join(SCRIPTS, name), "utf8"));
  const directory = join(within, shortHash([style, SITE_ICON, ...sources].join("\n")));
  const record = join(directory, "site.json");
  if (!existsSync(record)) {
    const files = new Map([
      ["css", style.replace(/\n/g, "")],
      ["js", await bundledScript()],
      ["svg", SITE_ICON],
    ]);
    write(files, directory, within);
  }
  return { ...(JSON.parse(readFileSync(record, "utf8")) as SitePaths), directory };
}

/** What a unit has to know to make a page. */
export function siteEnvironment({ style, script, icon }: SitePaths): Record<string, string> {
  return { [ENVIRONMENT.siteStyle]: style, [ENVIRONMENT.siteScript]: script, [ENVIRONMENT.siteIcon]: icon };
}

function cityColours() {
  return CITY_SLUGS.map((slug) => ({ slug, ...cityBySlug(slug).colour }));
}

/** The bundler is loaded only where there is something to bundle. */
async function bundledScript(): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join(SCRIPTS, "site.ts")],
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    target: BROWSERS,
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

/** In one step: another process may be making the same. */
function write(files: ReadonlyMap<string, string>, directory: string, within: string): void {
  mkdirSync(within, { recursive: true });
  const draft = `${directory}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const names = new Map(
    Array.from(files, ([kind, text]) => {
      const name = `kinerja-${shortHash(text)}.${kind}`;
      writeFileSync(join(draft, name), text);
      writeFileSync(join(draft, `${name}.gz`), gzipSync(text, { level: 9 }));
      writeFileSync(join(draft, `${name}.br`), brotli(text));
      return [kind, `/assets/${name}`];
    }),
  );
  const record = { style: names.get("css"), script: names.get("js"), icon: names.get("svg") };
  writeFileSync(join(draft, "site.json"), JSON.stringify(record));
  try {
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(join(directory, "site.json"))) throw error;
  }
}

function brotli(text: string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").replace(/[-_]/g, "").slice(0, 12);
}
