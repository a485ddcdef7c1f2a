import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const RATER = { account: HEAD, roles: ["EMPLOYEE"] } as const;
const SCRIPTS = /\/app\/assets\/.*\.js$/;

describe.skipIf(NO_BROWSER)("code of the portal that cannot be loaded", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(HEAD);
    await city.employee("198609262015051001", { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const reload = (page: Page) => page.getByRole("button", { name: "Muat ulang" });

  test("of a screen: says so in its place, and the screen is there once the page is loaded again", async () => {
    const { page, check, finish } = await signedIn(browser, city, RATER);
    await page.goto("/app");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.route(SCRIPTS, (route) => route.abort());
    await page.getByRole("link", { name: "Laporan", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "Halaman ini belum dapat dibuka" }).waitFor();
    await check();
    expect(new URL(page.url()).pathname).toBe("/app/laporan");
    await page.unroute(SCRIPTS);
    await reload(page).click();
    await page.getByRole("heading", { level: 1, name: "Laporan" }).waitFor();
    await finish(["ERR_FAILED"]);
  });

  test("of a part of a screen: says so there, and leaves the rest", async () => {
    const { page, check, finish } = await signedIn(browser, city, RATER);
    await page.route(/\/app\/assets\/team-ratings-.*\.js$/, (route) => route.abort());
    await page.goto("/app/tim?jenis=RATE");
    await page.getByRole("alert").getByText("Sebagian aplikasi tidak dapat dimuat").waitFor();
    await page.getByRole("heading", { level: 1, name: "Tim" }).waitFor();
    await check();
    await page.unrouteAll();
    await reload(page).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 1, name: "Tim" }).waitFor();
    await finish(["ERR_FAILED"]);
  });
});
