import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;

describe.skipIf(NO_BROWSER)("the next page of a list", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("comes although something else had all asked anew meanwhile", async () => {
    const as = await city.token(HR.account, "HR");
    const levels = [
      { score: 1, label: "Kurang" },
      { score: 2, label: "Baik" },
    ];
    const criteria = [{ id: "lantai", statement: "Lantai bersih", isNoteRequired: false }];
    for (const title of ["Pasar", "Terminal"])
      await city.api("POST", "/v1/observation-instruments", {
        as,
        body: { title, purpose: "Kebersihan", levels, criteria },
      });
    const { page, finish } = await signedIn(browser, city, HR);
    const next = Promise.withResolvers<void>();
    // A page of one.
    await page.route(/\/v1\/observation-instruments\?/, async (route) => {
      const isNext = route.request().url().includes("cursor=");
      if (isNext) await next.promise;
      await route
        .continue({ url: route.request().url().replace("limit=50", "limit=1") })
        .catch(() => undefined);
    });
    await page.goto("/app/pengaturan/instrumen");
    const listed = page.getByRole("main").getByRole("link", { name: /Pasar|Terminal/ });
    await expect.poll(() => listed.count()).toBe(1);
    const begun = page.waitForRequest(/observation-instruments\?.*cursor=/);
    await page.getByRole("button", { name: "Tampilkan berikutnya" }).click();
    await begun;
    const anew = page.waitForRequest(/observation-instruments\?(?!.*cursor=)/);
    // As after something that waited was sent, in this tab or another.
    await page.evaluate("new BroadcastChannel('kinerja.outbox').postMessage(undefined)");
    await anew;
    next.resolve();
    await expect.poll(() => listed.count()).toBe(2);
    await finish();
  });
});
