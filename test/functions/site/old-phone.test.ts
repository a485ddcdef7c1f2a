import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../support/browser/browser.ts";
import { fillSite } from "../../support/browser/site-pages.ts";
import { type ComplaintCity, startComplaintCity } from "../../support/cities/complaint-city.ts";
import { PHOTO } from "../../support/files/pictures.ts";

const POINT = "0123ABCD";

/** What a browser of some years ago, which loads the script all the same, has not. */
const OLD = `
  for (const name of ["fetch", "Intl", "AbortController", "Path2D", "OffscreenCanvas", "IntersectionObserver"])
    delete globalThis[name];
  for (const name of ["clipboard", "share", "geolocation"]) delete Navigator.prototype[name];
  delete SubmitEvent.prototype.submitter;
  delete HTMLCanvasElement.prototype.toBlob;
  delete Crypto.prototype.getRandomValues;
  Object.defineProperty(globalThis, "localStorage", { get() { throw new Error("nothing is kept here"); } });
  Number.prototype.toLocaleString = () => { throw new RangeError("no such locale"); };
`;

describe.skipIf(NO_BROWSER)("an old phone", () => {
  let city: ComplaintCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startComplaintCity();
    await fillSite(city.host.url);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  async function openOld() {
    const opened = await openAs(browser, city.host.url, READERS.phone);
    await opened.context.addInitScript(OLD);
    return opened;
  }

  test("reports, adds a photo and has a receipt, as if without script", async () => {
    const { page, check, finish } = await openOld();
    await page.goto("/lapor");
    await page.getByLabel("Apa yang terjadi?").fill("Pipa air bocor di depan rumah nomor 7 sejak pagi.");
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByLabel("Kirim tanpa nama").check();
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await page.waitForURL(/\/terkirim$/);
    await check();
    const shown = await page.locator("main button:visible").allTextContents();
    expect(shown).toEqual(["Cetak"]);
    await page.getByRole("link", { name: "Tambahkan foto" }).click();
    await page.getByRole("button", { name: "Pilih foto atau berkas" }).click();
    await page.getByLabel("Foto atau berkas").setInputFiles({
      ...{ name: "pipa.jpg", mimeType: "image/jpeg", buffer: PHOTO },
    });
    await page.getByRole("button", { name: "Kirim" }).click();
    await page.getByText("Berkas tersimpan.").waitFor();
    await finish();
  });

  test("answers a survey by the form itself, and nothing waits on the device for ever", async () => {
    const { page, finish } = await openOld();
    await page.goto(`/s/${POINT}`);
    for (const question of await page.locator(".asked fieldset").all())
      await question.locator("input").last().check();
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await page.waitForURL(/terkirim=1/);
    await page.getByRole("heading", { name: "Terima kasih" }).waitFor();
    await finish();
  });

  test("serves at a counter, too, and moves on to the next citizen by itself", async () => {
    const { page, finish } = await openOld();
    await page.clock.install();
    await page.goto(`/s/${POINT}?kiosk=1`);
    for (const question of await page.locator(".asked fieldset").all())
      await question.locator("input").first().check();
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await page.waitForURL(/terkirim=1&kiosk=1/);
    await page.clock.fastForward(16_000);
    await page.waitForURL(/kiosk=1&lang=id$/);
    await expect.poll(() => page.locator(":checked").count()).toBe(0);
    await finish();
  });
});
