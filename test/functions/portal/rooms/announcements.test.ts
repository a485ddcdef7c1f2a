import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { goToPart, SCREENS, signedIn } from "../../../support/browser/portal.ts";
import {
  type AnnouncedCity,
  QUESTIONS,
  SERVICE_HEAD,
  STAFF,
  startAnnouncedCity,
} from "../../../support/cities/announced-city.ts";

const [ONE = "", TWO = ""] = STAFF;
const employee = (account: string) => ({ account, roles: ["EMPLOYEE"] }) as const;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const TITLE = "Batas waktu laporan harian";

describe.skipIf(NO_BROWSER)("the room of announcements", () => {
  let city: AnnouncedCity;
  let browser: Browser;
  let id: string;
  beforeAll(async () => {
    city = await startAnnouncedCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await city?.host.stop();
  });

  test("has HR write one with a question, and says beside a field what it lacks", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/pengumuman");
    await page.getByText("Belum ada. Tulis pengumuman", { exact: false }).waitFor();
    await page.getByRole("link", { name: "Tulis pengumuman" }).click();
    await page.getByLabel("Judul").fill(TITLE);
    await page.getByLabel("Isi").fill("Laporan dikirim hari itu juga.\n\n<b>Bukan</b> akhir bulan.");
    const [name, buffer] = ["edaran.pdf", Buffer.from("%PDF-1.7 surat edaran")];
    await page.getByLabel("Berkas").setInputFiles({ name, mimeType: "application/pdf", buffer });
    await page.getByLabel("Tambah unit").selectOption({ label: "Unit layanan" });
    await page.getByRole("button", { name: "Hapus Unit kota" }).click();
    await page.getByRole("button", { name: "Tambah pertanyaan" }).click();
    const [question] = QUESTIONS;
    await page.getByLabel("Pertanyaan 1").fill(question?.text ?? "");
    await page.getByLabel("Pilihan 1").fill("Hari itu juga");
    await page.getByLabel("Pilihan 2").fill("Akhir bulan");
    await page.getByLabel("Yang benar").selectOption("0");
    await page.getByLabel("Mengapa itu benar").fill(question?.why ?? "");
    await page.getByRole("button", { name: "Terbitkan" }).click();
    await page.locator("[aria-invalid=true]").first().waitFor();
    await check();
    await page.getByLabel("Tayang sampai").fill("2026-03-20");
    await page.getByRole("button", { name: "Terbitkan" }).click();
    await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
    id = page.url().split("/").at(-2) ?? "";
    await page.getByRole("button", { name: "Siapa? Unit layanan" }).click();
    await page.getByText("Pegawai 001").first().waitFor();
    await finish();
  });

  test("has a title for each of its parts, also in the browser's", async () => {
    const { page, finish } = await signedIn(browser, city, { account: SERVICE_HEAD, roles: ["EMPLOYEE"] });
    await page.goto("/app/pengumuman");
    const titled = async (title: string) => {
      await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      await expect.poll(() => page.title()).toMatch(new RegExp(`^${title} · Kinerja `));
    };
    await titled("Pengumuman untuk Anda");
    await goToPart(page, "Pengumuman", "Untuk Anda", "Terbitan");
    await titled("Pengumuman terbitan");
    await finish();
  });

  test("leads an employee from the inbox to it; text is text, and answers are explained", async () => {
    const { page, finish } = await signedIn(browser, city, employee(ONE), SCREENS.phone);
    await page.goto("/app/kotak-masuk");
    await page.getByRole("link", { name: /Ada pengumuman untuk Anda/ }).click();
    await page.getByText("<b>Bukan</b> akhir bulan.").waitFor();
    await page.getByText("edaran.pdf").waitFor();
    await page.getByRole("button", { name: "Sudah saya baca" }).click();
    await page.getByText("Anda menandai sudah membaca pada", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Periksa jawaban" }).click();
    await page.getByRole("radiogroup", { name: /^1\. / }).getByText("Wajib diisi.").waitFor();
    await page.getByLabel("Akhir bulan").check();
    await page.getByRole("button", { name: "Periksa jawaban" }).click();
    await page.getByText("0 dari 1 benar").waitFor();
    await page.getByText(QUESTIONS[0]?.why ?? "").waitFor();
    await page.getByRole("button", { name: "Jawab lagi" }).click();
    await page.getByLabel("Hari itu juga").check();
    await page.getByRole("button", { name: "Periksa jawaban" }).click();
    await page.getByText("1 dari 1 benar").waitFor();
    await finish();
  });

  test("has the unit's head see who is missing, and the author remind them", async () => {
    const head = await signedIn(browser, city, employee(SERVICE_HEAD));
    await head.page.goto(`/app/pengumuman/${id}/jangkauan`);
    await head.page.getByRole("button", { name: "Siapa? Unit layanan" }).click();
    await head.page.getByText("Pegawai 002").first().waitFor();
    await expect.poll(() => head.page.getByText("Pegawai 001").count()).toBe(0);
    await head.finish();
    const { page, finish } = await signedIn(browser, city, HR);
    await page.goto(`/app/pengumuman/${id}/jangkauan`);
    await page.getByText("1 dari 7").first().waitFor();
    await page.getByText("Ditampilkan setelah cukup banyak yang menjawab, sedikitnya 5.").waitFor();
    await page.getByRole("button", { name: "Ingatkan yang belum membaca" }).click();
    await page.getByRole("button", { name: "Ingatkan yang belum membaca" }).waitFor({ state: "detached" });
    await finish();
  });

  test.each(Object.entries(SCREENS))("shows what stands for one, and one of them: %s", async (_, reader) => {
    const { page, asked, check, finish } = await signedIn(browser, city, employee(TWO), reader);
    await page.goto("/app/pengumuman");
    await page.getByText("belum dibaca").waitFor();
    await check();
    expect(asked).toEqual(["GET /v1/me", "GET /v1/me/announcements"]);
    await page.getByRole("link", { name: new RegExp(TITLE) }).click();
    await page.getByRole("button", { name: "Periksa jawaban" }).waitFor();
    await check();
    await finish();
    const hr = await signedIn(browser, city, HR, reader);
    await hr.page.goto(`/app/pengumuman/${id}/jangkauan`);
    await hr.page.getByRole("button", { name: "Siapa? Unit layanan" }).waitFor();
    await hr.check();
    await hr.finish();
  });
});
