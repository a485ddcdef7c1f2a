import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CITY_SLUGS } from "../../shared/cities/index.ts";
import { cityBySlug } from "../../shared/cities/valid-city.ts";
import { ENVIRONMENT } from "../../shared/deployment/environment.ts";
import { siteStyle } from "../../shared/pages/style/site-style.ts";
import { type BuiltFile, shortHash, writeBuilt } from "./built-files.ts";
import { type CityArms, readArms } from "./city-arms.ts";
import { SITE_ICON } from "./icon.ts";

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
  /** The arms of the cities that have some. */
  readonly arms: Readonly<Record<string, string>>;
  /** The names of the files with the arms for paper. */
  readonly printedArms: Readonly<Record<string, string>>;
}

export interface SiteFiles extends SitePaths {
  /** Holds each file as it is, and compressed beside it: `.gz` and `.br`. */
  readonly directory: string;
}

/**
 * Makes the files that pages load: one style sheet for all cities, one script, one icon, and the map's script, each named by
 * its content, so that browsers keep it for good; and the arms of each city. Made once, and kept until their sources change.
 * @param within the directory that holds them
 * @param armsOf the files of a city's arms
 */
export async function buildSite(
  within: string = join(ROOT, "build/site"),
  armsOf: (slug: string) => CityArms = readArms,
): Promise<SiteFiles> {
  const style = siteStyle(cityColours());
  const sources = readdirSync(SCRIPTS)
    .toSorted()
    .map((name) => readFileSync(join(SCRIPTS, name), "utf8"));
  const arms = CITY_SLUGS.flatMap((slug) => armsFiles(slug, armsOf(slug)));
  const contents = [style, SITE_ICON, ...sources, ...arms.map(({ slug, name }) => `${slug} ${name}`)];
  const directory = join(within, shortHash(contents.join("\n")));
  const record = join(directory, RECORD);
  if (!existsSync(record)) {
    const [script, map] = await Promise.all([bundledScript("site.ts"), bundledScript("map.ts")]);
    await write({ style: style.replace(/\n/g, ""), script, icon: SITE_ICON, map }, arms, directory);
  }
  return { ...(JSON.parse(readFileSync(record, "utf8")) as SitePaths), directory };
}

/** What a unit has to know to make a page of a city. Its arms are its icon, too: one file does for both. */
export function siteEnvironment(
  { style, script, icon, map, arms }: SitePaths,
  slug: string,
): Record<string, string> {
  const own = arms[slug];
  return {
    [ENVIRONMENT.siteStyle]: style,
    [ENVIRONMENT.siteScript]: script,
    [ENVIRONMENT.siteIcon]: own ?? icon,
    ...(own !== undefined && { [ENVIRONMENT.siteArms]: own }),
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

interface ArmsFile extends BuiltFile {
  readonly slug: string;
  readonly isPrinted: boolean;
}

function armsFiles(slug: string, { shown, printed }: CityArms): readonly ArmsFile[] {
  const file = (content: string | Uint8Array, ending: string, isPrinted: boolean) => ({
    ...{ slug, isPrinted, text: content, isCompressed: ending === "svg" },
    name: `kinerja-${shortHash(content)}.${ending}`,
  });
  return [
    ...(shown ? [file(shown.content, shown.ending, false)] : []),
    ...(printed ? [file(printed, "png", true)] : []),
  ];
}

function write(
  texts: Readonly<Record<keyof typeof KINDS, string>>,
  arms: readonly ArmsFile[],
  directory: string,
): Promise<void> {
  const built = Object.entries(texts).map(([what, text]) => ({
    what,
    name: `kinerja-${shortHash(text)}.${KINDS[what as keyof typeof KINDS]}`,
    text,
    isCompressed: true,
  }));
  const bySlug = (isPrinted: boolean, prefix: string) =>
    Object.fromEntries(
      arms.filter((one) => one.isPrinted === isPrinted).map(({ slug, name }) => [slug, prefix + name]),
    );
  const record = {
    ...Object.fromEntries(built.map(({ what, name }) => [what, `/assets/${name}`])),
    arms: bySlug(false, "/assets/"),
    printedArms: bySlug(true, ""),
  };
  return writeBuilt(directory, [...built, ...arms], {
    name: RECORD,
    text: JSON.stringify(record),
    isCompressed: false,
  });
}
