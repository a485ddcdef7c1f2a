import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const ADMIN = { account: "admin", roles: ["ADMIN"] } as const;

describe.skipIf(NO_BROWSER)("Beranda of an administrator", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity(undefined, Date.parse("2026-04-04T02:00:00.000Z"));
    await city.unit("unit-1");
    await city.employee("197501012000031002");
    const announced = await city.api("POST", "/v1/imports", {
      as: await city.token("admin", "ADMIN"),
      body: { fileName: "pegawai-april.csv", sha256: "a".repeat(64), sizeBytes: 1_000 },
    });
    expect(announced.status, JSON.stringify(announced.body)).toBe(201);
    await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await city?.host.stop();
  });

  test.each(Object.entries(SCREENS))(
    "has imports that wait, how the last close went, and what is not set up yet, each with its way: %s",
    async (_, reader) => {
      const { page, asked, check, finish } = await signedIn(browser, city, ADMIN, reader);
      await page.goto("/app");
      const imports = page.getByRole("list", { name: "Impor pegawai" });
      await imports.getByRole("link", { name: "pegawai-april.csv" }).getByText("Belum diperiksa").waitFor();
      const closes = page.getByRole("list", { name: "Penutupan periode" });
      await closes.getByRole("link", { name: /Maret 2026/ }).waitFor();
      await page.getByText("Belum ada unit pengawasan", { exact: false }).waitFor();
      await page.getByText("Belum ada aturan yang aktif", { exact: false }).waitFor();
      await check();
      // One question besides who it is, before there is something to read; the rest beneath, and none twice.
      expect(asked.slice(0, 2).toSorted()).toEqual(["GET /v1/imports", "GET /v1/me"]);
      expect(new Set(asked).size).toBe(asked.length);
      await page.getByRole("link", { name: "Ke unit organisasi" }).click();
      await page.waitForURL("**/app/pengaturan/unit");
      await page.goBack();
      await page.getByRole("link", { name: "Ke penyaluran pengaduan" }).click();
      await page.waitForURL("**/app/pengaduan/penyaluran");
      await page.getByText("Mintalah petugas pengaduan", { exact: false }).waitFor();
      await page.goBack();
      await closes.getByRole("link", { name: /Maret 2026/ }).click();
      await page.waitForURL("**/app/kepegawaian/periode/2026-03");
      await finish();
    },
  );
});
