import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser/browser.ts";
import { type ComplaintCity, startComplaintCity } from "../../../support/cities/complaint-city.ts";

describe.skipIf(NO_BROWSER)("a report", () => {
  let city: ComplaintCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startComplaintCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const open = async () =>
    (await city.api("GET", "/v1/open-complaints", { as: city.as.officer })).body.items.length as number;
  const next = (page: Page) => page.getByRole("button", { name: "Lanjut" }).click();
  const send = (page: Page) => page.getByRole("button", { name: "Kirim laporan" });

  /** Has the city take the next report that is sent, while its answer is lost. @returns once that has happened */
  async function loseAnswer(context: BrowserContext) {
    const { promise, resolve } = Promise.withResolvers<number>();
    let isLost = false;
    await context.route("**/lapor", async (route) => {
      if (isLost || route.request().method() !== "POST") return route.fallback();
      isLost = true;
      const taken = await route.fetch({ maxRedirects: 0 });
      await route.abort("connectionreset");
      resolve(taken.status());
    });
    return promise;
  }

  async function toTheLastStep(page: Page, text: string) {
    await page.goto("/lapor");
    const field = page.getByLabel("Apa yang terjadi?");
    if ((await field.inputValue()) === "") await field.fill(text);
    await next(page);
    await page.getByText("Dari siapa").waitFor();
    await page.getByLabel("Kirim tanpa nama").check();
    await next(page);
    await send(page).waitFor();
  }

  test("whose answer was lost is filed once, though its citizen begins again", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url, READERS.phone);
    const before = await open();
    const text = "Gorong-gorong di Jalan Melati ambruk, mobil tidak bisa lewat.";
    await toTheLastStep(page, text);
    const losing = loseAnswer(context);
    await send(page).click({ noWaitAfter: true });
    expect(await losing).toBe(303);
    await expect.poll(() => open()).toBe(before + 1);
    await page.waitForURL("chrome-error://chromewebdata/");
    await toTheLastStep(page, text);
    await send(page).click();
    await page.waitForURL(/\/terkirim$/);
    await expect.poll(() => open()).toBe(before + 1);
    // What differs is another report.
    await toTheLastStep(page, `${text} Sekarang juga di Jalan Mawar.`);
    await send(page).click();
    await page.waitForURL(/\/terkirim$/);
    await expect.poll(() => open()).toBe(before + 2);
    await finish(["ERR_"]);
  });

  test("goes from a phone that never gets the script, or cannot run it", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url, READERS.phone);
    await context.route("**/*.js", (route) => route.abort());
    const before = await open();
    await toTheLastStep(page, "Pohon tumbang menutup jalan ke puskesmas.");
    await send(page).click();
    await page.waitForURL(/\/terkirim$/);
    await page.getByRole("link", { name: "Tambahkan foto" }).click();
    await page.getByRole("button", { name: "Pilih foto" }).click();
    await page.getByLabel("Foto atau berkas").waitFor();
    await expect.poll(() => open()).toBe(before + 1);
    await finish(["ERR_"]);
  });
});
