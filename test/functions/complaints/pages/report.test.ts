import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser.ts";
import { type ComplaintCity, startComplaintCity, VERIFICATION } from "../../../support/complaint-city.ts";

const TEXT = "Lampu jalan di depan SD Negeri 5 padam sejak Senin.";

describe.skipIf(NO_BROWSER)("a citizen's report", () => {
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

  test.each(Object.entries(READERS))("goes from the home page to the answer: %s", async (_, reader) => {
    const { page, check, finish } = await openAs(browser, city.host.url, reader);
    await page.goto("/");
    await check();
    await page.getByRole("link", { name: "Buat laporan" }).click();
    await check();
    await page.getByLabel("Apa yang terjadi?").fill(`${TEXT} ${reader.viewport.width}`);
    await page.getByLabel("Di mana?").fill("Jalan Sudirman 5");
    await page.getByRole("button", { name: "Lanjut" }).click();
    await check();
    await page.getByLabel("Tinggalkan nama atau kontak").check();
    await page.getByLabel("Nama", { exact: true }).fill("Siti");
    await page.getByRole("button", { name: "Lanjut" }).click();
    await check();
    expect(await page.locator(".facts").textContent()).toContain("Siti");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await page.waitForURL(/\/terkirim$/);
    await check();
    const [code = "", secret = ""] = await page.locator(".facts .code").allTextContents();
    expect(page.url()).not.toContain(secret);
    await city.act(code, "verify", VERIFICATION);
    await page.goto("/lacak");
    await check();
    await page.getByLabel("Nomor pelacakan").fill(code.toLowerCase());
    await page.getByLabel("Kode rahasia").fill(secret);
    await page.getByRole("button", { name: "Buka laporan" }).click();
    await page.waitForURL(new RegExp(`/pengaduan/${code}$`));
    await check();
    expect(await page.locator(".trail").textContent()).toContain("Sudah diverifikasi");
    expect(await page.locator(".talk").textContent()).toContain(TEXT);
    await finish();
  });
});
