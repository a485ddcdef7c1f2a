import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../support/browser.ts";
import { type ClosedCity, HEAD, REASON, STAFF, startClosedCity } from "../../support/closed-city.ts";
import { SCREENS, signedIn } from "../../support/portal.ts";

const [RATED, LEFT, ALSO_LEFT] = STAFF;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const MEETS = {
  hasilKerja: "DI_ATAS_EKSPEKTASI",
  perilakuKerja: "SESUAI_EKSPEKTASI",
  hasilKerjaReason: REASON,
};

describe.skipIf(NO_BROWSER)("HR after a period has closed", () => {
  let city: ClosedCity;
  let browser: Browser;
  const read = async (path: string) => (await city.api("GET", path, { as: city.as("hr") })).body;

  beforeAll(async () => {
    city = await startClosedCity();
    const rating = `/v1/employees/${RATED}/evaluations/2026-03/rating`;
    await city.api("PUT", rating, { as: city.as(HEAD), body: MEETS, version: 1 });
    // Neither the rater nor their superior is in time: what is left falls to HR.
    for (const instant of ["2026-04-10T17:30:00.000Z", "2026-04-17T17:30:00.000Z"])
      await city.advanceTo(Date.parse(instant));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(Object.entries(SCREENS))(
    "sees how each rater rates, by month, quarter and year: %s",
    async (_, reader) => {
      const { page, asked, check, finish } = await signedIn(browser, city, HR, reader);
      await page.goto("/app/kepegawaian/kalibrasi");
      await page.getByRole("heading", { name: "Pegawai 002" }).waitFor();
      expect(asked).toEqual(["GET /v1/me", "GET /v1/raters/2026-03"]);
      const spread = page.getByRole("table", { name: /Hasil kerja: Pegawai 002/ });
      await spread.getByRole("row", { name: /Di Atas Ekspektasi.*1/i }).waitFor();
      await check();
      await page.getByRole("button", { name: "Triwulan" }).click();
      await page.getByText("Triwulan I 2026").waitFor();
      await page.getByText("Belum ada penilaian pada periode ini.", { exact: false }).waitFor();
      await page.getByRole("button", { name: "Tahun", exact: true }).click();
      await page.getByText("Belum ada penilaian pada periode ini.", { exact: false }).waitFor();
      expect(asked.slice(2)).toEqual(["GET /v1/raters/2026-T1", "GET /v1/raters/2025"]);
      await finish();
    },
  );

  test.each(Object.entries(SCREENS))("sees what has no rater, and why: %s", async (_, reader) => {
    const { page, asked, check, finish } = await signedIn(browser, city, HR, reader);
    await page.goto("/app/kepegawaian/kalibrasi/tanpa-penilai");
    await page.getByRole("heading", { name: "Unit unit-2" }).waitFor();
    expect(asked.toSorted()).toEqual(["GET /v1/me", "GET /v1/units", "GET /v1/unrated-results"]);
    await page
      .getByText("hanya kepala daerah yang ada di atas penilainya", { exact: false })
      .first()
      .waitFor();
    await check();
    await finish();
  });

  test("gives many to another rater at once, and reads which were refused and why", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app");
    await page.getByRole("link", { name: /Hasil tanpa pejabat penilai/ }).click();
    await page
      .getByLabel(/^Pilih semua/)
      .first()
      .check();
    await page.getByLabel("Pejabat penilai yang baru").fill("Pegawai 002");
    await page.getByRole("button", { name: /^Pegawai 002/ }).click();
    await page.getByLabel("Alasan").fill("Kepala bidang mengenal pekerjaan mereka.");
    await page.getByLabel("Nomor surat", { exact: false }).fill("Surat perintah 800/14/BKPSDM/2026");
    await page.getByRole("button", { name: /^Serahkan \(/ }).click();
    await page.getByText("hasil diserahkan kepada penilai yang baru.", { exact: false }).waitFor();
    await page.getByText("tidak dapat menilai dirinya sendiri", { exact: false }).waitFor();
    await check();
    const { items } = await read("/v1/unrated-results");
    const left = items.map(({ nip }: { nip: string }) => nip);
    expect(left).not.toContain(LEFT);
    expect(left).not.toContain(ALSO_LEFT);
    await finish();
  });
});
