import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NEW_AGGREGATE } from "../../../../shared/domain/aggregate.ts";
import type { AwardDecision } from "../../../../shared/domain/awards/decision/decision.ts";
import type { AwardCategory } from "../../../../shared/domain/awards/rule.ts";
import { awardDecisionRepository } from "../../../../shared/table/awards/decisions.ts";
import { launchBrowser, NO_BROWSER, openAs, READERS, tabTo } from "../../../support/browser/browser.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

/** Codes with the right check symbol. */
const VALID = "0000000000";
const UNKNOWN = "0000000011";
const REASON = "Antrean daring itu dibuat kelompok lain, bukan oleh penerima.";

describe.skipIf(NO_BROWSER)("the pages of awards", () => {
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

  /** An award as the head of the city decided it and its winner agreed, or lost it again. */
  async function award(month: string, category: AwardCategory, code: string, state: AwardDecision["state"]) {
    const at = "2026-03-10T01:00:00.000Z";
    const winner = {
      id: "199001012015052003",
      kind: "EMPLOYEE" as const,
      name: `Rudi ${month}`,
      unitId: "unit-2",
      unitName: "Dinas Kependudukan",
      position: "Analis Kebijakan",
    };
    const decision = {
      ...{ ...NEW_AGGREGATE, month, category, winner, code, computedRank: 1, proposedPlace: 1 },
      ...{ decidedBy: "kepala-daerah", decidedAt: at, consentedAt: at, revokedIds: [] },
      ...{ objectUntil: month === "2026-02" ? "2026-03-17T16:59:59.999Z" : "2026-01-05T16:59:59.999Z" },
    };
    const decisions = awardDecisionRepository(city.table);
    const stamp = { by: "TEST", at, data: {} };
    await decisions.commit({
      state: { ...decision, state: "DECIDED" },
      event: { type: "AWARD_DECIDED", ...stamp },
    });
    const decided = await decisions.get(month, category);
    const type = state === "REVOKED" ? "AWARD_REVOKED" : "AWARD_PUBLISHED";
    await decisions.commit({ state: { ...decided, state }, event: { type, ...stamp } });
  }

  test("say what will be here before there is an award", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.phone);
    await page.goto("/penghargaan");
    await check();
    await expect
      .poll(() => page.locator("main").textContent())
      .toContain("Belum ada penghargaan yang diumumkan");
    await finish();
  });

  test.each(Object.entries(READERS))("show who won and why, and take an objection: %s", async (_, reader) => {
    if (reader === READERS.phone) {
      await award("2026-02", "INDIVIDUAL", VALID, "PUBLISHED");
      await award("2026-01", "INNOVATION", "0000000022", "PUBLISHED");
    }
    const { page, check, finish } = await openAs(browser, city.host.url, reader);
    await page.goto("/");
    await page.getByRole("link", { name: "Penghargaan", exact: true }).click();
    await page.waitForURL(/\/penghargaan$/);
    await check();
    const card = (await page.locator("section", { hasText: "Rudi 2026-02" }).textContent()) ?? "";
    expect(card).toMatch(/Pegawai Berkinerja Terbaik.*Analis Kebijakan, Dinas Kependudukan/s);
    expect(card).toMatch(/Yang dinilai: .*capaian target \d+%/);
    await expect
      .poll(() => page.locator("section", { hasText: "Rudi 2026-01" }).textContent())
      .toContain("Masa sanggah berakhir Senin, 5 Januari 2026");
    await page.getByRole("link", { name: "Sanggah, sampai Selasa, 17 Maret 2026" }).press("Enter");
    await page.waitForURL(/sanggah$/);
    await check();
    await page.getByLabel("Mengapa penghargaan ini keliru?").fill("Curang");
    await page.getByRole("button", { name: "Kirim sanggahan" }).click();
    await page.locator(".summary").waitFor();
    await check();
    await expect.poll(() => page.getByLabel("Mengapa penghargaan ini keliru?").inputValue()).toBe("Curang");
    await page.getByLabel("Mengapa penghargaan ini keliru?").fill(REASON);
    await page.getByRole("button", { name: "Kirim sanggahan" }).press("Enter");
    await page.waitForURL(/\/sanggahan\?kode=/);
    await check();
    await expect.poll(() => page.locator(".facts").textContent()).toContain("Dijawab paling lambat");
    const code = (await page.locator(".facts .code").textContent()) ?? "";
    await page.goto("/sanggahan");
    await check();
    await page.getByLabel("Kode sanggahan").fill(code.toLowerCase());
    await page.getByRole("button", { name: "Lihat jawabannya" }).click();
    await page.waitForURL(/kode=/);
    await expect.poll(() => page.locator("h1").textContent()).toBe("Sanggahan Anda sudah kami terima");
    await finish();
  });

  test.each(["/piagam", "/sanggahan"])(
    "say of a code that cannot be one that it is mistyped: %s",
    async (path) => {
      const typed = "<b>salah & panjang sekali, lebih dari empat puluh huruf</b>";
      const { body, status } = await city.api("GET", `${path}?kode=${encodeURIComponent(typed)}`);
      expect(status).toBe(400);
      expect(body).toContain("Kode ini salah ketik. Periksa kembali sepuluh huruf dan angkanya.");
      expect(body).toContain('value="&lt;b&gt;salah &amp; panjang sekali');
    },
  );

  test("take an objection by keyboard alone, and its mistake too", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url);
    await page.goto("/penghargaan");
    await tabTo(page, 'a[href$="/sanggah"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/sanggah$/);
    await tabTo(page, "#reason");
    await page.keyboard.type("Curang");
    await tabTo(page, "form button");
    await page.keyboard.press("Enter");
    await page.locator(".summary:focus").waitFor();
    await tabTo(page, '.summary a[href="#reason"]');
    await page.keyboard.press("Enter");
    await page.locator("#reason:focus").waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(`${REASON} Saya melihatnya sendiri.`);
    await tabTo(page, "form button");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/sanggahan\?kode=/);
    await check();
    await finish();
  });

  test("take an objection once, however often its form is sent", async () => {
    const { page, finish } = await openAs(browser, city.host.url);
    await page.goto("/penghargaan/2026-02/INDIVIDUAL/sanggah");
    const form = { _kunci: await page.locator("[name=_kunci]").inputValue(), reason: REASON };
    const send = () => page.request.post(page.url(), { form, maxRedirects: 0 });
    const [first, second] = [await send(), await send()];
    expect(first.status()).toBe(303);
    expect(first.headers().location).toMatch(/^\/sanggahan\?kode=\w{10}$/);
    expect(second.headers().location).toBe(first.headers().location);
    await finish();
  });

  test("say of an objection how it ended, with the answer", async () => {
    const as = await city.token("pengelola-kinerja", "HR");
    const filed = await city.api("POST", "/v1/public/awards/2026-02/INDIVIDUAL/objections", {
      body: { reason: REASON },
    });
    const text = "Karya itu terbukti milik penerima.";
    const answered = await city.api("POST", `/v1/award-objections/${filed.body.code}/answer`, {
      as,
      body: { isUpheld: false, text },
      version: 1,
    });
    expect(answered.status, JSON.stringify(answered.body)).toBe(200);
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.phone);
    await page.goto(`/sanggahan?kode=${filed.body.code}`);
    await check();
    await expect.poll(() => page.locator("h1").textContent()).toBe("Sanggahan ditolak");
    await expect.poll(() => page.locator("blockquote").textContent()).toBe(text);
    await finish();
  });

  test.each(Object.entries(READERS))("say whether a certificate is genuine: %s", async (_, reader) => {
    if (reader === READERS.phone) await award("2025-12", "IMPROVED", "0000000033", "REVOKED");
    const { page, check, finish } = await openAs(browser, city.host.url, reader);
    const ask = async (typed: string) => {
      await page.goto("/piagam");
      await page.getByLabel("Kode keaslian").fill(typed);
      await page.getByRole("button", { name: "Periksa" }).press("Enter");
      await page.waitForURL(/\/piagam\/./);
      await check();
      return page.locator("main").textContent();
    };
    expect(await ask("oooo-oooooo")).toMatch(/asli dan berlaku.*Rudi 2026-02.*Analis Kebijakan/s);
    expect(await ask("0000000033")).toMatch(/sudah dibatalkan/);
    expect(await ask("0000000012")).toContain("salah ketik");
    expect(await ask(UNKNOWN)).toContain("Tidak ada piagam atau sertifikat dengan kode itu");
    await page.goto("/piagam?lang=en");
    await check();
    await expect.poll(() => page.locator("h1").textContent()).toBe("Check a certificate");
    await finish();
  });

  test("leave out what was withdrawn, and hold whoever tries codes to the API's limit", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url);
    await page.goto("/penghargaan");
    await expect.poll(() => page.locator("main").textContent()).not.toContain("Rudi 2025-12");
    expect((await page.goto("/penghargaan/2025-12/IMPROVED/sanggah"))?.status()).toBe(404);
    const statuses: (number | undefined)[] = [];
    for (let tried = 0; tried < 12; tried += 1)
      statuses.push((await page.goto(`/piagam/${UNKNOWN}`))?.status());
    expect(statuses).toContain(404);
    expect(statuses.at(-1)).toBe(429);
    await check();
    await expect.poll(() => page.locator(".error").textContent()).toMatch(/Coba lagi \d+ menit lagi/);
    await finish();
  });
});
