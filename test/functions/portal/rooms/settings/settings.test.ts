import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const SUPERVISOR = "198609262015051001";
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const ADMIN = { account: "admin", roles: ["ADMIN"] } as const;
const PATH = "/app/pengaturan/instrumen";

describe.skipIf(NO_BROWSER)("the settings room", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.unit("arsip", "unit-1");
    await city.employee(HEAD);
    await city.employee(SUPERVISOR, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("HR defines an instrument, is told which field is wrong, changes it, and retires it", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto(PATH);
    await page.getByText("Belum ada instrumen.").waitFor();
    await page.getByRole("link", { name: "Susun instrumen" }).click();
    await page.getByLabel("Nama instrumen").fill("Kebersihan area publik");
    await page.getByLabel("Skor 2", { exact: true }).fill("satu");
    await page.getByLabel("Kriteria 1", { exact: true }).fill("Bebas dari sampah");
    await page.getByRole("button", { name: "Tambah kriteria" }).click();
    await page.getByLabel("Kriteria 2", { exact: true }).fill("Saluran air tidak tersumbat");
    await page.getByText("Wajib disertai catatan, Kriteria 2").click();
    await page.getByLabel("Pengawas yang boleh memakainya").fill(SUPERVISOR);
    await page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").click();
    await page.getByRole("list", { name: "Pengawas yang dipilih" }).waitFor();
    await page.getByRole("button", { name: "Simpan instrumen" }).click();
    await page.locator(".field.wrong", { hasText: "Skor 2" }).waitFor();
    // What was typed is still there once the screen is opened again.
    await page.reload();
    await expect.poll(() => page.getByLabel("Nama instrumen").inputValue()).toBe("Kebersihan area publik");
    await page.getByLabel("Skor 2", { exact: true }).fill("2");
    await check();
    await page.getByRole("button", { name: "Simpan instrumen" }).click();
    await page.getByRole("heading", { name: "Kebersihan area publik", level: 1 }).waitFor();
    await page.getByText("1 Kurang, 2 Cukup, 3 Baik, 4 Sangat baik").waitFor();
    await page.getByText("Pegawai 001").waitFor();
    await check();

    await page.getByRole("button", { name: "Ubah" }).click();
    await page.getByRole("button", { name: "Hapus tingkat 4" }).click();
    await page.getByLabel("Nama instrumen").fill("Kebersihan ruang publik");
    await check();
    await page.getByRole("button", { name: "Simpan perubahan" }).click();
    await page.getByText("1 Kurang, 2 Cukup, 3 Baik", { exact: true }).waitFor();
    await page.getByRole("heading", { name: "Kebersihan ruang publik", level: 1 }).waitFor();

    await page.getByRole("button", { name: "Hentikan pemakaian" }).click();
    await check();
    await page.getByRole("dialog").getByRole("button", { name: "Hentikan pemakaian" }).click();
    await page.getByText("Instrumen ini tidak dipakai lagi").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Ubah" }).count()).toBe(0);
    await page.goto(PATH);
    await page.getByText("Semua instrumen sudah dihentikan.").waitFor();
    await page.getByLabel("Tampilkan juga yang dihentikan").check();
    await page.getByRole("link", { name: /Kebersihan ruang publik/ }).waitFor();
    await finish();
  });

  test("an admin sets a day off, and makes it a working day again", async () => {
    const { page, check, finish } = await signedIn(browser, city, ADMIN);
    await page.goto("/app/pengaturan");
    await page.getByLabel("Hari", { exact: true }).fill("2026-12-22");
    await page.getByLabel("Nama atau dasarnya").fill("Hari jadi daerah");
    await check();
    await page.getByRole("button", { name: "Tetapkan" }).click();
    await page.getByText("Tersimpan.").waitFor();
    await page.getByRole("rowheader", { name: /22 Desember/ }).waitFor();
    await page.getByLabel("Hari", { exact: true }).fill("2026-12-22");
    await page.getByLabel("Nama atau dasarnya").fill("Hari jadi daerah, digeser");
    await page.getByLabel("Hari kerja").check();
    await page.getByRole("button", { name: "Tetapkan" }).click();
    await page.getByRole("rowheader", { name: /22 Desember/ }).waitFor({ state: "detached" });
    await finish();
  });

  test("an admin registers a unit below another, finds it, and gives it another name", async () => {
    const { page, check, finish } = await signedIn(browser, city, ADMIN);
    const save = async () => {
      await page.getByRole("button", { name: "Simpan unit" }).click();
      // Behind an open dialog nothing can be typed.
      await page.getByRole("dialog").waitFor({ state: "detached" });
    };
    await page.goto("/app/pengaturan/unit");
    await page.getByRole("button", { name: "Daftarkan unit" }).click();
    await page.getByLabel("Nama unit").fill("Bidang Tata Ruang");
    const wrong = page.locator(".field.wrong", { has: page.getByLabel(/^Id unit/) });
    await page.getByRole("button", { name: "Simpan unit" }).click();
    await wrong.getByText("Wajib diisi.").waitFor();
    await page.getByLabel(/^Id unit/).fill("tata ruang?");
    await page.getByRole("button", { name: "Simpan unit" }).click();
    await wrong.getByText("tanpa spasi").waitFor();
    // Unless somebody says otherwise it is below the topmost, whatever comes first by name.
    await expect.poll(() => page.getByLabel("Unit induk").inputValue()).toBe("unit-1");
    await page.getByLabel(/^Id unit/).fill("tata-ruang");
    await check();
    await save();
    await page.getByLabel("Cari unit").fill("tata");
    await page.getByRole("button", { name: "Ubah Bidang Tata Ruang" }).click();
    await page.getByLabel("Nama unit").fill("Bidang Penataan Ruang");
    await save();
    await page.getByLabel("Cari unit").fill("penataan");
    await page.getByRole("rowheader", { name: "Bidang Penataan Ruang" }).waitFor();
    await expect.poll(() => page.getByRole("row").count()).toBe(2);
    await finish();
  });

  test.each(Object.entries(SCREENS))("shows what each may change: %s", async (_, reader) => {
    const admin = await signedIn(browser, city, ADMIN, reader);
    for (const path of ["/app/pengaturan", "/app/pengaturan/unit"]) {
      await admin.page.goto(path);
      await admin.page.getByRole("table").waitFor();
      await admin.check();
    }
    await expect.poll(() => admin.page.getByRole("link", { name: "Instrumen pengamatan" }).count()).toBe(0);
    await admin.finish();
    const hr = await signedIn(browser, city, HR, reader);
    await hr.page.goto("/app/pengaturan");
    await hr.page.getByRole("table").waitFor();
    await expect.poll(() => hr.page.getByRole("button", { name: "Tetapkan" }).count()).toBe(0);
    await hr.check();
    await hr.page.goto(PATH);
    await hr.page.getByRole("link", { name: "Susun instrumen" }).click();
    await hr.page.getByLabel("Nama instrumen").waitFor();
    await hr.check();
    await hr.finish();
  });
});
