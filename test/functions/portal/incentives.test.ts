import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../support/browser.ts";
import { CHIEF, type ClosedCity, STAFF, startClosedCity } from "../../support/closed-city.ts";
import { incentiveContent } from "../../support/incentives.ts";
import { SCREENS, signedIn } from "../../support/portal.ts";

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
    const upload = (text: string) =>
      page
        .getByLabel("Berkas CSV")
        .setInputFiles({ name: "maret.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await upload(`nip,hadir,TERLAMBAT\n${STAFF[0]},120,1`);
    await page.getByRole("button", { name: "Catat", exact: true }).click();
    await page.getByRole("alert").waitFor();
    await upload(`nip,hadir,TERLAMBAT\n${STAFF[0]},98,1`);
    await page.getByRole("button", { name: "Catat", exact: true }).click();
    await page.getByText("Maret 2026: 1 tercatat").waitFor();
    await check();

    await page.goto(`/app/insentif/hitungan?table=${tableId}`);
    await page.getByRole("button", { name: "Mulai" }).click();
    await page.getByRole("heading", { name: "Uji coba Maret 2026", level: 1 }).waitFor();
    await city.host.idle();
    await page.reload();
    await page.getByText("Selisih terhadap sebelumnya").waitFor();
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

  test("decides on a project bonus", async () => {
    const proposed = await city.api("POST", "/v1/project-bonuses", {
      as: city.as(CHIEF),
      body: {
        month: "2026-04",
        project: "Antrean daring",
        achievement: "Antrean daring selesai dua pekan lebih cepat dan dipakai warga.",
        recipients: [{ nip: STAFF[0], by: "RUPIAH", rupiah: 500_000 }],
      },
    });
    expect(proposed.status).toBe(201);
    const { page, check, finish } = await signedIn(browser, city, MAYOR);
    await page.goto("/app/insentif/bonus");
    await page.getByRole("heading", { name: "Antrean daring" }).waitFor();
    await page.getByLabel("Setujui").check();
    await check();
    await page.getByRole("button", { name: "Kirim keputusan" }).click();
    await page.getByText("Disetujui", { exact: true }).waitFor();
    await finish();
  });
});
