import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser/browser.ts";
import { answer, SEKADAU } from "../../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HR = "198001012005011001";
const PLAN = {
  language: "id",
  opensOn: "2026-03-10",
  endsOn: "2026-03-20",
  population: 500,
  questions: { own: [{ id: "Q1", text: "Jam berapa Anda datang?", choices: ["Pagi", "Siang"] }] },
};

describe.skipIf(NO_BROWSER)("the pages of surveys", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("KOTA");
    for (const id of ["DUKCAPIL", "PUSKESMAS"]) await city.unit(id, "KOTA");
    await publish("DUKCAPIL", { "Pembuatan KTP & KK": 10, "Akta lahir": 2 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  async function send(path: string, answers: number, extra: object = {}) {
    const responses = Array.from({ length: answers }, (_, number) => ({
      ...answer(number, SEKADAU[number]),
      ...extra,
    }));
    const body = path.includes("surveys/") ? { edition: 1, responses } : { responses };
    const sent = await city.api("POST", path, { body, headers: { "idempotency-key": "" } });
    expect(sent.status, JSON.stringify(sent.body)).toBe(202);
  }

  /** Surveys of a unit by service and number of answers, published on the same day. */
  async function publish(unitId: string, services: Readonly<Record<string, number>>) {
    const as = await city.token(HR, "HR");
    const ids: string[] = [];
    for (const [service, answers] of Object.entries(services)) {
      const body = { ...PLAN, service };
      const planned = await city.api("POST", `/v1/units/${unitId}/surveys`, { as, body });
      expect(planned.status, JSON.stringify(planned.body)).toBe(201);
      ids.push(planned.body.id);
      await send(`/v1/public/surveys/${planned.body.id}/responses`, answers, { choices: { Q1: 1 } });
    }
    await send(`/v1/public/units/${unitId}/survey-responses`, 5);
    await city.host.advance("+25d");
    await city.host.idle();
    const again = await city.token(HR, "HR");
    const action = "Menambah petugas pada jam sibuk.";
    const followUps = [{ element: "U1", action, ownerNip: "199001012015011001", dueOn: "2026-05-20" }];
    for (const id of ids) {
      const { version } = (await city.api("GET", `/v1/surveys/${id}`, { as: again })).body;
      const order = { as: again, version, body: { followUps } };
      const published = await city.api("POST", `/v1/surveys/${id}/publish`, order);
      expect(published.status, JSON.stringify(published.body)).toBe(200);
    }
  }

  test.each(Object.entries(READERS))(
    "lead from all results to one and to its unit: %s",
    async (_, reader) => {
      const { page, check, finish } = await openAs(browser, city.host.url, reader);
      await page.goto("/");
      await page.getByRole("link", { name: "Hasil", exact: true }).click();
      await page.waitForURL(/\/hasil$/);
      await check();
      const cards = (await page.locator("main").textContent()) ?? "";
      expect(cards).toMatch(/78,89 antara \d\d,\d\d dan \d\d,\d\d/);
      expect(cards).toContain("Belum cukup jawaban untuk ditampilkan: baru 2");
      // With one service that has a result, there is nobody to be ranked with.
      expect(cards).not.toContain("eringkat");
      await page.getByRole("link", { name: /Pembuatan KTP & KK/ }).press("Enter");
      await page.waitForURL(/\/hasil\/[0-9a-z]{20}$/);
      await check();
      const result = (await page.locator("main").textContent()) ?? "";
      expect(result).toContain("10–20 Maret 2026");
      expect(result).toMatch(/78,89 antara .*B Mutu B: Baik; mutunya/s);
      expect(result).toContain("belum cukup: dari 500 pengguna diperlukan 217");
      expect(result).toContain("Belum ada survei sebelumnya");
      await expect
        .poll(() => page.getByRole("row", { name: /^Persyaratan/ }).textContent())
        .toMatch(/^Persyaratan ↓ terendah2,80/);
      await expect
        .poll(() => page.getByRole("row", { name: /Menambah petugas/ }).textContent())
        .toMatch(/Persyaratan.*Rabu, 20 Mei 2026sedang dikerjakan/);
      await expect.poll(() => page.getByRole("row", { name: /Pagi/ }).textContent()).toBe("Pagi10100%");
      await page.locator("summary", { hasText: "Gambar untuk dibagikan" }).press("Enter");
      const picture = page.getByRole("img", { name: /Gambar hasil survei/ });
      await picture.waitFor();
      for (const path of [
        await picture.getAttribute("src"),
        await page.getByRole("link", { name: "Unduh data" }).getAttribute("href"),
      ])
        expect((await city.api("GET", path ?? "")).status, `${path}`).toBe(200);
      await expect
        .poll(() => page.locator('meta[name="description"]').getAttribute("content"))
        .toContain("IKM 78,89");
      await page.getByRole("link", { name: "Unit DUKCAPIL" }).click();
      await page.waitForURL(/\/unit\/DUKCAPIL$/);
      await check();
      const unit = (await page.locator("main").textContent()) ?? "";
      expect(unit).toMatch(/Kepuasan warga, Maret 2026.*antara .*Februari 2026: belum cukup jawaban/s);
      expect(unit).toContain("Akta lahir");
      const picture12 = page.getByRole("img", { name: /dari bulan ke bulan/ });
      await expect.poll(() => picture12.locator("circle").count()).toBe(1);
      const rows = page.locator("table tbody tr");
      await expect.poll(() => rows.count()).toBe(1);
      await expect
        .poll(() => rows.first().textContent())
        .toMatch(/^Maret 202678,\d\d\d\d,\d\d–\d\d,\d\dB, .*pasti15$/);
      expect(unit).toContain("Pada 11 bulan lain tidak ada jawaban.");
      await expect.poll(() => picture12.locator("text", { hasText: /^[A-Z][a-z]{2}$/ }).count()).toBe(12);
      await page.getByRole("link", { name: "Laporkan sesuatu" }).click();
      await page.waitForURL(/\/lapor\?unitId=DUKCAPIL$/);
      await finish();
    },
  );

  test("show the whole city, with its units and what they do", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.phone);
    await page.goto("/");
    await page.getByRole("link", { name: /Kepuasan warga/ }).press("Enter");
    await page.waitForURL(/\/kepuasan$/);
    await check();
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toMatch(/April 2025 sampai Maret 2026.*antara .*mutunya .*15/s);
    await expect.poll(() => page.locator("svg circle").count()).toBe(1);
    await expect
      .poll(() => page.getByRole("row", { name: /^Unit DUKCAPIL/ }).textContent())
      .toMatch(/78,\d\d\d\d,\d\d–\d\d,\d\dB.*15$/);
    expect(text).not.toContain("Unit PUSKESMAS");
    expect(text).toContain("Dari 2 rencana sesudah survei, 0 sudah dikerjakan, 2 sedang dikerjakan");
    await expect
      .poll(() => page.getByRole("row", { name: /Akta lahir/ }).textContent())
      .toMatch(/Persyaratan.*sedang/);
    for (const link of ["Unduh data", "Semua angka"]) {
      const to = await page.getByRole("link", { name: link }).getAttribute("href");
      expect((await city.api("GET", to ?? "")).status, link).toBe(200);
    }
    await finish();
  });

  test("say what will be here before anything is, and what does not exist", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.phone);
    await page.goto("/hasil?year=2025");
    await check();
    await expect
      .poll(() => page.locator("main").textContent())
      .toContain("Belum ada hasil survei yang diumumkan");
    await page.getByRole("link", { name: "2026" }).press("Enter");
    await page.waitForURL(/year=2026$/);
    await page.goto("/unit/PUSKESMAS?lang=en");
    await check();
    const unit = (await page.locator("main").textContent()) ?? "";
    expect(unit).toContain("Too few answers to be shown: 0 so far");
    expect(unit).toContain("published no survey this year or last");
    expect(unit).toContain("No month of the last year has enough answers yet");
    expect((await page.goto("/unit/TIDAK-ADA"))?.status()).toBe(404);
    await check();
    expect((await page.goto(`/hasil/${"0".repeat(20)}`))?.status()).toBe(404);
    await finish();
  });
});
