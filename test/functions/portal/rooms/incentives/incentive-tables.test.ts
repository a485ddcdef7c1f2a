import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { incentiveContent } from "../../../../support/cities/incentives.ts";
import { startTestCity, type TestCity } from "../../../../support/cities/test-city.ts";

const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const TABLES = "/v1/incentive-tables";

/** As Excel copies cells: tabs between them, and quotes around what has lines of its own. */
const SHEET = [
  "Kelas\tNama\tBesaran dasar (Rp)\tJabatan\tGolongan",
  '9\tAnalis\t3.500.001\t"Analis Kebijakan\nPerencana"\t',
  "9\t\t\tPranata Komputer\t",
  "7\tPelaksana\tRp 2.000.000,00\t\tII/c; II/d",
].join("\n");

describe.skipIf(NO_BROWSER)("entering an incentive table", () => {
  let city: TestCity;
  let browser: Browser;
  let draftId: string;
  const read = async (id: string) =>
    (await city.api("GET", `${TABLES}/${id}`, { as: await city.token(HR.account, "HR") })).body;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    const entered = await city.api("POST", TABLES, {
      as: await city.token("pengelola-insentif", "ADMIN"),
      body: incentiveContent({ leave: { CUTI_MELAHIRKAN: 10_000 } }),
    });
    draftId = entered.body.id;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const fillShares = async (page: Page) => {
    await page.getByLabel("Bagian kinerja (%)").fill("60");
    const shares = {
      "Sangat Baik": "100",
      Baik: "90",
      "Butuh Perbaikan": "75",
      Kurang: "50",
      "Sangat Kurang": "25",
    };
    for (const [predikat, share] of Object.entries(shares))
      await page.getByLabel(`${predikat} (%)`, { exact: true }).fill(share);
    await page.getByLabel("Tanpa hasil penilaian (%)").fill("0");
    await page.getByLabel(/^Bagian disiplin tanpa catatan/).fill("100");
    await page.getByLabel(/^Batas bonus sebulan/).fill("50");
  };

  test("takes classes from cells of a spreadsheet, says what is wrong as it is typed, and saves what is right", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/insentif");
    await page.getByRole("link", { name: "Masukkan tabel" }).click();
    await page.getByLabel("Nama tabel").fill("TPP 2027");
    await page.getByLabel("Peraturan", { exact: true }).fill("Peraturan Wali Kota 30/2026");
    await page.getByText("Ambil dari spreadsheet").click();
    const paste = page.getByLabel(/^Tempel sel dari Excel/);
    await paste.fill("Kelas\tJabatan\n9\tAnalis");
    await page.getByText("Yang belum ada: Nama, Besaran.").waitFor();
    await paste.fill(`${SHEET}\n7\tPelaksana lain\t2.000.000\tPengemudi\t`);
    await page.getByText("Baris 5: berbeda dari baris sebelumnya").waitFor();
    await paste.fill(SHEET);
    await page.getByRole("button", { name: "Pakai kelas ini" }).click();
    await page.getByText("Kelas 9, Analis").waitFor();
    await page.getByText(/Rp\s3\.500\.001; 3 jabatan; 0 golongan/).waitFor();
    await fillShares(page);
    await page.getByText("Isinya lengkap.").waitFor();

    // A position of two classes, and a share beyond the whole: said at once, and not sent.
    await page.getByText("Kelas 7, Pelaksana").click();
    await page
      .locator("details", { hasText: "Kelas 7, Pelaksana" })
      .getByLabel(/^Jabatan/)
      .fill("perencana");
    await page.getByLabel("Bagian kinerja (%)").fill("160");
    await page.getByText('Kelas 7: "perencana" sudah dipakai kelas 9.').waitFor();
    await page.getByText('Bagian kinerja: "160" bukan persentase (paling banyak 100%).').waitFor();
    await page.getByRole("button", { name: "Simpan tabel" }).click();
    await page.locator(".field.wrong").first().waitFor();
    await expect.poll(() => page.locator(":focus").getAttribute("name")).toBe("classes.1.positions");
    await check();
    // It is still there on the day after.
    await page.reload();
    await page.getByText("belum lengkap", { exact: true }).waitFor();
    await page
      .locator("details", { hasText: "Kelas 7, Pelaksana" })
      .getByLabel(/^Jabatan/)
      .fill("");
    await page.getByLabel("Bagian kinerja (%)").fill("62,5");
    await page.getByText("Sisanya bagian disiplin: 37,5%").waitFor();
    await page.getByRole("button", { name: "Simpan tabel" }).click();
    await page.getByRole("heading", { name: "TPP 2027", level: 1 }).waitFor();
    await page.getByText("Pengelola kinerja, Kepala daerah").waitFor();
    const id = page.url().split("/").at(-1) ?? "";
    await expect
      .poll(async () => (await read(id)).content)
      .toMatchObject({
        classes: [
          {
            code: "9",
            baseRupiah: 3_500_001,
            positions: ["Analis Kebijakan", "Perencana", "Pranata Komputer"],
          },
          { code: "7", baseRupiah: 2_000_000, positions: [], grades: ["II/c", "II/d"] },
        ],
        split: { productivityBasisPoints: 6_250, disciplineBasisPoints: 3_750 },
        effectiveFrom: "2026-04",
      });
    await finish();
  });

  test("changes a draft by score bands, which must follow on", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto(`/app/insentif/tabel/${draftId}`);
    await page.getByRole("link", { name: "Ubah", exact: true }).click();
    await page.getByLabel("Skor capaian bulan itu").check();
    const band = async (index: number, from: string, through: string, share: string) => {
      await page.getByLabel(`Dari (%) rentang ${index}`).fill(from);
      await page.getByLabel(`Sampai (%) rentang ${index}`).fill(through);
      await page.getByLabel(`Diterima (%) rentang ${index}`).fill(share);
    };
    await band(1, "0", "49,99", "50");
    await page.getByRole("button", { name: "Tambah rentang" }).click();
    await band(2, "60", "120", "100");
    await page.getByText("yang belum termasuk: 50% – 59,9%").waitFor();
    await check();
    await band(2, "50", "120", "100");
    await page.getByText("Isinya lengkap.").waitFor();
    await page.getByLabel("Cuti melahirkan (%)").fill("90");
    await page.getByRole("button", { name: "Simpan perubahan" }).click();
    await page.getByRole("rowheader", { name: "50% – 120%" }).waitFor();
    const { content, version } = await read(draftId);
    expect([content.productivity.by, content.leave, version]).toEqual([
      "SCORE",
      { CUTI_MELAHIRKAN: 9_000 },
      2,
    ]);
    await finish();
  });

  test.each(Object.entries(SCREENS))("starts a version from another one: %s", async (_, reader) => {
    const { page, check, finish } = await signedIn(browser, city, HR, reader);
    await page.goto(`/app/insentif/tabel/${draftId}`);
    await page.getByRole("link", { name: "Versi baru dari tabel ini" }).click();
    await page.getByText("Kelas 9, Analis").click();
    await page.getByText("Ambil dari spreadsheet").click();
    await expect.poll(() => page.getByLabel("Nama tabel").inputValue()).toBe("TPP 2026");
    await check();
    await finish();
  });
});
