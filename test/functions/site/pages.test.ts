import { gunzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../support/browser.ts";
import { FIRST_VISIT, loadedBy, sentFrom } from "../../support/first-visit.ts";
import { fillSite, PAGE_PATHS, type SitePage, sentPage } from "../../support/site-pages.ts";
import { startTestCity, type TestCity } from "../../support/test-city.ts";

const PAGES = [
  ...["/", "/bantuan", "/privasi", "/aksesibilitas", "/peta-situs", "/lapor", "/lacak"],
  ...["/hasil", "/kepuasan", "/statistik/2026-02", "/kalender/2026", "/penghargaan", "/piagam", "/sanggahan"],
];

let city: TestCity;
let pages: readonly SitePage[];
beforeAll(async () => {
  city = await startTestCity();
  pages = await fillSite(city.host.url);
});
afterAll(() => city.host.stop());

const sent = (path: string) => sentFrom(city.host.url + path);

describe("every page", () => {
  test.each(PAGE_PATHS)("loads little, and nothing from elsewhere: %s", async (path) => {
    const page = pages.find((one) => one.path === path);
    if (page === undefined) throw new Error(`${path} was not filled.`);
    const { status, headers, bytes } = await sentPage(city.host.url, page);
    // Leads on to another page, such as this year's.
    if (status === 303) return;
    expect(status).toBe(200);
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
  });

  test.each(PAGES)("allows nothing inline and no frame around it: %s", async (path) => {
    const { headers, body } = await city.api("GET", path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(body).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*src=)|javascript:/);
  });

  test.each(PAGES)("is in the reader's language, and keeps it: %s", async (path) => {
    expect((await city.api("GET", path)).body).toContain('<html lang="id"');
    const english = await city.api("GET", `${path}?lang=en`);
    expect(english.body).toContain('<html lang="en"');
    const [cookie = ""] = (english.headers.get("set-cookie") ?? "").split(";");
    expect((await city.api("GET", path, { headers: { cookie } })).body).toContain('<html lang="en"');
  });
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

  test.each(["phone", "dark"] as const)("every page is accessible: %s", async (reader) => {
    const { page, check, finish } = await openAs(browser, city.host.url, READERS[reader]);
    for (const path of [...PAGES, "/tidak-ada"]) {
      await page.goto(path);
      await check();
    }
    await finish();
  });

  test("text at 200 % leaves no page wider than its screen", async () => {
    const { page, finish } = await openAs(browser, city.host.url, READERS.desk);
    for (const path of PAGES) {
      await page.goto(path);
      // What a browser does when its reader doubles the size of text.
      const overflow = await page.locator("html").evaluate((html) => {
        html.style.fontSize = "200%";
        return html.scrollWidth - html.clientWidth;
      });
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    await finish();
  });
});
