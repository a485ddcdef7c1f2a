import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;

describe.skipIf(NO_BROWSER)("an ended sign-in is said", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(HEAD);
    await city.employee(STAFF, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("for what a form only offers, and offers nothing that would fail again", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.route(/\/v1\/units$/, (route) => route.fulfill({ status: 401, body: "" }));
    await page.goto("/app/kepegawaian/kendala");
    await page.getByRole("alert").getByText("Sesi Anda telah berakhir.", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Masuk lagi" }).waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Muat yang belum ada" }).count()).toBe(0);
    await check();
    await finish(["status of 401"]);
  });

  test("once, where an act says it beside what could not be loaded", async () => {
    const as = await city.token(STAFF, "EMPLOYEE");
    const body = { day: "2026-03-09", activity: "Menata arsip" };
    const { body: report } = await city.api("POST", `/v1/employees/${STAFF}/reports`, { as, body });
    const { page, finish } = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] });
    // Nothing of a screen shows how much is unread: the frame says what became of it.
    await page.route(/\/v1\/inbox|\/comments$/, (route) => route.fulfill({ status: 401, body: "" }));
    await page.goto(`/app/laporan/${STAFF}/${report.id}`);
    const again = page.getByRole("button", { name: "Masuk lagi" });
    await again.waitFor();
    await page.getByLabel("Komentar").fill("Rak mana?");
    await page.getByRole("button", { name: "Kirim komentar" }).click();
    await page.getByRole("alert").getByText("isian Anda tetap tersimpan", { exact: false }).waitFor();
    await expect.poll(() => again.count()).toBe(1);
    await finish(["status of 401"]);
  });
});
