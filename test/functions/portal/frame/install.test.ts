import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { APP_ICONS } from "../../../../infra/site/icon.ts";
import {
  filesKept,
  keepingFiles,
  launchBrowser,
  NO_BROWSER,
  openAs,
  READERS,
} from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose: string;
}

/** How much of the mark a phone's own shape may cut away: what is outside the middle four fifths. */
const SAFE_RADIUS = 0.4;
/** Of 255, for a pixel on average: an edge may be smoothed otherwise. */
const SAME = 2;

describe.skipIf(NO_BROWSER)("the portal on a device's home screen", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  /** The manifest as the browser itself finds and reads it. */
  async function manifestOf(page: Page) {
    const tools = await page.context().newCDPSession(page);
    const { url, errors, data = "{}" } = await tools.send("Page.getAppManifest");
    return { path: new URL(url).pathname, errors, manifest: JSON.parse(data) };
  }

  test("has the manifest that browsers ask for, and opens without a connection once it is kept", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url, keepingFiles(READERS.phone));
    await page.goto("/app");
    const { path, errors, manifest } = await manifestOf(page);
    expect({ path, errors }).toEqual({ path: "/app/manifest.webmanifest", errors: [] });
    expect(manifest).toMatchObject({
      id: "/app",
      name: expect.stringContaining("Kinerja"),
      short_name: "Kinerja",
      lang: "id",
      start_url: "/app",
      scope: "/app",
      display: "standalone",
      theme_color: expect.stringMatching(/^#[\da-f]{6}$/),
      background_color: expect.stringMatching(/^#[\da-f]{6}$/),
    });
    // A phone shows about twelve letters below an icon.
    expect(manifest.short_name.length).toBeLessThanOrEqual(12);
    await filesKept(page);
    await expect
      .poll(() => page.evaluate("navigator.serviceWorker.ready.then(({ scope }) => scope)"))
      .toBe(new URL(manifest.scope, city.host.url).href);
    await context.setOffline(true);
    await page.goto(manifest.start_url);
    await page.getByRole("button", { name: "Masuk" }).waitFor();
    await finish(["ERR_INTERNET_DISCONNECTED"]);
  });

  test("opens from what is kept, without asking the city for its page; whoever loads it again gets the newest", async () => {
    const lines = vi.spyOn(console, "info");
    const asked = () => lines.mock.calls.filter(([line]) => line?.route === "GET /app").length;
    const { page, finish } = await openAs(browser, city.host.url, keepingFiles(READERS.phone));
    await page.goto("/app");
    await filesKept(page);
    // Once for the first opening, and once to be kept.
    expect(asked()).toBe(2);
    await page.goto("/app");
    await page.getByRole("button", { name: "Masuk" }).waitFor();
    expect(asked()).toBe(2);
    await page.reload();
    await page.getByRole("button", { name: "Masuk" }).waitFor();
    expect(asked()).toBe(3);
    lines.mockRestore();
    await finish();
  });

  test("opens from what is kept for whoever goes back, too, and from the city where the device's storage fails", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url, keepingFiles(READERS.phone));
    await page.goto("/app");
    await filesKept(page);
    await page.evaluate(MARK_KEPT_PAGE);
    const kept = page.locator("html[data-kept]");
    await page.goto("/app");
    await kept.waitFor();
    await page.goto("/");
    await page.goBack();
    await kept.waitFor();
    const worker = context.serviceWorkers()[0] ?? expect.fail("no service worker");
    await worker.evaluate("caches.open = caches.match = () => Promise.reject(new Error('broken'))");
    await page.goto("/app");
    await page.getByRole("button", { name: "Masuk" }).waitFor();
    await expect.poll(() => kept.count()).toBe(0);
    await finish();
  });

  test("is installed from the menu, where the browser offers it, and asks by itself nowhere", async () => {
    const { page, finish } = await signedIn(browser, city, { account: "pengelola-kinerja", roles: ["HR"] });
    await page.goto("/app");
    await page.getByRole("button", { name: "Keluar" }).waitFor();
    const button = page.getByRole("button", { name: "Pasang sebagai aplikasi" });
    await expect.poll(() => button.count()).toBe(0);
    // A browser under test installs nothing: this is what one that does sends.
    const isHeldBack = await page.evaluate<boolean>(`(() => {
      const offer = new Event("beforeinstallprompt", { cancelable: true });
      offer.prompt = async () => { globalThis.prompts = (globalThis.prompts ?? 0) + 1; return { outcome: "accepted" }; };
      return !dispatchEvent(offer);
    })()`);
    expect(isHeldBack).toBe(true);
    await button.click();
    await expect.poll(() => page.evaluate("globalThis.prompts")).toBe(1);
    await expect.poll(() => button.count()).toBe(0);
    await finish();
  });

  test("has its icon in every size and shape that is asked for, as it is drawn", async () => {
    const { page, finish } = await openAs(browser, city.host.url);
    await page.goto("/app");
    const icons: readonly Icon[] = (await manifestOf(page)).manifest.icons;
    const pixels = icons.filter(({ type }) => type === "image/png");
    expect(pixels.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual([
      "any 192x192",
      "any 512x512",
      "maskable 192x192",
      "maskable 512x512",
    ]);
    for (const { src, sizes, type, purpose } of pixels) {
      const reply = await fetch(new URL(src, city.host.url));
      expect(reply.headers.get("content-type"), src).toBe(type);
      const drawn = APP_ICONS.find(
        (one) => one.purpose === purpose && `${one.pixels}x${one.pixels}` === sizes,
      );
      const seen = await page.evaluate<Seen>(looksAt(src, drawn?.drawing ?? ""));
      expect(`${seen.width}x${seen.height}`, src).toBe(sizes);
      expect(seen.difference, `${src} is not as it is drawn`).toBeLessThan(SAME);
      if (purpose !== "maskable") continue;
      expect(seen.isOpaque, `${src} has a corner of its own`).toBe(true);
      expect(seen.markRadius, `${src} would be cut`).toBeLessThanOrEqual(SAFE_RADIUS);
    }
    await finish();
  });
});

