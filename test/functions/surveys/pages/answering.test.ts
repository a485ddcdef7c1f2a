import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser/browser.ts";
import { OWN_QUESTION, type SurveyCity, startSurveyCity } from "../../../support/cities/survey-city.ts";

const THANKS = /Terima kasih/;

describe.skipIf(NO_BROWSER)("a citizen answers a survey", () => {
  let city: SurveyCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startSurveyCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(Object.entries(READERS))("from the code on a poster to the thanks: %s", async (name, reader) => {
    const code = await city.counter(name.toUpperCase());
    const { id } = await city.plan(name.toUpperCase());
    const { page, check, finish } = await openAs(browser, city.host.url, reader);
    await page.goto(`/s/${code}`);
    await check();
    const groups = page.locator("fieldset");
    await expect.poll(() => groups.count()).toBe(10);
    for (const index of [0, 1, 2, 3, 4, 5, 6, 7])
      await groups
        .nth(index)
        .locator("label")
        .nth(index % 4)
        .click();
    await page.getByLabel(OWN_QUESTION.choices[1] ?? "").check();
    const remark = "Petugasnya ramah, <b>antreannya</b> panjang.";
    await page.getByLabel("Saran atau pesan").fill(remark);
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await page.getByText("Ada yang perlu diperbaiki").waitFor();
    await check();
    await expect.poll(() => page.locator("input:checked").count()).toBe(9);
    await expect.poll(() => page.getByLabel("Saran atau pesan").inputValue()).toBe(remark);
    await page.getByRole("link", { name: /penanganan pengaduan/ }).click();
    await groups.nth(8).locator("label").nth(3).click();
    await page.getByRole("button", { name: "Kirim jawaban" }).click();
    await page.getByRole("heading", { level: 1, name: THANKS }).waitFor();
    await check();
    await page.reload();
    await expect.poll(async () => (await city.countedOf(id)).result).toMatchObject({ received: 1 });
    await finish();
  });

  test("with the keyboard alone", async () => {
    const code = await city.counter("KEYS");
    const { id } = await city.plan("KEYS");
    const { page, finish } = await openAs(browser, city.host.url);
    await page.goto(`/s/${code}`);
    await page.emulateMedia({ media: "print" });
    await page.getByText("Nomor formulir: ").waitFor();
    await page.getByText("Sangat sopan dan ramah").waitFor();
    await page.getByRole("button").waitFor({ state: "hidden" });
    await page.emulateMedia({ media: null });
    await page.getByText("Nomor formulir: ").waitFor({ state: "hidden" });
    const focused = (what: string) => page.locator(`${what}:focus`).waitFor();
    await page.keyboard.press("Tab");
    await focused(".skip");
    await page.keyboard.press("Enter");
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      await page.keyboard.press("Tab");
      await focused(`[name="scores.U${number}"]`);
      await page.keyboard.press("Space");
      for (let moves = 1; moves < number % 4; moves += 1) await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Tab");
    await focused('[name="choices.Q1"]');
    await page.keyboard.press("Tab");
    await focused("textarea");
    await page.keyboard.type("Cepat.");
    await page.keyboard.press("Tab");
    await focused("button");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: THANKS }).waitFor();
    const { result } = await city.countedOf(id);
    expect(result.received).toBe(1);
    await finish();
  });
});
