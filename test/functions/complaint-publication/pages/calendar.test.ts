import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser/browser.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

describe.skipIf(NO_BROWSER)("the working calendar", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    const as = await city.token("admin", "ADMIN");
    const body = { name: "Hari jadi kota", kind: "LOCAL", isDayOff: true };
    const changed = await city.api("PUT", "/v1/calendar/days/2026-12-22", { as, body });
    expect(changed.status, JSON.stringify(changed.body)).toBeLessThan(300);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(Object.entries(READERS))("names each day off and counts what is left: %s", async (_, reader) => {
    const { page, check, finish } = await openAs(browser, city.host.url, reader);
    await page.goto("/");
    await page.getByRole("link", { name: "Kalender kerja" }).click();
    await page.waitForURL(/\/kalender\/2026$/);
    await check();
    const march = (await page.locator("section", { hasText: "Maret 2026" }).textContent()) ?? "";
    expect(march).toContain("17 hari kerja");
    expect(march).toMatch(/Kamis, 19 Maret: Hari Suci Nyepi.*\(libur nasional\)/);
    expect(march).toMatch(/Rabu, 18 Maret: .*\(cuti bersama\)/);
    const december = (await page.locator("section", { hasText: "Desember 2026" }).textContent()) ?? "";
    expect(december).toMatch(/Selasa, 22 Desember: Hari jadi kota \(libur daerah\)/);
    expect(december).toContain("20 hari kerja");
    await finish();
  });

  test("says of a year that its holidays are not known, and leads no further", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.phone);
    await page.goto("/kalender/2027");
    await page.getByRole("link", { name: "2028" }).press("Enter");
    await page.waitForURL(/2028$/);
    await check();
    await expect
      .poll(() => page.locator(".notice").textContent())
      .toContain("tenggat yang jatuh pada 2028 belum pasti");
    await expect.poll(() => page.locator(".neighbours [rel=next]").count()).toBe(0);
    await page.goto("/kalender/2025");
    await check();
    await expect.poll(() => page.locator(".notice").textContent()).toContain("tidak tercatat");
    await page.getByRole("link", { name: "2026" }).click();
    await page.waitForURL(/2026$/);
    expect((await page.goto("/kalender/1999"))?.status()).toBe(404);
    await finish();
  });
});
