import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import {
  type AnnouncedCity,
  OFFICE_HEAD,
  STAFF,
  startAnnouncedCity,
} from "../../../support/cities/announced-city.ts";

const [ONE = "", TWO = ""] = STAFF;
const employee = (account: string) => ({ account, roles: ["EMPLOYEE"] }) as const;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const QUESTION = "Apakah bulan cuti dihitung dalam nilai?";
const ANSWER = "Tidak. Bulan cuti tidak dihitung dalam nilai triwulan.";

describe.skipIf(NO_BROWSER)("the room of questions", () => {
  let city: AnnouncedCity;
  let browser: Browser;
  let topic: string;
  beforeAll(async () => {
    city = await startAnnouncedCity();
    browser = await launchBrowser();
    topic = (await city.publish({}, OFFICE_HEAD)).body.id;
  });
  afterAll(async () => {
    await browser?.close();
    await city?.host.stop();
  });

  test("has an employee ask beneath an announcement, change their words, and keep what was refused", async () => {
    const { page, check, finish } = await signedIn(browser, city, employee(ONE), SCREENS.phone);
    await page.goto(`/app/pengumuman/${topic}`);
    await page.getByRole("link", { name: "Tanya jawab" }).last().click();
    await page.getByText("Belum ada pertanyaan.", { exact: false }).waitFor();
    await page.getByLabel("Pertanyaan Anda").fill("Mengapa?");
    await page.getByRole("button", { name: "Tanyakan" }).click();
    await page.locator("[aria-invalid=true]").waitFor();
    await check();
    await expect.poll(() => page.getByLabel("Pertanyaan Anda").inputValue()).toBe("Mengapa?");
    await page.getByLabel("Pertanyaan Anda").fill(QUESTION);
    await page.getByRole("button", { name: "Tanyakan" }).click();
    await page.getByRole("link", { name: QUESTION }).click();
    await page.getByText(/^Menunggu jawaban, \d+ hari lagi/).waitFor();
    await page.getByText("Ubah", { exact: true }).click();
    await page.getByLabel("Tulisan", { exact: true }).fill(`${QUESTION} Terima kasih.`);
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.getByText(`${QUESTION} Terima kasih.`).first().waitFor();
    await finish();
  });

  test("leads its owner from what waits to an official answer and the FAQ", async () => {
    const { page, asked, check, finish } = await signedIn(browser, city, employee(OFFICE_HEAD));
    await page.goto("/app/tanya-jawab");
    await page.getByRole("link", { name: QUESTION }).waitFor();
    expect(asked.filter((one) => one === "GET /v1/questions-to-answer")).toHaveLength(1);
    await check();
    await page.getByRole("link", { name: QUESTION }).click();
    await page.getByLabel("Jawaban", { exact: true }).fill(ANSWER);
    await page.getByRole("button", { name: "Kirim jawaban resmi" }).click();
    await page.getByRole("heading", { name: "Jawaban resmi", exact: true }).waitFor();
    await page.getByText("Jadikan pertanyaan umum").click();
    await page.getByLabel("Pertanyaan, dengan rumusan umum").fill("Apakah cuti mengurangi nilai?");
    await check();
    await page.getByRole("button", { name: "Masukkan ke pertanyaan umum" }).click();
    await page.getByText("Jadikan pertanyaan umum").waitFor({ state: "detached" });
    await finish();
  });

  test("shows the FAQ beneath the announcement, and has a colleague reply to the question", async () => {
    const { page, check, finish } = await signedIn(browser, city, employee(TWO), SCREENS.phone);
    await page.goto(`/app/pengumuman/${topic}`);
    await page.getByText("Apakah cuti mengurangi nilai?").click();
    await page.getByText(ANSWER).waitFor();
    await check();
    await page.getByRole("link", { name: "Tanya jawab" }).last().click();
    await page.getByRole("link", { name: QUESTION }).click();
    await page.getByLabel("Tanggapan Anda").fill("Terima kasih, saya juga ingin tahu.");
    await page.getByRole("button", { name: "Kirim tanggapan" }).click();
    await page.getByText("Terima kasih, saya juga ingin tahu.").first().waitFor();
    await check();
    await finish();
  });

  test("hides words with a reason, which is shown in their place", async () => {
    const { page, finish } = await signedIn(browser, city, HR);
    await page.goto(`/app/tanya-jawab/${topic}`);
    await page.getByRole("link", { name: QUESTION }).click();
    const reply = page.getByRole("article").nth(1);
    await reply.getByText("Sembunyikan", { exact: true }).first().click();
    await reply.getByLabel("Alasan, yang tampil sebagai gantinya").fill("Bukan tanggapan atas pertanyaan.");
    await reply.getByRole("button", { name: "Sembunyikan" }).click();
    await reply.getByText("Disembunyikan moderator").waitFor();
    await finish();
  });

  test("finds frequent questions of rules by their words", async () => {
    const place = "/v1/discussions/MATRIX";
    const { id } = (await city.act(ONE, `${place}/questions`, { text: "Apa arti kotak kanan atas?" })).body;
    await city.act(
      "hr",
      `${place}/questions/${id}/answer`,
      { text: "Sangat Baik, bila keduanya tinggi." },
      1,
    );
    const entry = { question: "Apa arti kotak kanan atas?", answer: "Sangat Baik, bila keduanya tinggi." };
    await city.act("hr", `${place}/questions/${id}/faq`, entry, 2);
    const { page, check, finish } = await signedIn(browser, city, employee(TWO));
    await page.goto("/app/tanya-jawab");
    await page.getByLabel("Kata yang dicari").fill("KOTAK atas");
    await page.getByRole("button", { name: "Cari", exact: true }).click();
    await page.getByText(entry.question).click();
    await page.getByText(entry.answer).waitFor();
    await check();
    await page.goto("/app/aturan/MATRIX");
    await page.getByText(entry.question).waitFor();
    await page.goto("/app/aturan/OBJECTION");
    await page.getByText("Angka-angka ini berlaku sejak Kamis, 1 Januari.").waitFor();
    await finish();
  });
});
