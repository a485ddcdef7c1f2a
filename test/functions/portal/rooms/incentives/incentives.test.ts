import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { CHIEF, type ClosedCity, STAFF, startClosedCity } from "../../../../support/cities/closed-city.ts";
import { incentiveContent } from "../../../../support/cities/incentives.ts";

const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const MAYOR = { account: "kepala-daerah", roles: ["HEAD_OF_CITY"] } as const;

describe.skipIf(NO_BROWSER)("the incentives room", () => {
  let city: ClosedCity;
  let browser: Browser;
  let tableId: string;
  beforeAll(async () => {
    city = await startClosedCity();
    const entered = await city.api("POST", "/v1/incentive-tables", {
      as: await city.token("pengelola-insentif", "ADMIN"),
      body: incentiveContent({ leave: { CUTI_MELAHIRKAN: 10_000 } }),
    });
    tableId = entered.body.id;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(Object.entries(SCREENS))("shows the rules as people check them: %s", async (_, reader) => {
    const { page, check, finish } = await signedIn(browser, city, HR, reader);
    await page.goto("/app/insentif");
    await page.getByRole("link", { name: /TPP 2026/ }).click();
    await page.getByRole("rowheader", { name: "9, Analis" }).waitFor();
    await page.getByRole("rowheader", { name: "Cuti melahirkan" }).waitFor();
    await page.getByText(/Isi tabel ini belum diuji coba|Uji coba Maret/).waitFor();
    await check();
    await page.goto("/app/insentif/hitungan");
    await page.getByRole("button", { name: "Mulai" }).waitFor();
    await check();
    await finish();
  });

  test("records a month's discipline, tries a table, and has it approved by two people", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/insentif/disiplin");
    const upload = async (text: string, encoding: BufferEncoding = "utf8") => {
      const buffer = Buffer.from(text, encoding);
      await page.getByLabel("Berkas CSV").setInputFiles({ name: "maret.csv", mimeType: "text/csv", buffer });
      await page.getByRole("button", { name: "Catat", exact: true }).click();
    };
    await upload(`nip,hadir,TERLAMBAT\n${STAFF[0]},120,1`);
    await page.getByRole("alert").waitFor();
    await upload("PK\x03\x04", "latin1");
    await page.getByText("Berkas ini buku kerja Excel").first().waitFor();
    await upload(`\uFEFFnip\thadir\tTERLAMBAT\n${STAFF[0]}\t98\t1`, "utf16le");
    await page.getByText("Maret 2026: 1 tercatat").waitFor();
    await check();

    await page.goto(`/app/insentif/hitungan?table=${tableId}`);
    await page.getByRole("button", { name: "Mulai" }).click();
    await page.getByRole("heading", { name: "Uji coba Maret 2026", level: 1 }).waitFor();
    await city.host.idle();
    await page.reload();
    await page.getByText("Bermasalah", { exact: true }).waitFor();
    await page.getByText("Belum ada tabel yang berlaku pada bulan ini").waitFor();
    await page.getByRole("rowheader").first().waitFor();
    await check();

    const approve = "Setujui setelah melihat uji coba";
    await page.goto(`/app/insentif/tabel/${tableId}`);
    await page.getByRole("button", { name: approve }).click();
    await page.getByText(/^Pengelola kinerja, /).waitFor();
    await finish();
    const mayor = await signedIn(browser, city, MAYOR);
    await mayor.page.goto(`/app/insentif/tabel/${tableId}`);
    await mayor.page.getByRole("button", { name: approve }).click();
    await mayor.page.getByText("Disetujui", { exact: true }).first().waitFor();
    await mayor.finish();
  });

  test("pays a month once HR says why, though results are not final; its list is saved for payroll", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/insentif/hitungan");
    await page.getByLabel("Final").check();
    await page.getByRole("button", { name: "Mulai" }).click();
    const refusal = (await page.getByRole("alert").textContent())?.match(/(\d+) hasil/);
    await page.getByLabel("Banyaknya hasil yang belum final").fill(refusal?.[1] ?? "");
    await page.getByLabel("Alasan tetap dibayarkan").fill("Dibayarkan sebelum hari raya.");
    await page.getByRole("button", { name: "Mulai" }).click();
    await page.getByRole("heading", { name: "Final Maret 2026", level: 1 }).waitFor();
    await city.host.idle();
    await page.reload();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Daftar bayar (CSV)" }).click();
    expect((await saved).suggestedFilename()).toBe("daftar-insentif-2026-03.csv");
    await page.getByLabel("Hanya yang bermasalah").check();
    await page.getByText("Tidak ada pegawai yang cocok.").waitFor();
    await check();
    await finish();
  });

  test("a head proposes bonuses for projects; whoever the city names approves one and refuses another, with a reason", async () => {
    const head = await signedIn(browser, city, { account: CHIEF, roles: ["EMPLOYEE"] });
    await head.page.goto("/app/unit/bonus");
    await head.page.getByText("Anda belum mengusulkan bonus").waitFor();
    const propose = async (project: string, amount: string) => {
      await head.page.getByRole("button", { name: "Usulkan bonus" }).click();
      await head.page.getByLabel("Proyek", { exact: true }).fill(project);
      await head.page
        .getByLabel("Apa yang dicapai")
        .fill("Antrean daring selesai dua pekan lebih cepat dan dipakai warga.");
      await head.page.getByLabel("Tambah penerima").fill(STAFF[0]);
      await head.page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").click();
      await head.page.getByLabel(/^Besar bonus Pegawai/).fill(amount);
      await head.page.getByRole("button", { name: "Kirim usulan" }).click();
    };
    await propose("Antrean daring", "banyak");
    await head.page.locator(".field.wrong", { hasText: "Besar bonus" }).waitFor();
    await head.check();
    await head.page.getByLabel(/^Besar bonus Pegawai/).fill("Rp 500.000");
    await head.page.getByRole("button", { name: "Kirim usulan" }).click();
    await head.page.getByText(/Rp\s500\.000/).waitFor();
    await propose("Arsip digital", "750.000");
    await head.page.getByText(/Rp\s750\.000/).waitFor();
    await head.check();

    // HR sees them, and is not offered what this city has reserved for its head.
    const hr = await signedIn(browser, city, HR);
    await hr.page.goto("/app/insentif/bonus");
    await hr.page.getByRole("heading", { name: "Antrean daring" }).waitFor();
    await expect.poll(() => hr.page.getByLabel("Setujui").count()).toBe(0);
    await hr.finish();

    const { page, check, finish } = await signedIn(browser, city, MAYOR);
    await page.goto("/app/insentif/bonus");
    const card = (project: string) =>
      page.locator("section", { has: page.getByRole("heading", { name: project }) });
    await card("Antrean daring").getByLabel("Setujui").check();
    await check();
    await card("Antrean daring").getByRole("button", { name: "Kirim keputusan" }).click();
    await card("Antrean daring").getByText("Disetujui", { exact: true }).waitFor();
    await card("Arsip digital").getByLabel("Tolak").check();
    await card("Arsip digital").getByRole("button", { name: "Kirim keputusan" }).click();
    await card("Arsip digital")
      .getByText(/alasan/i)
      .first()
      .waitFor();
    await card("Arsip digital").getByLabel("Alasan menolak").fill("Hasilnya belum diperiksa inspektorat.");
    await card("Arsip digital").getByRole("button", { name: "Kirim keputusan" }).click();
    await card("Arsip digital").getByText("Ditolak", { exact: true }).waitFor();
    await finish();
    await head.page.reload();
    await head.page.getByText("Hasilnya belum diperiksa inspektorat.").waitFor();
    await head.finish();
  });
});
