import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser/browser.ts";
import {
  type ComplaintCity,
  startComplaintCity,
  VERIFICATION,
} from "../../../support/cities/complaint-city.ts";
import { REASON } from "../../../support/cities/complaints.ts";

describe.skipIf(NO_BROWSER)("the page of a month's complaints", () => {
  let city: ComplaintCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startComplaintCity();
    const answer = async (code: string, late: object = {}) => {
      await city.act(code, "verify", VERIFICATION);
      const answered = await city.act(code, "answer", { text: "Lampu sudah menyala kembali.", ...late });
      expect(answered.status).toBe(200);
    };
    const [inTime, late] = [await city.submit(), await city.submit()];
    await answer(inTime.trackingCode);
    await city.pass("+8d");
    await answer(late.trackingCode, { delayReason: REASON });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(Object.entries(READERS))("says what was promised and what was kept: %s", async (_, reader) => {
    const { page, check, finish } = await openAs(browser, city.host.url, reader);
    await page.goto("/statistik/2026-03");
    await check();
    await expect
      .poll(() => page.locator(".figures").textContent())
      .toMatch(/Janji ditepati50%.*Februari 2026: belum ada/);
    await expect.poll(() => page.locator("main").textContent()).toContain("1 dari 2 jawaban pertama");
    const cells = (await page.getByRole("row", { name: /Unit pu/ }).textContent()) ?? "";
    expect(cells).toMatch(/^Unit pu50%2111/);
    // On a phone nobody scrolls sideways, not even within a table.
    if (reader !== READERS.desk)
      await expect
        .poll(() =>
          page.locator(".scroll").evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth)),
        )
        .toEqual([0, 0]);
    await expect
      .poll(() => page.locator('meta[property="og:description"]').getAttribute("content"))
      .toContain("Maret");
    const data = await page.getByRole("link", { name: "Unduh data" }).getAttribute("href");
    const list = await page.getByRole("link", { name: "dapat dihitung" }).getAttribute("href");
    for (const file of [data, list]) expect((await city.api("GET", file ?? "")).status, `${file}`).toBe(200);
    await page.getByRole("link", { name: "Februari 2026" }).press("Enter");
    await page.waitForURL(/2026-02$/);
    await check();
    await expect.poll(() => page.locator("main").textContent()).toContain("Belum ada laporan yang tercatat");
    // Before two empty months nothing is offered.
    await expect.poll(() => page.locator(".neighbours [rel=prev]").count()).toBe(0);
    await page.getByRole("link", { name: "Maret 2026" }).click();
    await page.waitForURL(/2026-03$/);
    await finish();
  });

  test("begins with the month that is over, and knows none that has not come or does not exist", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url);
    await page.goto("/statistik");
    expect(page.url()).toMatch(/\/statistik\/2026-02$/);
    await page.goto("/statistik/2026-09?lang=en");
    await check();
    await expect.poll(() => page.locator("main").textContent()).toContain("That month has not come yet.");
    expect((await page.goto("/statistik/2026-13"))?.status()).toBe(404);
    await check();
    await finish();
  });
});
