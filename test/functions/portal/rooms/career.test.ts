import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import {
  HEAD,
  POSITION,
  STAFF,
  startTalentCity,
  type TalentCity,
} from "../../../support/cities/talent-city.ts";

const [ONE, TWO, THREE] = STAFF;
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
    await page.getByLabel("Cara menilai").selectOption("ASSESSMENT_CENTER");
    await page.getByLabel("Bukti").fill("Laporan 17/AC/2026");
    await page.getByLabel("Integritas (manajerial)").selectOption("1");
    await check();
    await page.getByRole("button", { name: "Catat hasil" }).click();
    await page.getByRole("link", { name: "Lihat profilnya" }).click();
    await page.getByText("Kurang 2 level").waitFor();
    await check();
    await finish();
  });

  test.each(["phone", "desk"] as const)("shows an employee their gaps, on a %s", async (screen) => {
    const { page, check, asked, finish } = await signedIn(browser, city, employee(ONE), SCREENS[screen]);
    await page.goto("/app/karier");
    await page.getByText("Kurang 2 level").waitFor();
    await page.getByText("Belum dinilai").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Cabut hasil ini" }).count()).toBe(0);
    expect(new Set(asked).size).toBe(asked.length);
    await check();
    await finish();
  });

  test("leads from a need that a record shows to the unit's plan, which HR cannot approve beyond the budget", async () => {
    const own = await signedIn(browser, city, employee(ONE), SCREENS.phone);
    await own.page.goto("/app/karier/kebutuhan");
    await own.page.getByText("Kesenjangan kompetensi · Kepastian tinggi").waitFor();
    await own.check();
    await own.page.getByRole("button", { name: "Setujui" }).click();
    await own.page.getByText("Disetujui").waitFor();
    await own.page.getByLabel("Apa yang perlu dipelajari").fill("Bahasa isyarat");
    await own.page.getByLabel("Alasannya").fill("Warga tuli datang tiap pekan");
    await own.page.getByRole("button", { name: "Tambahkan" }).click();
    await own.page.getByRole("heading", { name: "Bahasa isyarat" }).waitFor();
    await own.check();
    await own.finish();
    const head = await signedIn(browser, city, employee(HEAD));
    await head.page.goto("/app/karier/akpk/dinas/2026");
    await head.page.getByLabel(/^Integritas/).check();
    await head.page.getByLabel("Nama pengembangan").fill("Pelayanan bagi semua");
    await head.page.getByLabel("JP tiap pegawai").fill("8");
    // What is no amount is said to be none; as people write it, it is one.
    await head.page.getByLabel("Biaya seluruhnya (rupiah)").fill("empat juta");
    await head.page.getByRole("button", { name: "Masukkan ke rencana" }).click();
    await head.page.locator(".field.wrong .error", { hasText: "Harus" }).waitFor();
    await head.page.getByLabel("Biaya seluruhnya (rupiah)").fill("Rp 4.000.000");
    await head.check();
    await head.page.getByRole("button", { name: "Masukkan ke rencana" }).click();
    await head.page.getByRole("rowheader", { name: "Pelayanan bagi semua" }).waitFor();
    // Another of those who may write it changes the first item, while the second is typed: it is shown, and both stay.
    await head.page.getByLabel(/Bahasa isyarat/).check();
    await head.page.getByLabel("Nama pengembangan").fill("Bahasa isyarat di loket");
    await head.page.getByLabel("JP tiap pegawai").fill("4");
    await head.page.getByLabel("Biaya seluruhnya (rupiah)").fill("0");
    const plan = "/v1/units/dinas/development-plans/2026";
    const { items, version } = (await city.get(HEAD, plan)).body.plan;
    const [first] = items as { title: string; needs: object[]; hours: number; costRupiah: number }[];
    await city.put(HEAD, plan, { items: [{ ...first, title: "Integritas dan pelayanan" }] }, version);
    await head.page.getByRole("button", { name: "Masukkan ke rencana" }).click();
    await head.page.getByText("Orang lain sudah mengubahnya", { exact: false }).first().waitFor();
    await head.page.getByRole("rowheader", { name: "Integritas dan pelayanan" }).waitFor();
    await expect
      .poll(() => head.page.getByLabel("Nama pengembangan").inputValue())
      .toBe("Bahasa isyarat di loket");
    await head.check();
    await head.page.getByRole("button", { name: "Masukkan ke rencana" }).click();
    await head.page.getByRole("rowheader", { name: "Bahasa isyarat di loket" }).waitFor();
    await head.page.getByRole("rowheader", { name: "Integritas dan pelayanan" }).waitFor();
    await head.page.getByRole("button", { name: "Ajukan kepada pengelola kinerja" }).click();
    await head.page.getByText("Diajukan").waitFor();
    await head.finish();
    const hr = await signedIn(browser, city, HR);
    await hr.page.goto("/app/karier/akpk?tahun=2026");
    await hr.page.getByLabel("Anggaran setahun (rupiah)").fill("3000000");
    await hr.page.getByRole("button", { name: "Simpan anggaran" }).click();
    await hr.page.getByText("Sisa Rp 3.000.000", { exact: false }).waitFor();
    await hr.check();
    await hr.page.getByRole("link", { name: /Diajukan/ }).click();
    await hr.page.getByRole("button", { name: "Setujui" }).click();
    await hr.page.getByText("Rencana ini memerlukan Rp4.000.000", { exact: false }).waitFor();
    await hr.check();
    await hr.finish();
  });

  test("has an employee propose a career plan, and the rater agree", async () => {
    const own = await signedIn(browser, city, employee(ONE));
    await own.page.goto("/app/karier/rencana");
    await own.page.getByLabel("Tujuan 1").fill("Salah ketik");
    await own.page.getByRole("button", { name: "Tambah tujuan" }).click();
    await own.page.getByLabel("Tujuan 2").fill("Menjadi analis ahli muda");
    await own.page.getByRole("button", { name: "Hapus tujuan 1" }).click();
    const goal = own.page.getByLabel("Tujuan 1");
    await expect.poll(() => goal.inputValue()).toBe("Menjadi analis ahli muda");
    await own.page.getByLabel("Tercapai sampai 1").fill("2027-12-31");
    await own.page.getByLabel("Ditinjau pada 1").fill("2026-09-10");
    await own.page.getByRole("button", { name: "Tambah peninjauan" }).click();
    await own.page.getByRole("button", { name: "Hapus peninjauan 2" }).click();
    await own.page.getByLabel("Ditinjau pada 2").waitFor({ state: "detached" });
    await own.check();
    await own.page.getByRole("button", { name: "Ajukan kepada pejabat penilai" }).click();
    await own.page.getByText("Menunggu pejabat penilai").waitFor();
    await own.check();
    await own.finish();
    const rater = await signedIn(browser, city, employee(HEAD), SCREENS.phone);
    await rater.page.goto(`/app/karier/pegawai/${ONE}/rencana`);
    await rater.page.getByRole("button", { name: "Sepakati" }).click();
    await rater.page.getByText("Disepakati").waitFor();
    await rater.check();
    await rater.finish();
  });

  test("shows beside what was typed of a career plan what was changed in it elsewhere", async () => {
    const { page, check, finish } = await signedIn(browser, city, employee(ONE));
    await page.goto("/app/karier/rencana");
    await page.getByRole("button", { name: "Ubah rencana" }).click();
    await page.getByLabel("Tujuan 1").fill("Menjadi analis ahli madya");
    const path = `/v1/talent/employees/${ONE}/career-plan`;
    const { plan } = (await city.get(ONE, path)).body;
    const goals = [{ text: "Memimpin bidang", until: "2028-12-31", courseIds: [] }];
    await city.put(ONE, path, { goals, reviewsOn: plan.reviewsOn }, plan.version);
    await page.getByRole("button", { name: "Ajukan kepada pejabat penilai" }).click();
    const both = page.getByRole("alert", { name: "Isian Anda dan yang tersimpan" });
    await both.waitFor();
    const row = (name: string) => both.getByRole("row", { name: new RegExp(`^${name}`) });
    await expect.poll(() => row("Tujuan 1").textContent()).toMatch(/ahli madya.*Memimpin bidang/);
    await check();
    await both.getByRole("button", { name: /^Pakai yang tersimpan: Tercapai sampai/ }).click();
    await page.getByRole("button", { name: "Ajukan kepada pejabat penilai" }).click();
    await both.waitFor({ state: "detached" });
    await page.getByText("Menunggu pejabat penilai").waitFor();
    const { body } = await city.get(ONE, path);
    expect(body.plan.goals).toMatchObject([{ text: "Menjadi analis ahli madya", until: "2028-12-31" }]);
    await finish();
  });

  test("shows the talent circle the boxes of a unit, and what the candidates of a succession lack", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/karier/talenta?unit=dinas");
    await page.getByText("Belum dapat ditentukan", { exact: false }).first().waitFor();
    await check();
    await page.goto("/app/karier/suksesi");
    await page.getByRole("button", { name: "Susun suksesi" }).click();
    await page.getByLabel("Jabatan", { exact: true }).fill(POSITION);
    await page.getByLabel("Unit", { exact: true }).selectOption("dinas");
    await page.getByLabel("Tambah calon").fill(ONE);
    await page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").click();
    await page.getByLabel("Alasan", { exact: true }).fill("Kepala dinas pensiun akhir tahun");
    await check();
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.getByRole("link", { name: new RegExp(POSITION) }).click();
    await page.getByText("Kotaknya belum diketahui", { exact: false }).waitFor();
    await check();
    await finish();
  });

  test("records the decision on a post with a reason for everybody considered, each of whom reads their own", async () => {
    const why = "Dua tahun memimpin tim lintas bidang dengan baik";
    const whyNot = "Kompetensi teknisnya belum dinilai";
    const { body } = await city.act("hr", "/v1/talent/successions", {
      ...{ position: "Kepala Bidang Kebijakan", unitId: "dinas", gradeFrom: "III/a", yearsInPost: 0 },
      ...{ candidates: [ONE, TWO], reason: "Pemegang jabatan pensiun akhir tahun" },
    });
    const hr = await signedIn(browser, city, HR);
    await hr.page.goto(`/app/karier/suksesi/${body.id}`);
    const form = hr.page.locator("form", { hasText: "Yang mengisi jabatan" });
    await form.getByRole("radio", { name: "Pegawai 001" }).check();
    await form.getByLabel("Mengapa dipilih").fill(why);
    await form.getByLabel("Dasar keputusan").fill("Kepwali 45/2026");
    await form.getByRole("button", { name: "Catat keputusan" }).click();
    const wrong = form.locator("[aria-invalid=true]");
    await wrong.waitFor();
    await expect
      .poll(() => form.getByLabel("Mengapa tidak dipilih: Pegawai 002").getAttribute("aria-invalid"))
      .toBe("true");
    await hr.check();
    await wrong.fill(whyNot);
    await form.getByRole("button", { name: "Catat keputusan" }).click();
    await hr.page.getByRole("heading", { name: /^Diputuskan .*10 Maret/ }).waitFor();
    const considered = (name: string) =>
      hr.page.locator("article", { has: hr.page.getByRole("heading", { name }) });
    for (const said of ["Dipilih", why, "✗ Kotak talenta"])
      await considered("Pegawai 001")
        .getByText(said, { exact: said === "Dipilih" })
        .waitFor();
    for (const said of ["Tidak dipilih", whyNot]) await considered("Pegawai 002").getByText(said).waitFor();
    await expect.poll(() => form.getByRole("radio", { checked: true }).count()).toBe(0);
    await hr.check();
    await hr.finish();
    for (const [nip, fate, own, others] of [
      [ONE, "Anda dipilih", why, whyNot],
      [TWO, "Anda tidak dipilih", whyNot, why],
    ] as const) {
      const { page, check, finish } = await signedIn(browser, city, employee(nip), SCREENS.phone);
      await page.goto("/app/karier");
      for (const said of ["Kepala Bidang Kebijakan", "2 calon", fate, own])
        await page.getByText(said, { exact: said === fate }).waitFor();
      await expect.poll(() => page.getByText(others).count(), { message: nip }).toBe(0);
      await check();
      await finish();
    }
    const third = await signedIn(browser, city, employee(THREE));
    await third.page.goto("/app/karier");
    await third.page.getByRole("heading", { name: "Penilaian" }).waitFor();
    await third.page.waitForLoadState("networkidle");
    await expect.poll(() => third.page.getByText("Pengisian jabatan").count()).toBe(0);
    await third.finish();
  });

  test("leads a rater to the gaps of those they rate, and of nobody else", async () => {
    const { page, check, finish } = await signedIn(browser, city, employee(HEAD), SCREENS.phone);
    await page.goto("/app/karier");
    await page.getByRole("button", { name: "Karier: Kompetensi saya" }).click();
    await page.getByRole("link", { name: "Pegawai", exact: true }).click();
    const rated = page.getByRole("list", { name: "Pegawai yang Anda nilai" });
    await rated.waitFor();
    await expect
      .poll(() => rated.getByRole("link").allTextContents())
      .toEqual(["001", "002", "003"].map((number) => `Pegawai ${number}`));
    await expect.poll(() => page.getByLabel("Cari pegawai").count()).toBe(0);
    await check();
    await rated.getByRole("link", { name: "Pegawai 001" }).click();
    await page.getByText("Kurang 2 level").waitFor();
    await finish();
  });

  test("lets HR find anybody by name and open their competencies, all by keyboard", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/karier/pegawai");
    await page.getByLabel("Cari pegawai").fill("pegawai");
    const found = page.getByRole("list", { name: "Pegawai yang cocok" });
    await found.getByRole("button").nth(1).waitFor();
    await check();
    await page.getByLabel("Cari pegawai").fill(ONE);
    await expect.poll(() => found.getByRole("button").count()).toBe(1);
    await page.getByLabel("Cari pegawai").press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Kompetensi pegawai: Pegawai 001" }).waitFor();
    await page.getByText("Kurang 2 level").waitFor();
    await check();
    await page.getByRole("link", { name: "Pegawai", exact: true }).click();
    await page.getByLabel("Cari pegawai").waitFor();
    await expect.poll(() => page.getByRole("heading", { name: "Pegawai yang Anda nilai" }).count()).toBe(0);
    await finish();
  });

  test("offers whoever rates nobody no way to others", async () => {
    const { page, finish } = await signedIn(browser, city, employee(ONE));
    await page.goto("/app/karier");
    await page.getByRole("link", { name: "Rencana karier" }).waitFor();
    await expect.poll(() => page.getByRole("link", { name: "Pegawai", exact: true }).count()).toBe(0);
    await page.goto("/app/karier/pegawai");
    await page.getByText("Tidak ada pegawai yang Anda nilai", { exact: false }).waitFor();
    await finish();
  });
});
