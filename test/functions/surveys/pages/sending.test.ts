import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS, tabTo } from "../../../support/browser/browser.ts";
import { type SurveyCity, startSurveyCity } from "../../../support/cities/survey-city.ts";

const KIOSK = { viewport: { width: 800, height: 1_280 }, hasTouch: true };

/** A quarter of a minute for the thanks, a minute and a half for whoever has left. */
const AFTER_THANKS = 16_000;
const AFTER_LEAVING = 91_000;

/** A kiosk whose thanks stay until somebody goes on: on a slow machine it takes longer to look at them than they stay. */
const STAYING = `{
  const later = setTimeout;
  window.setTimeout = (act, wait, ...rest) => (wait === 15_000 ? 0 : later(act, wait, ...rest));
}`;

let city: SurveyCity;
let browser: Browser;
describe.skipIf(NO_BROWSER)("where answers are sent", () => {
  beforeAll(async () => {
    city = await startSurveyCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  /** Taps an answer to each of the nine questions. */
  async function answerAll(page: Page, score: number) {
    for (let question = 0; question < 9; question += 1)
      await page
        .locator("fieldset")
        .nth(question)
        .locator("label")
        .nth(score - 1)
        .click();
  }
  const waiting = 'Object.keys(localStorage).filter((name) => name.startsWith("kinerja-jawaban-")).length';
  const noneWaits = (page: Page) => expect.poll(() => page.evaluate(waiting)).toBe(0);
  const send = (page: Page) => page.getByRole("button", { name: "Kirim jawaban" }).click();
  const chosen = (page: Page) => page.locator("input:checked").count();
  const answerId = (page: Page) => page.locator('[name="responseId"]').inputValue();

  test("a kiosk starts afresh for each citizen, and is one device", async () => {
    const code = await city.counter("KIOSK");
    const { id } = await city.plan("KIOSK");
    const { page, check, finish } = await openAs(browser, city.host.url, KIOSK);
    await page.clock.install();
    await page.goto(`/s/${code}?kiosk=1`);
    await check();
    await expect.poll(() => page.getByRole("navigation").count()).toBe(0);
    const device = await page.locator('[name="deviceId"]').inputValue();
    for (const score of [2, 3, 4]) {
      const own = await answerId(page);
      await answerAll(page, score);
      await page.getByLabel("Saran atau pesan").fill(`Nilai ${score}`);
      const sent = page.waitForRequest((request) => request.method() === "POST");
      await send(page);
      expect((await sent).postDataJSON()).toMatchObject({ deviceId: device, point: code });
      await page.getByRole("heading", { name: "Terima kasih" }).waitFor();
      const fresh = page.waitForEvent("load");
      await page.clock.fastForward(AFTER_THANKS);
      await fresh;
      await expect.poll(() => chosen(page)).toBe(0);
      await expect.poll(() => page.getByLabel("Saran atau pesan").inputValue()).toBe("");
      await expect.poll(() => answerId(page)).not.toBe(own);
    }
    await expect.poll(() => page.evaluate("Object.keys(localStorage)")).toEqual(["kinerja-alat"]);
    const { result } = await city.countedOf(id);
    expect(result).toMatchObject({ received: 3 });
    await finish();
  });

  test("a kiosk needs no touch: all by keyboard, to the next citizen", async () => {
    const code = await city.counter("KEYS-KIOSK");
    const { page, check, finish } = await openAs(browser, city.host.url, KIOSK);
    await page.addInitScript(STAYING);
    await page.goto(`/s/${code}?kiosk=1`);
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      await tabTo(page, `[name="scores.U${number}"]`);
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
    }
    await tabTo(page, "textarea");
    await page.keyboard.type("Ramah.");
    await tabTo(page, "form button");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Terima kasih" }).waitFor();
    await check();
    await tabTo(page, "a[data-afresh]");
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    await page.getByRole("button", { name: "Kirim jawaban" }).waitFor();
    await expect.poll(() => chosen(page)).toBe(0);
    await expect.poll(() => city.standingOf("KEYS-KIOSK")).toMatchObject({ received: 1 });
    await finish();
  });

  test("a kiosk forgets what somebody began and left, and speaks Indonesian again", async () => {
    const code = await city.counter("LEFT");
    const { page, finish } = await openAs(browser, city.host.url, KIOSK);
    await page.clock.install();
    await page.goto(`/s/${code}?kiosk=1`);
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { name: "How was our service?" }).waitFor();
    await page.waitForLoadState();
    await page.locator("fieldset label").first().click();
    await page.getByLabel("Suggestion or message").fill("Secret");
    const fresh = page.waitForEvent("load");
    await page.clock.fastForward(AFTER_LEAVING);
    await fresh;
    await page.getByRole("heading", { name: "Bagaimana layanan kami?" }).waitFor();
    await expect.poll(() => chosen(page)).toBe(0);
    await expect.poll(() => page.getByLabel("Saran atau pesan").inputValue()).toBe("");
    await finish();
  });

  test("a kiosk without script continues by itself too, with a link for the impatient", async () => {
    const code = await city.counter("PLAIN");
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.scriptless);
    await page.goto(`/s/${code}?kiosk=1`);
    await answerAll(page, 3);
    await send(page);
    await page.getByRole("heading", { name: "Terima kasih" }).waitFor();
    await check();
    await expect
      .poll(() => page.content())
      .toMatch(/http-equiv="refresh" content="15; url=\/s\/\w+\?kiosk=1/);
    await page.getByRole("link", { name: "Selesai" }).click();
    await page.getByRole("button", { name: "Kirim jawaban" }).waitFor();
    await expect.poll(() => chosen(page)).toBe(0);
    await expect.poll(() => city.standingOf("PLAIN")).toMatchObject({ received: 1 });
    await finish();
  });

  test("a kiosk without a connection keeps every citizen's answer, and sends each once", async () => {
    const code = await city.counter("OFFLINE-KIOSK");
    const { id } = await city.plan("OFFLINE-KIOSK");
    const { page, context, finish } = await openAs(browser, city.host.url, KIOSK);
    await page.clock.install();
    await page.goto(`/s/${code}?kiosk=1`);
    await context.setOffline(true);
    for (const score of [1, 4]) {
      await answerAll(page, score);
      await send(page);
      await page.getByRole("heading", { name: "tersimpan di perangkat ini" }).waitFor();
      await page.clock.fastForward(AFTER_THANKS);
      await page.getByRole("button", { name: "Kirim jawaban" }).waitFor();
      await expect.poll(() => chosen(page)).toBe(0);
    }
    expect((await city.countedOf(id)).result.received).toBe(0);
    await context.setOffline(false);
    await noneWaits(page);
    await expect.poll(async () => (await city.countedOf(id)).result.received).toBe(2);
    await finish(["ERR_INTERNET_DISCONNECTED"]);
  });

  test("a phone without a connection says that the answer waits, and sends it once when the connection returns", async () => {
    const code = await city.counter("OFFLINE");
    const { id } = await city.plan("OFFLINE");
    const { page, context, check, finish } = await openAs(browser, city.host.url, READERS.phone);
    await page.goto(`/s/${code}`);
    await answerAll(page, 3);
    await context.setOffline(true);
    await send(page);
    await page.getByRole("heading", { name: "tersimpan di perangkat ini" }).waitFor();
    await check();
    await context.setOffline(false);
    await page.getByRole("heading", { name: "Terima kasih" }).waitFor();
    await page.goto(`/s/${code}`);
    await expect.poll(() => chosen(page)).toBe(0);
    await expect.poll(async () => (await city.countedOf(id)).result.received).toBe(1);
    await finish(["ERR_INTERNET_DISCONNECTED"]);
  });

  test("an answer whose receipt was lost on the way is sent again from whatever page is opened next, and counts once", async () => {
    const code = await city.counter("LOST");
    const { id } = await city.plan("LOST");
    const { page, finish } = await openAs(browser, city.host.url, READERS.phone);
    await page.goto(`/s/${code}`);
    await answerAll(page, 3);
    await page.route("**/responses", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await send(page);
    await page.getByRole("heading", { name: "tersimpan di perangkat ini" }).waitFor();
    await expect.poll(async () => (await city.countedOf(id)).result.received).toBe(1);
    await page.unroute("**/responses");
    const again = page.waitForResponse("**/responses");
    await page.goto("/");
    expect((await again).status()).toBe(202);
    await noneWaits(page);
    await expect.poll(async () => (await city.countedOf(id)).result.received).toBe(1);
    await finish(["ERR_FAILED"]);
  });

  test("without a connection, a question that was missed is shown before anything is kept", async () => {
    const code = await city.counter("MISSED");
    const { page, context, finish } = await openAs(browser, city.host.url, READERS.phone);
    await page.goto(`/s/${code}`);
    await page.locator("fieldset label").first().click();
    await context.setOffline(true);
    await send(page);
    await page.locator('[name="scores.U2"]:focus').waitFor();
    await expect.poll(() => chosen(page)).toBe(1);
    await finish();
  });

  test("a kiosk shows what is missing or too long in place, and so leaves nothing to go back to", async () => {
    const code = await city.counter("PLACE");
    const { id } = await city.plan("PLACE");
    const { page, finish } = await openAs(browser, city.host.url, KIOSK);
    await page.goto(`/s/${code}?kiosk=1`);
    await page.locator("fieldset label").first().click();
    await send(page);
    await page.locator('[name="scores.U2"]:focus').waitFor();
    await answerAll(page, 2);
    await page.getByLabel("Saran atau pesan").fill("a".repeat(1_001));
    await page.getByRole("button", { name: "Kirim jawaban" }).focus();
    await send(page);
    await page.locator("textarea:focus").waitFor();
    await page.getByLabel("Saran atau pesan").fill("a".repeat(1_000));
    await send(page);
    await page.getByRole("heading", { name: "Terima kasih" }).waitFor();
    await expect.poll(async () => (await city.countedOf(id)).result.received).toBe(1);
    await finish();
  });
});
