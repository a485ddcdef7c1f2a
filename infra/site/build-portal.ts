import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OutputChunk } from "rolldown";
import { once } from "../../shared/domain/once.ts";
import { tokenStyle } from "../../shared/pages/style/site-style.ts";
import { FONTS } from "../../shared/pages/style/tokens.ts";
import { cityColours } from "./build-site.ts";
import { type BuiltFile, shortHash, writeBuilt } from "./built-files.ts";
import { APP_ICONS, SITE_ICON } from "./icon.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PORTAL = join(ROOT, "functions/portal");
const ICONS = fileURLToPath(new URL("./icons", import.meta.url));
const RECORD = "portal.json";

/** Browsers that update themselves have been newer than these since 2023. */
const BROWSERS = ["chrome110", "firefox115", "safari16.4"];

export interface PortalFiles {
  /** Holds each file as it is, and compressed beside it. */
  readonly directory: string;
  /** What the first screen after sign-in loads. */
  readonly first: readonly string[];
  /** Bytes of what else a screen loads, gzip, by the screen's module. */
  readonly screens: Readonly<Record<string, readonly string[]>>;
}

/**
 * A part that as many screens share belongs to the start, in one file. Each request costs a phone more than the few bytes of such a
 * part: with a file for each set of sharers, the start took 22 requests and a screen 12 more on average (2026-11-30; now 5 and 2).
 */
const SHARED_BY_MANY = 5;

/** What the first screen shares with few others is one file: each of its own would be a request more for everybody. */
const OF_HOME = /\/app\/parts\/(?:person\/(?:waiting-for-me|task-kinds)|figure\/deadlines)\.tsx?$/;

/**
 * Builds the staff portal: the app in a few files for its start and one for each screen, with what few share apart, one style sheet,
 * the service worker and the manifest. Made once, and kept until its sources change; a process looks once whether they have.
 */
export const buildPortal = once(async (): Promise<PortalFiles> => {
  const directory = join(ROOT, "build/portal", shortHash(sources()));
  if (!existsSync(join(directory, RECORD))) await build(directory);
  const record = JSON.parse(readFileSync(join(directory, RECORD), "utf8")) as Omit<PortalFiles, "directory">;
  return { ...record, directory };
});

/** All that the build depends on, as one text. The packages are covered by their versions in the lock file. */
function sources(): string {
  const under = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:tsx?|css|json)$/.test(name))
      .toSorted()
      .map((name) => readFileSync(join(folder, name), "utf8"));
  const lock = readFileSync(join(ROOT, "package-lock.json"), "utf8");
  const icons = appIcons().map(({ name }) => name);
  return [
    readFileSync(fileURLToPath(import.meta.url), "utf8"),
    ...under(PORTAL),
    ...under(join(ROOT, "shared/pages")),
    lock,
    SITE_ICON,
    ...icons,
    manifest([]),
  ].join("\n");
}

