import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, READERS } from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { planContent } from "../../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";

describe.skipIf(NO_BROWSER)("an inbox", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(HEAD, { isHead: true });
    await city.employee(STAFF, { raterNip: HEAD });
    const plans = `/v1/employees/${STAFF}/plans`;
    const staff = await city.token(STAFF, "EMPLOYEE");
    await city.api("POST", plans, { as: staff, body: { year: "2026", ...planContent() } });
    await city.api("POST", `${plans}/2026/propose`, { as: staff, version: 1 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("says whom its news is about, unless it is the reader", async () => {
    const head = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] }, READERS.phone);
    await head.page.goto("/app/kotak-masuk");
    const proposed = head.page.getByRole("link", { name: /^Rencana kinerja 2026 seorang pegawai menunggu/ });
    await proposed.getByText(/^Pegawai 001 · /).waitFor();
    await head.check();
    const agreed = `/v1/employees/${STAFF}/plans/2026/agree`;
    await city.api("POST", agreed, { as: await city.token(HEAD, "EMPLOYEE"), version: 2 });
    await head.finish();

    const staff = await signedIn(browser, city, { account: STAFF, roles: ["EMPLOYEE"] });
    await staff.page.goto("/app/kotak-masuk");
    const own = staff.page.getByRole("link", { name: /^Rencana kinerja 2026 Anda disepakati/ });
    await own.getByText(/^[A-Z][a-z]+, \d+ [A-Z][a-z]+ pukul/).waitFor();
    await staff.finish();
  });

  test("folds news of one kind about oneself beneath its newest", async () => {
    const as = { staff: await city.token(STAFF, "EMPLOYEE"), head: await city.token(HEAD, "EMPLOYEE") };
    for (const [day, activity] of Object.entries({ 2: "Loket", 3: "Arsip", 4: "Surat" })) {
      const body = { day: `2026-03-0${day}`, activity };
      const { id } = (await city.api("POST", `/v1/employees/${STAFF}/reports`, { as: as.staff, body })).body;
      const report = `/v1/employees/${STAFF}/reports/${id}`;
      await city.api("POST", `${report}/accept`, { as: as.head, version: 1, body: {} });
    }
    const { page, check, finish } = await signedIn(
      browser,
      city,
      { account: STAFF, roles: ["EMPLOYEE"] },
      READERS.phone,
    );
    await page.goto("/app/kotak-masuk");
    await page.getByRole("link", { name: /^Laporan kerja Anda tanggal 4 Maret 2026 diterima/ }).waitFor();
    await check();
    const earlier = page.getByRole("link", { name: /^Laporan kerja Anda tanggal 2 Maret 2026 diterima/ });
    await earlier.waitFor({ state: "hidden" });
    await page.getByText("2 kabar serupa sebelumnya").click();
    await earlier.waitFor();
    await check();
    await finish();
  });

  test("folds nothing that asks for something", async () => {
    const as = { staff: await city.token(STAFF, "EMPLOYEE"), head: await city.token(HEAD, "EMPLOYEE") };
    const days = [2, 3, 4];
    for (const day of days) {
      const sent = { day: `2026-03-0${day}`, activity: "Menata berkas" };
      const { id } = (await city.api("POST", `/v1/employees/${STAFF}/reports`, { as: as.staff, body: sent }))
        .body;
      const returned = `/v1/employees/${STAFF}/reports/${id}/return`;
      const body = { reason: "Sebutkan jumlahnya." };
      expect((await city.api("POST", returned, { as: as.head, version: 1, body })).status).toBe(200);
    }
    const { page, finish } = await signedIn(browser, city, { account: STAFF, roles: ["EMPLOYEE"] });
    await page.goto("/app/kotak-masuk");
    for (const day of days)
      await page
        .getByRole("link", { name: new RegExp(`^Laporan kerja Anda tanggal ${day} Maret 2026 dikembalikan`) })
        .waitFor();
    await finish();
  });
});
