import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CITY_SLUGS } from "../../shared/cities/index.ts";
import { cityBySlug } from "../../shared/cities/valid-city.ts";
import { ENVIRONMENT } from "../../shared/deployment/environment.ts";
import { siteStyle } from "../../shared/pages/style/site-style.ts";
import { shortHash, writeBuilt } from "./built-files.ts";
import { SITE_ICON } from "./site-icon.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SCRIPTS = join(ROOT, "shared/pages/script");

const RECORD = "site.json";

/** Browsers that cheap phones still run; what is newer is not used without asking. */
const BROWSERS = ["chrome80", "firefox91", "safari15"];

/** The files that pages load, by the paths under which they are served. */
export interface SitePaths {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
  /** The script of the map, which a page loads only where it is opened. */
  readonly map: string;
}

export interface SiteFiles extends SitePaths {
  /** Holds each file as it is, and compressed beside it: `.gz` and `.br`. */
  readonly directory: string;
}

/**
 * Makes the files that pages load: one style sheet for all cities, one script, one icon, and the map's script, each named by
 * its content, so that browsers keep it for good. Made once, and kept until their sources change.
 * @param within the directory that holds them
 */
export async function buildSite(within: string = join(ROOT, "build/site")): Promise<SiteFiles> {
  const style = siteStyle(cityColours());
  const sources = readdirSync(SCRIPTS)
    .toSorted()
    .map((name) => readFileSync(join(SCRIPTS, name), "utf8"));
  const directory = join(within, shortHash([style, SITE_ICON, ...sources].join("\n")));
  const record = join(directory, RECORD);
  if (!existsSync(record)) {
    const [script, map] = await Promise.all([bundledScript("site.ts"), bundledScript("map.ts")]);
    write({ style: style.replace(/\n/g, ""), script, icon: SITE_ICON, map }, directory);
  }
  return { ...(JSON.parse(readFileSync(record, "utf8")) as SitePaths), directory };
}

/** What a unit has to know to make a page. */
export function siteEnvironment({ style, script, icon, map }: SitePaths): Record<string, string> {
  return {
    [ENVIRONMENT.siteStyle]: style,
    [ENVIRONMENT.siteScript]: script,
    [ENVIRONMENT.siteIcon]: icon,
    [ENVIRONMENT.siteMap]: map,
  };
}

export function cityColours() {
  return CITY_SLUGS.map((slug) => ({ slug, ...cityBySlug(slug).colour }));
}

/** The bundler is loaded only where there is something to bundle. */
async function bundledScript(entry: string): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join(SCRIPTS, entry)],
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    target: BROWSERS,
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

const KINDS = { style: "css", script: "js", icon: "svg", map: "js" } as const;

function write(texts: Readonly<Record<keyof SitePaths, string>>, directory: string): void {
  const built = Object.entries(texts).map(([what, text]) => ({
    what,
    name: `kinerja-${shortHash(text)}.${KINDS[what as keyof SitePaths]}`,
    text,
    isCompressed: true,
  }));
  const record = JSON.stringify(Object.fromEntries(built.map(({ what, name }) => [what, `/assets/${name}`])));
  writeBuilt(directory, built, { name: RECORD, text: record, isCompressed: false });
}
