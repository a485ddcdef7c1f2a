import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../../../support/cities/closed-city.ts";

const RATER = { account: HEAD, roles: ["EMPLOYEE"] } as const;
const PERIOD = "2026-03";

describe.skipIf(NO_BROWSER)("the ratings of a team", () => {
  let city: ClosedCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startClosedCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const evaluation = async (nip: string) =>
    (await city.api("GET", `/v1/employees/${nip}/evaluations/${PERIOD}`, { as: city.as(nip) })).body;
  const openRating = (page: Page, nip: string) =>
    page.getByRole("heading", { name: `Pegawai ${nip.slice(-3)}, Maret 2026` }).waitFor();
  /** Through the API, as the employee would. */
  const act = async (nip: string, what: string, body?: unknown) => {
    const { version } = await evaluation(nip);
    const path = `/v1/employees/${nip}/evaluations/${PERIOD}/${what}`;
    const reply = await city.api("POST", path, { as: city.as(nip), version, body });
    expect(reply.status).toBe(200);
  };

  test.each(Object.entries(SCREENS))("keep the rules of accessibility: %s", async (_name, reader) => {
    const { page, check, finish } = await signedIn(browser, city, RATER, reader);
    await page.goto("/app/tim?jenis=RATE");
    await page.locator("summary", { hasText: "Seluruh tim pada periode ini" }).click();
    await check();
    await page.getByRole("main").getByRole("listitem").getByRole("button").first().click();
    await openRating(page, STAFF[0]);
    await page.getByText("Capaian per indikator").waitFor();
    await check();
    await finish();
  });

  test("are given with the keyboard, one after the other, with the predikat in sight", async () => {
    const { page, finish } = await signedIn(browser, city, RATER);
    const [first, second, third] = STAFF;
    await page.goto("/app/tim?jenis=RATE");
    await openRating(page, first);
    const { advice } = await evaluation(first);
    // What is not chosen yet is said where it is chosen.
    await page.keyboard.press("s");
    await expect.poll(() => page.locator("fieldset.wrong").count()).toBe(2);
    const results = ["DI_ATAS_EKSPEKTASI", "SESUAI_EKSPEKTASI", "DI_BAWAH_EKSPEKTASI"];
    await page.keyboard.press(String(results.indexOf(advice.hasilKerja) + 1));
    await page.keyboard.press("4");
    await page.locator("td.chosen").waitFor();
    await page.keyboard.press("s");
    await openRating(page, second);
    await expect
      .poll(() => evaluation(first))
      .toMatchObject({
        stage: "RATED",
        rating: { hasilKerja: advice.hasilKerja, perilakuKerja: "DI_ATAS_EKSPEKTASI" },
      });
    await page.keyboard.press("2");
    await page.keyboard.press("5");
    await page.keyboard.press("s");
    await page.getByText("Sistem tidak memberi saran, karena tidak ada", { exact: false }).last().waitFor();
    await page.getByRole("alert").waitFor();
    // A rule is said beside the field that it is about, too.
    await page.locator(".field.wrong", { hasText: "Alasan penilaian hasil kerja" }).waitFor();
    await page.getByLabel("Alasan penilaian hasil kerja").fill(REASON);
    await page.keyboard.press("Control+Enter");
    await openRating(page, third);
    await expect
      .poll(() => evaluation(second))
      .toMatchObject({
        rating: { hasilKerjaReason: REASON, predikat: "BAIK" },
      });
    await page.locator("summary", { hasText: "Seluruh tim pada periode ini" }).click();
    await page.getByRole("button", { name: `Ubah: Pegawai ${second.slice(-3)}` }).click();
    await page
      .getByRole("button", { name: new RegExp(`Pegawai ${second.slice(-3)}`) })
      .first()
      .click();
    await openRating(page, second);
    await page.getByRole("button", { name: /^Sangat Kurang/ }).click();
    await page.getByLabel("Alasan penilaian perilaku kerja").fill(REASON);
    await page.getByRole("button", { name: "Ubah penilaian" }).click();
    await expect.poll(async () => (await evaluation(second)).rating.predikat).toBe("SANGAT_KURANG");
    await finish();
  });

  test("that changed meanwhile are shown beside what is typed, and nothing that was typed is lost", async () => {
    const [first] = STAFF;
    const { page, check, finish } = await signedIn(browser, city, RATER);
    await page.goto("/app/tim?jenis=RATE");
    await page.locator("summary", { hasText: "Seluruh tim pada periode ini" }).click();
    await page.getByRole("button", { name: `Ubah: Pegawai ${first.slice(-3)}` }).click();
    await page
      .getByRole("button", { name: new RegExp(`Pegawai ${first.slice(-3)}`) })
      .first()
      .click();
    await openRating(page, first);
    const behaviour = page.getByRole("radiogroup", { name: "Perilaku kerja", exact: true });
    await behaviour.getByLabel("Sesuai Ekspektasi").check();
    await page.locator("summary", { hasText: "Umpan balik per nilai perilaku" }).click();
    await page.getByLabel("Kompeten").fill("Belajar dengan cepat.");
    const { rating, version } = await evaluation(first);
    const elsewhere = {
      hasilKerja: rating.hasilKerja,
      perilakuKerja: "DI_BAWAH_EKSPEKTASI",
      perilakuKerjaReason: REASON,
    };
    const path = `/v1/employees/${first}/evaluations/${PERIOD}/rating`;
    const reply = await city.api("PUT", path, { as: city.as(HEAD), version, body: elsewhere });
    expect(reply.status).toBe(200);
    const change = page.getByRole("button", { name: "Ubah penilaian" });
    await change.click();
    const both = page.getByRole("alert", { name: "Isian Anda dan yang tersimpan" });
    await both.getByRole("row", { name: /^Perilaku kerja\s*Sesuai.*Di Bawah/ }).waitFor();
    await check();
    await change.click();
    await expect
      .poll(() => evaluation(first))
      .toMatchObject({
        rating: {
          perilakuKerja: "SESUAI_EKSPEKTASI",
          behaviourFeedback: { KOMPETEN: "Belajar dengan cepat." },
        },
      });
    await finish();
  });

  test("that are objected to are explained by the rater and decided by the superior", async () => {
    const [, objector] = STAFF;
    await act(objector, "objection", { reasons: REASON });
    const rater = await signedIn(browser, city, RATER);
    await rater.page.goto("/app/tim?jenis=EXPLAIN_OBJECTION");
    await rater.page.getByText(REASON).first().waitFor();
    await rater.check();
    await rater.page.getByLabel("Jelaskan penilaian Anda").fill("Sering datang terlambat ke loket.");
    await rater.page.getByRole("button", { name: "Kirim penjelasan" }).click();
    await rater.page.getByText("Tidak ada lagi yang menunggu Anda di sini.").waitFor();
    await rater.finish();
    const chief = await signedIn(browser, city, { account: CHIEF, roles: ["EMPLOYEE"] });
    await chief.page.goto("/app/tim?jenis=DECIDE_OBJECTION");
    await chief.page.getByText("Sering datang terlambat ke loket.").waitFor();
    await chief.page.getByText("Bukti dan saran sistem").click();
    await chief.page.getByText("Laporan dengan kendala").waitFor();
    await chief.check();
    // What whoever decides is shown besides, and nothing that only the rater may see.
    await chief.page.getByRole("link", { name: "Buka kartu pegawai" }).click();
    await chief.page.getByRole("heading", { level: 1, name: `Pegawai ${objector.slice(-3)}` }).waitFor();
    await chief.page.getByRole("heading", { name: "Laporan bulan ini" }).waitFor();
    await expect
      .poll(() => chief.page.getByRole("navigation", { name: "Tentang pegawai ini" }).count())
      .toBe(0);
    await chief.check();
    await chief.page.goBack();
    await chief.page.getByRole("button", { name: /^Baik: Hasil kerja Sesuai.*Sesuai/ }).click();
    await chief.page.getByLabel("Alasan keputusan").fill(REASON);
    await chief.page.getByRole("button", { name: "Putuskan: predikat menjadi Baik" }).click();
    await chief.page.getByText("Tidak ada lagi yang menunggu Anda di sini.").waitFor();
    await chief.finish();
    await expect
      .poll(() => evaluation(objector))
      .toMatchObject({ stage: "FINAL", outcome: { predikat: "BAIK" } });
  });

  test("that the rater leaves undone pass to the superior", async () => {
    const [, , third] = STAFF;
    await city.advanceTo(Date.parse("2026-04-13T02:00:00.000Z"));
    const { page, check, finish } = await signedIn(browser, city, { account: CHIEF, roles: ["EMPLOYEE"] });
    await page.goto("/app/tim?jenis=RATE_PASSED_ON");
    await openRating(page, third);
    await check();
    await page.keyboard.press("2");
    await page.keyboard.press("5");
    await page.getByLabel("Alasan penilaian hasil kerja").fill(REASON);
    await page.getByRole("button", { name: "Simpan penilaian" }).click();
    await expect.poll(async () => (await evaluation(third)).rating?.by).toBe(CHIEF);
    await finish();
  });
});
