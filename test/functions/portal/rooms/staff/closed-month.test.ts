import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { signedIn } from "../../../../support/browser/portal.ts";
import { CHIEF, HEAD, STAFF, startDivision } from "../../../../support/cities/division.ts";

const [, SILENT, RETURNED] = STAFF;

describe.skipIf(NO_BROWSER)("a report left unanswered when its month closed", () => {
  let city: Awaited<ReturnType<typeof startDivision>>["city"];
  let browser: Browser;

  beforeAll(async () => {
    ({ city } = await startDivision(Date.parse("2026-03-25T02:00:00.000Z")));
    const body = { day: "2026-03-25", activity: "Melayani warga" };
    await city.api("POST", `/v1/employees/${SILENT}/reports`, { as: city.as(SILENT), body });
    const sent = await city.api("POST", `/v1/employees/${RETURNED}/reports`, { as: city.as(RETURNED), body });
    const returned = `/v1/employees/${RETURNED}/reports/${sent.body.id}`;
    const why = { body: { reason: "Sebutkan jumlahnya." }, version: 1 };
    const { status } = await city.api("POST", `${returned}/return`, { as: city.as(HEAD), ...why });
    expect(status).toBe(200);
    // It passes to the rater's superior, who does not answer it either before the month closes.
    await city.advanceTo(Date.parse("2026-03-31T02:00:00.000Z"));
    await city.advanceTo(Date.parse("2026-04-06T02:00:00.000Z"));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const employee = (account: string) => ({ account, roles: ["EMPLOYEE"] }) as const;

  test("does not wait for an answer any more on the cards of its unit and of the city", async () => {
    const head = await signedIn(browser, city, employee(CHIEF));
    await head.page.goto("/app/unit-kerja/unit-2");
    const figures = head.page.locator("dl.figures");
    await figures.getByText("Tidak dijawab sampai ditutup").waitFor();
    await head.page.getByRole("row", { name: /1 tidak dijawab sampai ditutup/ }).waitFor();
    await expect.poll(() => figures.getByText("Menunggu jawaban").count()).toBe(0);
    await head.check();
    // What waits in April is not compared with what was left in March.
    await head.page.getByRole("button", { name: "Bulan berikutnya" }).click();
    const waiting = figures.locator("div", { hasText: "Menunggu jawaban" });
    await waiting.waitFor();
    await figures.locator("div", { hasText: "Kendala" }).getByText("Maret 2026 0").waitFor();
    await expect.poll(() => waiting.getByText("Maret 2026").count()).toBe(0);
    await head.finish();

    const mayor = await signedIn(browser, city, { account: "kepala-daerah", roles: ["HEAD_OF_CITY"] });
    await mayor.page.goto("/app/daerah");
    await mayor.page
      .getByRole("link", { name: /Unit unit-2.*1 laporan tidak dijawab sampai bulan ditutup/ })
      .waitFor();
    await mayor.page.locator("summary", { hasText: "Semua unit" }).click();
    await mayor.page.getByRole("columnheader", { name: "Tidak dijawab sampai ditutup" }).waitFor();
    await mayor.check();
    await mayor.finish();
  });

  test("says so to its author", async () => {
    const { page, check, finish } = await signedIn(browser, city, employee(SILENT));
    await page.goto("/app/laporan");
    await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
    await page.getByRole("link", { name: /Melayani warga.*Tidak dijawab sampai bulannya ditutup/ }).click();
    await page.getByRole("definition").getByText("Tidak dijawab sampai bulannya ditutup").waitFor();
    await expect.poll(() => page.getByText("Dijawab paling lambat").count()).toBe(0);
    await page.getByText("sudah ditutup sebelum laporan ini dijawab").waitFor();
    await expect.poll(() => page.getByRole("textbox").count()).toBe(0);
    await check();
    await page.getByRole("link", { name: "Hasil Maret 2026" }).click();
    await page.waitForURL("**/app/hasil/2026-03");
    await finish();
  });

  test("is, once returned, not offered for revision; what was typed for it before is still there", async () => {
    const { page, check, finish } = await signedIn(browser, city, employee(RETURNED));
    await page.goto("/app/laporan");
    const kept = "Melayani 12 warga";
    await page.route("**/v1/employees/*/reports/*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), isMonthClosed: false } });
    });
    await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
    await page.getByRole("link", { name: /Melayani warga/ }).click();
    await page.getByLabel("Apa yang Anda kerjakan?").fill(kept);
    await page.getByLabel("Tulis komentar").fill("Sudah saya hitung.");
    await page.unroute("**/v1/employees/*/reports/*");
    // The API refuses what it no longer takes, and the screen shows what stands.
    await page.getByRole("button", { name: "Kirim komentar" }).click();
    await page.getByText("sudah ditutup sebelum laporan ini diperbaiki").waitFor();
    await page.getByText("Sudah saya hitung.").waitFor();
    await page.getByRole("cell", { name: kept }).waitFor();
    await expect.poll(() => page.getByRole("textbox").count()).toBe(0);
    await check();
    await page.getByRole("button", { name: "Pakai yang tersimpan" }).click();
    await page.getByRole("cell", { name: kept }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Hapus dari perangkat ini" }).click();
    await page.getByText("Sudah saya hitung.").waitFor({ state: "detached" });
    await finish();
  });

  test("unlike one of this month, which its rater may comment on, and the rater's superior only read", async () => {
    const body = { day: "2026-04-06", activity: "Menata arsip", obstacles: "Lemari penuh" };
    const path = `/v1/employees/${SILENT}/reports`;
    const { body: open } = await city.api("POST", path, { as: city.as(SILENT), body });
    for (const account of [HEAD, CHIEF]) {
      const { page, finish } = await signedIn(browser, city, employee(account));
      await page.goto(`/app/laporan/${SILENT}/${open.id}`);
      await page.getByText("Belum ada komentar.").waitFor();
      await expect.poll(() => page.getByLabel("Tulis komentar").count()).toBe(account === HEAD ? 1 : 0);
      await finish();
    }
  });

  test("is news that asks nothing of whom it passed to, and leads to a list that says why it is empty", async () => {
    const { page, check, finish } = await signedIn(browser, city, employee(CHIEF));
    await page.goto("/app/kotak-masuk");
    await page.getByRole("link", { name: /beralih kepada Anda\. Bulannya sudah ditutup/ }).click();
    await page.getByText("Laporan bulan yang sudah ditutup tidak dapat dijawab lagi.").waitFor();
    await check();
    await finish();
  });
});
