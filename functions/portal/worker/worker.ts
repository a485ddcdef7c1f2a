/**
 * The portal's service worker: the app opens without a connection. It keeps the app's files and its one page, and never an answer of
 * the API: what a person has seen is kept by the app itself, which knows whose it is and forgets it at sign-out.
 */
declare const self: ServiceWorkerGlobalScope;

/** The files of this build, put in its place by the bundler. */
declare const FILES: readonly string[];

const PAGE = "/app";
/** Its own name for each build: the worker's text changes with the files' names. */
const CACHE = `kinerja ${FILES.join(" ").length} ${FILES[0]}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([PAGE, ...FILES]))
      .then(() => self.skipWaiting()),
  );
});

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
  else if (pathname.startsWith(`${PAGE}/assets/`)) event.respondWith(fileOf(request));
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