/** The bundlers are loaded only where there is something to bundle. */
async function build(directory: string): Promise<void> {
  const [esbuild, { rolldown }] = await Promise.all([import("esbuild"), import("rolldown")]);
  const common = {
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    minify: true,
    logLevel: "warning",
  } as const;
  const app = await rolldown({
    cwd: ROOT,
    input: { kinerja: join(PORTAL, "app/main.tsx") },
    platform: "browser",
    tsconfig: join(PORTAL, "app/tsconfig.json"),
    transform: { target: [...BROWSERS] },
    logLevel: "warn",
  });
  const [{ output }, css] = await Promise.all([
    app.generate({
      format: "esm",
      minify: true,
      entryFileNames: "[name]-[hash].js",
      chunkFileNames: "[name]-[hash].js",
      hashCharacters: "base36",
      codeSplitting: {
        groups: [
          { name: "bersama", minShareCount: SHARED_BY_MANY },
          { name: "beranda", test: OF_HOME },
        ],
      },
    }),
    esbuild.build({
      ...common,
      entryPoints: [join(PORTAL, "app/style/portal.css")],
      target: BROWSERS,
    }),
  ]);
  await app.close();
  const chunks = output.filter((one) => one.type === "chunk");
  const fonts = `:root{${Object.entries(FONTS)
    .map(([name, family]) => `--${name}:${family};`)
    .join("")}}`;
  const style = tokenStyle(cityColours()) + fonts + (css.outputFiles[0]?.text ?? "");
  const scripts = chunks.map(({ fileName, code }) => ({ name: fileName, text: code }));
  const assets: BuiltFile[] = [
    ...scripts.map((one) => ({ ...one, isCompressed: true })),
    { name: `kinerja-${shortHash(style)}.css`, text: style, isCompressed: true },
    { name: `kinerja-${shortHash(SITE_ICON)}.svg`, text: SITE_ICON, isCompressed: true },
  ];
  const icons = appIcons();
  const pathOf = (ending: string) =>
    assets.filter(({ name }) => name.endsWith(ending)).map(({ name }) => `/app/assets/${name}`);
  const archive = JSON.stringify(Object.fromEntries(assets.map(({ name, text }) => [name, text])));
  const archiveName = `kinerja-${shortHash(archive)}.json`;
  const worker = await esbuild.build({
    ...common,
    entryPoints: [join(PORTAL, "worker/worker.ts")],
    target: BROWSERS,
    define: { ARCHIVE: JSON.stringify(`/app/assets/${archiveName}`) },
  });
  const loaded = loadedBy(chunks);
  const record = {
    style: pathOf(".css")[0],
    script: `/app/assets/${loaded.entry}`,
    chunks: loaded.atOnce.map((name) => `/app/assets/${name}`),
    archive: `/app/assets/${archiveName}`,
    first: [loaded.entry, ...loaded.atOnce, ...pathOf(".css").map((path) => path.split("/").at(-1))],
    screens: loaded.screens,
  };
  await writeBuilt(
    directory,
    [
      ...assets,
      ...icons,
      { name: archiveName, text: archive, isCompressed: true },
      { name: "pekerja.js", text: worker.outputFiles[0]?.text ?? "", isCompressed: false },
      {
        name: "manifest.webmanifest",
        text: manifest([
          { src: pathOf(".svg")[0] ?? "", sizes: "any", type: "image/svg+xml", purpose: "any" },
          ...icons.map(({ name, pixels, purpose }) => ({
            src: `/app/assets/${name}`,
            sizes: `${pixels}x${pixels}`,
            type: "image/png",
            purpose,
          })),
        ]),
        isCompressed: false,
      },
    ],
    { name: RECORD, text: JSON.stringify(record), isCompressed: false },
  );
}

/** What the start loads at once, and what each module that is loaded later brings with it. */
function loadedBy(chunks: readonly OutputChunk[]) {
  const importsOf = (name: string, seen = new Set<string>()): Set<string> => {
    for (const to of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      importsOf(to, seen);
    }
    return seen;
  };
  const entry = chunks.find(({ isEntry }) => isEntry)?.fileName ?? "";
  const atOnce = importsOf(entry);
  const screens = chunks
    .filter(({ isDynamicEntry }) => isDynamicEntry)
    .map(({ fileName, facadeModuleId }) => [
      facadeModuleId?.replace(/^.*\/app\//, ""),
      [fileName, ...importsOf(fileName)].filter((one) => one !== entry && !atOnce.has(one)),
    ]);
  return { entry, atOnce: [...atOnce], screens: Object.fromEntries(screens) };
}

/** Only the device's own home screen asks for them: the worker does not keep them. */
function appIcons() {
  return APP_ICONS.map(({ name, pixels, purpose }) => {
    const text = readFileSync(join(ICONS, name));
    return { name: name.replace(".", `-${shortHash(text)}.`), text, isCompressed: false, pixels, purpose };
  });
}

/** What a browser asks for before it offers to install the portal. @source https://www.w3.org/TR/appmanifest/ */
function manifest(icons: readonly object[]): string {
  return JSON.stringify({
    id: "/app",
    name: "Kinerja, portal pegawai",
    short_name: "Kinerja",
    description: "Laporan, rencana, dan penilaian kinerja pegawai.",
    lang: "id",
    dir: "ltr",
    start_url: "/app",
    scope: "/app",
    display: "standalone",
    background_color: "#fbfaf7",
    theme_color: "#0f5c57",
    icons,
  });
}
