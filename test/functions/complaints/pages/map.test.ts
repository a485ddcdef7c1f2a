import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeOf, pointOf } from "../../../../shared/pages/script/mercator.ts";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser/browser.ts";
import { FIRST_VISIT } from "../../../support/browser/first-visit.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const TEXT = "Jembatan kayu di atas kanal berlubang dan goyah.";
const TILE_SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><path d="M0 0h256v256H0z" fill="#cfd8c8" stroke="#667"/></svg>`;

/** Draws the city's map in the test itself, and notes which tiles were asked for, as `z/x/y`. */
async function tilesFor(context: BrowserContext, isDown = false): Promise<readonly string[]> {
  const asked: string[] = [];
  await context.route("https://tile.openstreetmap.org/**", async (route) => {
    asked.push(/\/(\d+\/\d+\/\d+)\.png$/.exec(route.request().url())?.[1] ?? route.request().url());
    expect(await route.request().headerValue("referer")).not.toContain("/lapor");
    if (isDown) await route.abort();
    else await route.fulfill({ contentType: "image/svg+xml", body: TILE_SVG });
  });
  return asked;
}

const placeIn = async (page: Page) => {
  const [latitude, longitude] = await Promise.all(
    ["latitude", "longitude"].map((name) => page.locator(`[name="place.${name}"]`).inputValue()),
  );
  return { latitude: Number(latitude), longitude: Number(longitude) };
};

const placeOnMap = (page: Page) => expect.poll(() => placeIn(page));

/** The zoom at which the map opened, once its first tile is asked for: that comes after the picture is on the page. */
async function zoomOf(asked: readonly string[]): Promise<number> {
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  return Number(asked[0]?.split("/")[0]);
}

/** Puts the pin, and resolves with where it is as soon as that differs from where it was. */
async function pinnedBy(page: Page, act: () => Promise<void>) {
  const before = await placeIn(page);
  await act();
  await placeOnMap(page).not.toEqual(before);
  return placeIn(page);
}

const mapOf = (page: Page) => page.getByRole("application", { name: "Peta" });

describe.skipIf(NO_BROWSER)("the map in the report form", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity("palembang");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("is loaded only where somebody opens it, and by no page but the form", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url, READERS.phone);
    const asked = await tilesFor(context);
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.goto("/lapor", { waitUntil: "networkidle" });
    expect(loaded.length).toBeLessThanOrEqual(FIRST_VISIT.requests);
    expect(asked).toEqual([]);
    await page.getByRole("button", { name: "Tunjuk di peta" }).click();
    await mapOf(page).locator("img").first().waitFor();
    await expect.poll(() => loaded.filter((url) => url.endsWith(".js"))).toHaveLength(2);
    const policy = async (path: string) =>
      (await city.api("GET", path)).headers.get("content-security-policy") ?? "";
    expect(await policy("/lapor")).toContain("img-src 'self' data: blob: https://tile.openstreetmap.org;");
    expect(await policy("/lacak")).not.toContain("openstreetmap");
    expect((await city.api("GET", "/privasi")).body).toContain("tile.openstreetmap.org");
    await finish();
  });

  test.each(["phone", "desk"] as const)("takes the place that is tapped: %s", async (reader) => {
    const { page, context, check, finish } = await openAs(browser, city.host.url, READERS[reader]);
    const asked = await tilesFor(context);
    await page.goto("/lapor");
    await page.getByLabel("Apa yang terjadi?").fill(`${TEXT} ${reader}`);
    await page.getByRole("button", { name: "Tunjuk di peta" }).click();
    const map = mapOf(page);
    await map.locator("img").first().waitFor();
    const { south, north, west, east } = city.city.area;
    const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
    const zoom = await zoomOf(asked);
    const { x, y } = pointOf(middle, zoom);
    await expect.poll(() => asked).toContain(`${zoom}/${Math.floor(x / 256)}/${Math.floor(y / 256)}`);
    const { width = 0, height = 0 } = (await map.boundingBox()) ?? {};
    const tap = () => map.click({ position: { x: width / 2 + 40, y: height / 2 - 30 } });
    const place = await pinnedBy(page, tap);
    const tapped = placeOf({ x: x + 40, y: y - 30 }, zoom);
    const pixel = 360 / 256 / 2 ** zoom;
    expect(Math.abs(place.latitude - tapped.latitude)).toBeLessThan(2 * pixel);
    expect(Math.abs(place.longitude - tapped.longitude)).toBeLessThan(2 * pixel);
    await expect.poll(() => page.getByRole("status").textContent()).toBe("Titik lokasi terpasang");
    await check();
    // What was tapped is in the middle now; a drag moves the map, and with it the pin's picture, not the pin's place.
    const drawn = await page.locator(".pin").boundingBox();
    await map.hover({ position: { x: width / 2, y: height / 2 } });
    await page.mouse.down();
    await page.mouse.move(0, 0);
    await page.mouse.up();
    await expect.poll(() => page.locator(".pin").boundingBox()).not.toEqual(drawn);
    expect(await placeIn(page)).toEqual(place);
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByRole("button", { name: "Lanjut" }).click();
    await expect.poll(() => page.locator(".facts").textContent()).toContain(`${place.latitude}`);
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await page.waitForURL(/\/terkirim$/);
    const [code = ""] = await page.locator(".facts .code").allTextContents();
    const officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
    expect((await city.api("GET", `/v1/complaints/${code}`, { as: officer })).body.place).toEqual(place);
    await finish();
  });

  test("needs no mouse: arrows move it, plus and minus zoom, Enter puts the pin", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url);
    const asked = await tilesFor(context);
    await page.goto("/lapor");
    await page.getByRole("button", { name: "Pakai lokasi saya" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await mapOf(page).locator("img").first().waitFor();
    await page.locator(".map:focus").waitFor();
    const first = await pinnedBy(page, () => page.keyboard.press("Enter"));
    const zoom = await zoomOf(asked);
    const second = await pinnedBy(page, async () => {
      for (const key of ["ArrowRight", "ArrowUp", "+", "Enter"]) await page.keyboard.press(key);
    });
    const moved = {
      x: pointOf(second, zoom).x - pointOf(first, zoom).x,
      y: pointOf(second, zoom).y - pointOf(first, zoom).y,
    };
    expect(moved.x).toBeCloseTo(64, 0);
    expect(moved.y).toBeCloseTo(-64, 0);
    await expect.poll(() => asked.some((tile) => tile.startsWith(`${zoom + 1}/`))).toBe(true);
    await page.locator(".pin").waitFor();
    await page.getByRole("button", { name: "Hapus titik lokasi" }).press("Enter");
    await page.locator(".pin").waitFor({ state: "hidden" });
    await expect.poll(() => page.locator('[name="place.latitude"]').inputValue()).toBe("");
    await finish();
  });

  test("shows the phone's own position, and keeps what was chosen when the page is lost", async () => {
    const phone = {
      ...READERS.phone,
      permissions: ["geolocation"],
      geolocation: { latitude: -2.99, longitude: 104.75 },
    };
    const { page, context, finish } = await openAs(browser, city.host.url, phone);
    const asked = await tilesFor(context);
    await page.goto("/lapor");
    await page.getByRole("button", { name: "Tunjuk di peta" }).click();
    await mapOf(page).locator("img").first().waitFor();
    await page.getByRole("button", { name: "Pakai lokasi saya" }).click();
    await page.locator(".pin").waitFor();
    await placeOnMap(page).toEqual({ latitude: -2.99, longitude: 104.75 });
    await page.reload();
    await placeOnMap(page).toEqual({ latitude: -2.99, longitude: 104.75 });
    await page.getByRole("button", { name: "Tunjuk di peta" }).click();
    await page.locator(".pin").waitFor();
    const { x, y } = pointOf({ latitude: -2.99, longitude: 104.75 }, 17);
    await expect.poll(() => asked).toContain(`17/${Math.floor(x / 256)}/${Math.floor(y / 256)}`);
    await finish();
  });

  test("that cannot be loaded says so, and the address does", async () => {
    const { page, context, check, finish } = await openAs(browser, city.host.url);
    await tilesFor(context, true);
    await page.goto("/lapor");
    await page.getByRole("button", { name: "Tunjuk di peta" }).click();
    await page.getByRole("status").getByText("Peta tidak dapat dimuat").waitFor();
    await check();
    await finish(["ERR_FAILED"]);
  });

  test("is not there without script", async () => {
    const { page, finish } = await openAs(browser, city.host.url, READERS.scriptless);
    await page.goto("/lapor");
    await page.getByLabel("Di mana?").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Tunjuk di peta" }).count()).toBe(0);
    await finish();
  });
});
