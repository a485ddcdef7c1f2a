/**
 * The portal's service worker: the app opens without a connection. It keeps the app's files and its one page, and never an answer of
 * the API: what a person has seen is kept by the app itself, which knows whose it is and forgets it at sign-out.
 */
declare const self: ServiceWorkerGlobalScope;

/** Where all files of this build are in one, put in its place by the bundler. Its name changes with any of them. */
declare const ARCHIVE: string;

/** The mark of the page that this worker was made for, put before it by the city: build and settings. */
declare const RELEASE: string;

const PAGE = "/app";
const ASSETS = `${PAGE}/assets/`;
const CACHE = `kinerja ${ARCHIVE}`;
/** Says of a build's files that all of them are kept, and since when they are in use. */
const SINCE = `${PAGE}/sejak`;

/** As each file comes by itself. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

self.addEventListener("install", (event) => {
  event.waitUntil(keepRelease().then(() => self.skipWaiting()));
});

/** The page last: it is opened only with all of its files. */
async function keepRelease(): Promise<void> {
  const [cache, page] = await Promise.all([caches.open(CACHE), fetch(PAGE, { cache: "no-cache" })]);
  // During a release, it may come from the other one. The browser tries again at the next opening.
  if (!page.ok || !(await page.clone().text()).includes(RELEASE))
    throw new Error(`${PAGE}: ${page.status}, or of another release`);
  if ((await cache.match(SINCE)) === undefined) await keepFiles(cache);
  await cache.put(SINCE, new Response(String(Date.now())));
  await cache.put(PAGE, page);
}

/** In one request: one for each file would be some 270, on a phone's line and on the city's bill, at each build. */
async function keepFiles(cache: Cache): Promise<void> {
  const reply = await fetch(ARCHIVE, { priority: "low", cache: "no-store" });
  if (!reply.ok) throw new Error(`${ARCHIVE}: ${reply.status}`);
  const files = Object.entries((await reply.json()) as Readonly<Record<string, string>>);
  await Promise.all(
    files.map(([name, text]) => {
      const type = MEDIA_TYPES[name.split(".").at(-1) ?? ""] ?? "";
      return cache.put(ASSETS + name, new Response(text, { headers: { "content-type": type } }));
    }),
  );
}

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

/**
 * The files of a build stay while a tab runs on them, which holds a lock of their name; so do those of the build before, whose
 * page a tab may be about to open. Others go.
 */
async function forgetOlder(): Promise<void> {
  const { held = [] } = await self.navigator.locks.query();
  const inUse = new Set(held.map(({ name }) => name));
  const older = (await caches.keys()).filter((name) => name.startsWith("kinerja ") && name !== CACHE);
  const dated = await Promise.all(older.map(async (name) => ({ name, since: await sinceOf(name) })));
  const [, ...others] = dated.toSorted((one, other) => other.since - one.since);
  await Promise.all(others.filter(({ name }) => !inUse.has(name)).map(({ name }) => caches.delete(name)));
}

async function sinceOf(name: string): Promise<number> {
  const kept = await (await caches.open(name)).match(SINCE);
  return Number((await kept?.text()) ?? 0);
}

/** A tab asks of which release the kept page is: it may run on an older one. */
self.addEventListener("message", (event) => event.source?.postMessage({ release: RELEASE }));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && (pathname === PAGE || pathname.startsWith(`${PAGE}/`)))
    event.respondWith(pageOf(request));
  else if (pathname.startsWith(ASSETS)) event.respondWith(fileOf(request));
});

/** How a browser asks for a page that somebody loads again. Whoever goes back, or whose tab is restored, is content with what is kept. */
const AGAIN: readonly RequestCache[] = ["no-cache", "no-store", "reload"];

/**
 * The kept page, which opens at once and asks the city for nothing; without it, or for whoever loads the page again, the newest. At
 * each opening the browser compares this worker with the city's, which begins with a mark of the page: what is new is kept then by
 * the new worker. A tab that is open says so, and goes over to it with its next screen.
 */
async function pageOf(request: Request): Promise<Response> {
  // A device whose storage is full or broken keeps nothing, and asks the city.
  const kept = await keptPage().catch(() => undefined);
  if (kept !== undefined && !AGAIN.includes(request.cache)) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (kept === undefined) throw error;
    return kept;
  }
}

async function keptPage(): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match(PAGE);
}

/** Named by its content, so a kept one is the right one. */
async function fileOf(request: Request): Promise<Response> {
  return (await caches.match(request).catch(() => undefined)) ?? fetch(request);
}

export {};
