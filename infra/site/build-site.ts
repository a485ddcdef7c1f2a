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
  const record = join(directory, RECORD);
  if (!existsSync(record)) {
    const files = new Map([
      ["css", style.replace(/\n/g, "")],
      ["js", await bundledScript()],
      ["svg", SITE_ICON],
    ]);
    write(files, directory);
  }
  return { ...(JSON.parse(readFileSync(record, "utf8")) as SitePaths), directory };
}

/** What a unit has to know to make a page. */
export function siteEnvironment({ style, script, icon }: SitePaths): Record<string, string> {
  return { [ENVIRONMENT.siteStyle]: style, [ENVIRONMENT.siteScript]: script, [ENVIRONMENT.siteIcon]: icon };
}

export function cityColours() {
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

function write(files: ReadonlyMap<string, string>, directory: string): void {
  const built = Array.from(files, ([kind, text]) => ({
    name: `kinerja-${shortHash(text)}.${kind}`,
    text,
    isCompressed: true,
  }));
  const [style, script, icon] = built.map(({ name }) => `/assets/${name}`);
  const record = JSON.stringify({ style, script, icon });
  writeBuilt(directory, built, { name: RECORD, text: record, isCompressed: false });
}
