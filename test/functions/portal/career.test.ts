import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../support/browser.ts";
import { SCREENS, signedIn } from "../../support/portal.ts";
import { HEAD, POSITION, STAFF, startTalentCity, type TalentCity } from "../../support/talent-city.ts";

const [ONE] = STAFF;
const employee = (account: string) => ({ account, roles: ["EMPLOYEE"] }) as const;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;

describe.skipIf(NO_BROWSER)("the room of careers", () => {
  let city: TalentCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTalentCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("has HR set the standard of a post and record an assessment", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/karier/standar");
    await page.getByRole("button", { name: "Tetapkan standar" }).click();
    await page.getByLabel("Nama jabatan").fill(POSITION);
    await page.getByLabel("Berlaku mulai").fill("2026-01-01");
    await page.getByLabel("Dasar penetapan").fill("Kepwali 12/2026");
    await page.getByLabel("Integritas (manajerial)").selectOption("3");
    await page.getByLabel("Kompetensi teknis").fill("Analisis kebijakan");
    await page.getByRole("button", { name: "Tambah kompetensi teknis" }).click();
    await page.getByLabel("Analisis kebijakan (teknis)").selectOption("3");
    await check();
    await page.getByRole("button", { name: "Tetapkan", exact: true }).click();
    await page.getByText("Integritas 3 · Analisis kebijakan 3").waitFor();
    await page.goto("/app/karier/nilai");
    await page.getByLabel("Pegawai yang dinilai").fill(ONE);
    await page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").click();
    await page.getByLabel("Tanggal penilaian").fill("2026-03-02");
    await page.getByLabel("Bukti").fill("Laporan 17/AC/2026");
    await page.getByLabel("Integritas (manajerial)").selectOption("1");
    await check();
    await page.getByRole("button", { name: "Catat hasil" }).click();
    await page.getByRole("link", { name: "Lihat profilnya" }).click();
    await page.getByText("Kurang 2 level").waitFor();
    await check();
    await finish();
  });

  test.each(["phone", "dark desk"] as const)("shows an employee their gaps, on a %s", async (screen) => {
    const { page, check, asked, finish } = await signedIn(browser, city, employee(ONE), SCREENS[screen]);
    await page.goto("/app/karier");
    await page.getByText("Kurang 2 level").waitFor();
    await page.getByText("Belum dinilai").waitFor();
    expect(await page.getByRole("button", { name: "Cabut hasil ini" }).count()).toBe(0);
    expect(new Set(asked).size).toBe(asked.length);
    await check();
    await finish();
  });

  test("shows a rater the gaps of their staff", async () => {
    const { page, finish } = await signedIn(browser, city, employee(HEAD));
    await page.goto(`/app/karier/pegawai/${ONE}`);
    await page.getByText("Kurang 2 level").waitFor();
    await finish();
  });
});
