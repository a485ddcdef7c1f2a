/**
 * The portal's service worker: the app opens without a connection. It keeps the app's files and its one page, and never an answer of
 * the API: what a person has seen is kept by the app itself, which knows whose it is and forgets it at sign-out.
 */
declare const self: ServiceWorkerGlobalScope;

/** Where all files of this build are in one, put in its place by the bundler. Its name changes with any of them. */
declare const ARCHIVE: string;

const PAGE = "/app";
const ASSETS = `${PAGE}/assets/`;
const CACHE = `kinerja ${ARCHIVE}`;

/** As each file comes by itself. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

/** In one request: one for each file would be some 270, on a phone's line and on the city's bill, at each release. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  const [reply, page] = await Promise.all([
    fetch(ARCHIVE, { priority: "low", cache: "no-store" }),
    fetch(PAGE, { cache: "no-cache" }),
  ]);
  if (!reply.ok) throw new Error(`${ARCHIVE}: ${reply.status}`);
  const files = Object.entries((await reply.json()) as Readonly<Record<string, string>>);
  await Promise.all(
    files.map(([name, text]) => {
      const type = MEDIA_TYPES[name.split(".").at(-1) ?? ""] ?? "";
      return cache.put(ASSETS + name, new Response(text, { headers: { "content-type": type } }));
    }),
  );
  // The browser tries again at the next opening.
  if (!(await keepPage(page)))
    throw new Error(`${PAGE}: ${page.status}, or of another release than its files`);
}

/** Keeps a page whose files are kept; during a release, it may come from the other one. @returns whether it was kept */
async function keepPage(page: Response): Promise<boolean> {
  const cache = await caches.open(CACHE);
  const named = (await page.clone().text()).match(/\/app\/assets\/[\w-]+\.\w+/g) ?? [];
  const files = await Promise.all(named.map((file) => cache.match(file)));
  const isWhole = page.ok && named.length > 0 && !files.includes(undefined);
  if (isWhole) await cache.put(PAGE, page.clone());
  return isWhole;
}

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

/** The files of the build before stay while a tab may still load one of them; older ones go. */
async function forgetOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith("kinerja ") && name !== CACHE);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

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
 * each opening the browser compares this worker with the city's, which ends with a mark of the page: what is new is kept then, and
 * shown from the next opening on.
 */
async function pageOf(request: Request): Promise<Response> {
  // A device whose storage is full or broken keeps nothing, and asks the city.
  const kept = await keptPage().catch(() => undefined);
  if (kept !== undefined && !AGAIN.includes(request.cache)) return kept;
  try {
    const newest = await fetch(request);
    await keepPage(newest).catch(() => undefined);
    return newest;
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