/** Marks the page that a device keeps, to be told from the city's. */
const MARK_KEPT_PAGE = `(async () => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const text = await (await cache.match("/app"))?.text();
    const headers = { "content-type": "text/html; charset=utf-8" };
    if (text) await cache.put("/app", new Response(text.replace("<html ", "<html data-kept "), { headers }));
  }
})()`;

interface Seen {
  readonly width: number;
  readonly height: number;
  /** Of a part of a pixel, on average, from the drawing. */
  readonly difference: number;
  readonly isOpaque: boolean;
  /** How far from the middle the mark reaches, of the whole width. */
  readonly markRadius: number;
}

/** A picture and its drawing, looked at by the browser pixel by pixel. */
function looksAt(src: string, drawing: string): string {
  return `(async () => {
    const pixelsOf = async (from, width, height) => {
      const image = new Image();
      image.src = from;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = width ?? image.naturalWidth;
      canvas.height = height ?? image.naturalHeight;
      const paper = canvas.getContext("2d");
      paper.drawImage(image, 0, 0, canvas.width, canvas.height);
      return paper.getImageData(0, 0, canvas.width, canvas.height);
    };
    const { width, height, data } = await pixelsOf(${JSON.stringify(src)});
    const sized = ${JSON.stringify(drawing)}.replace("<svg ", '<svg width="' + width + '" height="' + height + '" ');
    const other = await pixelsOf("data:image/svg+xml," + encodeURIComponent(sized), width, height);
    let difference = 0, isOpaque = true, markRadius = 0;
    for (let at = 0; at < data.length; at += 1) difference += Math.abs(data[at] - other.data[at]);
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] < 255) isOpaque = false;
      if (data[at] < 200) continue;
      const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
      markRadius = Math.max(markRadius, Math.hypot(x + 0.5 - width / 2, y + 0.5 - height / 2) / width);
    }
    return { width, height, difference: difference / data.length, isOpaque, markRadius };
  })()`;
}
