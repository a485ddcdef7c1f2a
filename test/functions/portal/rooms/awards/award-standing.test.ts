import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { type ClosedCity, STAFF, startClosedCity } from "../../../../support/cities/closed-city.ts";

const [NIP] = STAFF;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;

describe.skipIf(NO_BROWSER)("an employee's standing for an award", () => {
  let city: ClosedCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startClosedCity();
    await city.advanceTo(Date.parse("2026-04-08T02:00:00.000Z"));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await city?.host.stop();
  });

  test.each(Object.entries(SCREENS))(
    "is found by HR from the month's candidates, and from the employee's record: %s",
    async (_, reader) => {
      const { page, asked, check, finish } = await signedIn(browser, city, HR, reader);
      await page.goto("/app/penghargaan/2026-03");
      await page.getByLabel("Pegawai", { exact: true }).fill(NIP);
      await page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").first().click();
      await page.waitForURL(`**/app/penghargaan/pegawai/${NIP}?bulan=2026-03`);
      await page.locator("summary", { hasText: "Syarat" }).first().click();
      await page.getByRole("columnheader", { name: "Milik pegawai" }).first().waitFor();
      await check();
      await page.locator("a.back").click();
      await page.waitForURL("**/app/penghargaan/2026-03");
      await page.goto(`/app/kepegawaian/pegawai/${NIP}`);
      await page.getByRole("link", { name: "Posisi dalam penghargaan" }).click();
      await page.locator("summary", { hasText: "Syarat" }).first().waitFor();
      expect(asked).toContain(`GET /v1/award-rounds/2026-03/standings/${NIP}`);
      await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
      await page
        .getByText("belum dihitung, atau pegawai ini tidak mempunyai hasil", { exact: false })
        .waitFor();
      await finish();
    },
  );
});
