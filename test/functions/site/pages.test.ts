import { gunzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS, requireFits } from "../../support/browser/browser.ts";
import { FIRST_VISIT, loadedBy, sentFrom } from "../../support/browser/first-visit.ts";
import { requireEnglish } from "../../support/browser/own-language.ts";
import {
  fillSite,
  OWN_QUESTION,
  PAGE_PATHS,
  type SitePage,
  sentPage,
  UNIT_NAME,
} from "../../support/browser/site-pages.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

let city: TestCity;
let pages: readonly SitePage[];
beforeAll(async () => {
  city = await startTestCity();
  pages = await fillSite(city.host.url);
});
afterAll(() => city.host.stop());

const sent = (path: string) => sentFrom(city.host.url + path);

/** A page with its other faces. */
function facesOf(path: string): readonly SitePage[] {
  const faces = pages.filter((one) => one.path === path);
  if (faces.length === 0) throw new Error(`${path} was not filled.`);
  return faces;
}

/** As its reader gets it; what leads on is not followed. */
async function read({ address, cookie }: SitePage) {
  const headers = { accept: "text/html", ...(cookie && { cookie }) };
  const reply = await fetch(city.host.url + address, { headers, redirect: "manual" });
  const cookies = reply.headers.getSetCookie();
  return { status: reply.status, headers: reply.headers, cookies, html: await reply.text() };
}

/** Tables that one would have to scroll sideways in their box to read whole. */
const SCROLLED_SIDEWAYS = `[...document.querySelectorAll(".scroll")]
  .filter((box) => box.scrollWidth > box.clientWidth + 1)
  .map((box) => box.getAttribute("aria-label"))`;

describe("every page", () => {
  test.each(PAGE_PATHS)("loads little, and nothing from elsewhere: %s", async (path) => {
    for (const page of facesOf(path)) await requireLittle(page);
  });

  async function requireLittle(page: SitePage) {
    const { status, headers, bytes } = await sentPage(city.host.url, page);
    // Leads on to another page, such as this year's.
    if (status === 303) return;
    expect(status, page.address).toBe(page.status ?? 200);
    expect(headers["content-encoding"]).toBe("gzip");
    const html = gunzipSync(bytes).toString();
    const loaded = loadedBy(html);
    for (const url of loaded) expect(url).toMatch(/^\/assets\//);
    const files = await Promise.all(loaded.map(sent));
    for (const file of files) {
      expect(file.status).toBe(200);
      expect(file.headers["cache-control"]).toContain("immutable");
    }
    const total = files.reduce((sum, file) => sum + file.bytes.length, bytes.length);
    expect(total).toBeLessThanOrEqual(FIRST_VISIT.bytes);
    expect(1 + files.length).toBeLessThanOrEqual(FIRST_VISIT.requests);
  }

  test.each(PAGE_PATHS)("allows nothing inline and no frame around it: %s", async (path) => {
    for (const page of facesOf(path)) {
      const { status, headers, html } = await read(page);
      if (status === 303) continue;
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, page.address).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*src=)|javascript:/);
    }
  });

  test.each(PAGE_PATHS)(
    "tells a messenger what a link leads to, or nothing of what is one person's: %s",
    async (path) => {
      for (const page of facesOf(path)) {
        const { status, html } = await read(page);
        if (status === 303) continue;
        const said = (name: string) =>
          new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(html)?.[1];
        const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
        if (said("robots") === "noindex") {
          expect(html, page.address).not.toMatch(/"og:|rel="canonical"/);
          continue;
        }
        expect(title, page.address).toBe(`${said("og:title")} · ${said("og:site_name")}`);
        expect(said("og:url"), page.address).toBe(city.host.url + page.address.split("?")[0]);
        expect(html).toContain(`<link rel="canonical" href="${said("og:url")}">`);
        // A preview shows two lines; a search result some 160 characters.
        expect(said("og:description")?.length, page.address).toBeGreaterThan(20);
        expect(said("og:description")?.length, page.address).toBeLessThanOrEqual(200);
        expect(said("description")).toBe(said("og:description"));
      }
    },
  );

  test("of a complaint or an answer is left out of previews and searches", async () => {
    const own = pages.filter(({ path, cookie }) => path.startsWith("/pengaduan/") && cookie !== undefined);
    expect(own.length).toBeGreaterThan(2);
    for (const page of own) {
      const { status, html } = await read(page);
      if (status === 200) expect(html, page.address).toContain('<meta name="robots" content="noindex">');
    }
  });

  test.each(PAGE_PATHS)("is in the reader's language, and keeps it: %s", async (path) => {
    for (const page of facesOf(path)) {
      const english = await read({ ...page, address: inEnglish(page.address) });
      // What leads on says so, too: the page that follows is in the language that was chosen.
      const chosen = english.cookies.find((one) => one.startsWith("bahasa=en"));
      expect(chosen, page.address).toBeDefined();
      if (english.status === 303) continue;
      const cookie = [page.cookie, chosen?.split(";")[0]].filter(Boolean).join("; ");
      const [here, later] = await Promise.all([read(page), read({ ...page, cookie })]);
      const languages = [here, english, later].map(({ html }) => /<html lang="(\w\w)"/.exec(html)?.[1]);
      expect(languages, page.address).toEqual(["id", "en", "en"]);
      const other = /class="language" href="([^"]+)"/.exec(here.html)?.[1]?.replaceAll("&amp;", "&");
      // A kiosk has none: it goes back to Indonesian for the next citizen.
      if (other !== undefined) expect(other).toBe(inEnglish(page.address));
    }
  });
});

const inEnglish = (address: string) => `${address}${address.includes("?") ? "&" : "?"}lang=en`;

