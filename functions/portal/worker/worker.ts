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
  const [reply] = await Promise.all([
    fetch(ARCHIVE, { priority: "low", cache: "no-store" }),
    cache.add(PAGE),
  ]);
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

/** The newest page while there is a connection, the kept one otherwise. */
async function pageOf(request: Request): Promise<Response> {
  try {
    const reply = await fetch(request);
    if (reply.ok) await (await caches.open(CACHE)).put(PAGE, reply.clone());
    return reply;
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Named by its content, so a kept one is the right one. */
async function fileOf(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

export {};