/** What the city publishes. */
const PUBLISHED = [
  ...["/hasil", "/hasil/{surveyId}", "/unit/{unitId}", "/kepuasan"],
  ...["/statistik/{month}", "/penghargaan", "/kalender/{year}"],
];

test.each(PUBLISHED)("the data behind what the city publishes can be downloaded: %s", async (path) => {
  const [page] = facesOf(path);
  const { html } = await read(page as SitePage);
  const links = Array.from(html.matchAll(/<a [^>]*href="(\/v1\/public\/[^"]+)"/g), ([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const { status, headers } = await city.api("GET", link.replaceAll("&amp;", "&"));
    expect(status, link).toBe(200);
    expect(headers.get("content-type"), link).toMatch(/^(?:application\/json|text\/csv|image\/svg)/);
  }
});

test("an unknown address is a page for a reader, and a problem for a program", async () => {
  const lost = await city.api("GET", "/tidak-ada", { headers: { accept: "text/html" } });
  expect(lost.status).toBe(404);
  expect(lost.body).toContain("Halaman tidak ditemukan");
  expect((await city.api("GET", "/tidak-ada")).headers.get("content-type")).toContain("problem+json");
  expect((await city.api("GET", "/assets/kinerja-AAAAAAAAAAAA.css")).status).toBe(404);
  expect((await city.api("GET", "/assets/..%2f..%2fpackage.json")).status).toBe(404);
});

test("search engines find the public pages, and no complaint", async () => {
  const { body: robots } = await city.api("GET", "/robots.txt");
  expect(robots).toContain("Disallow: /pengaduan/");
  expect(robots).toContain(`Sitemap: ${city.host.url}/sitemap.xml`);
  const { body: map } = await city.api("GET", "/sitemap.xml");
  expect(String(Buffer.from(map))).toContain(`<loc>${city.host.url}/lapor</loc>`);
});

test("in English, what the city counts at its complaint desk is called so", async () => {
  const { body } = await city.api("GET", "/statistik/2026-03?lang=en");
  expect(body).toContain("Complaint desk");
  expect(body).not.toContain("Meja pengaduan");
});

test("the home page says what the city promises and how last month went", async () => {
  const { body: overview } = await city.api("GET", "/v1/public/overview");
  expect(overview.lastMonth.month).toBe("2026-02");
  const { body } = await city.api("GET", "/");
  expect(body).toContain(`${overview.promise.firstResponseWorkingDays} <small>hari kerja`);
  expect(body).toContain("Februari 2026");
});

describe.skipIf(NO_BROWSER)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** Opens a page as whoever may see it. */
  async function open(page: Page, { address, cookie }: SitePage) {
    const [name = "", value = ""] = (cookie ?? "").split("=");
    await page.context().clearCookies();
    if (cookie !== undefined) await page.context().addCookies([{ name, value, url: city.host.url }]);
    await page.goto(address);
  }

  describe("on a phone, in light and in dark", () => {
    // One for all pages: what a browser has read of the checker it keeps while it goes from page to page.
    let opened: Awaited<ReturnType<typeof openAs>>;
    beforeAll(async () => {
      opened = await openAs(browser, city.host.url, READERS.phone);
    });
    afterAll(() => opened.finish());
    test.each(PAGE_PATHS)("is accessible: %s", async (path) => {
      for (const one of facesOf(path)) {
        await open(opened.page, one);
        await opened.check();
        await expect
          .poll(() => opened.page.evaluate(SCROLLED_SIDEWAYS), { message: one.address })
          .toEqual([]);
      }
    });
  });

  test("in English has no Indonesian, but what people wrote, which is marked", async () => {
    const { page, finish } = await openAs(browser, city.host.url, READERS.desk);
    for (const one of pages) {
      await open(page, { ...one, address: inEnglish(one.address) });
      await requireEnglish(page, new Set([OWN_QUESTION]), [UNIT_NAME]);
    }
    await finish();
  });

  test("text at 200% leaves no page wider than its screen", async () => {
    const { page, finish } = await openAs(browser, city.host.url, READERS.desk);
    for (const one of pages) {
      await open(page, one);
      // What a browser does when its reader doubles the size of text.
      const overflow = await page.locator("html").evaluate((html) => {
        html.style.fontSize = "200%";
        return html.scrollWidth - html.clientWidth;
      });
      expect(overflow, one.address).toBeLessThanOrEqual(0);
    }
    await finish();
  });

  test("what the city publishes is printed no wider than a sheet, and without what is for hands", async () => {
    // As wide as A4 is between margins of 15 mm.
    const { page, finish } = await openAs(browser, city.host.url, {
      viewport: { width: 680, height: 1_000 },
    });
    for (const one of pages.filter(({ path }) => PUBLISHED.includes(path))) {
      await page.emulateMedia({ media: "screen" });
      await open(page, one);
      await expect.poll(() => page.locator(".printed").isVisible(), { message: one.address }).toBe(false);
      await page.emulateMedia({ media: "print" });
      await requireFits(page);
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      await expect
        .poll(() => page.locator(".printed").innerText(), { message: one.address })
        .toMatch(
          /^Kota [^·]+ (?:· http\S+ )?· keadaan \S+, \d+ \S+ \d{4} pukul .+ · dicetak \S+, \d+ \S+ \d{4} pukul \d\d\.\d\d$/,
        );
      for (const useless of ["nav", "footer", "button", "a.button"])
        for (const shown of await page.locator(useless).all())
          await expect.poll(() => shown.isVisible(), { message: `${one.address}: ${useless}` }).toBe(false);
    }
    await finish();
  });
});
