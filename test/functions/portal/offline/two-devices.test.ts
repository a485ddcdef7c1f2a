import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  filesKept,
  keepingFiles,
  launchBrowser,
  NO_BROWSER,
  READERS,
} from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const ME = { account: STAFF, roles: ["EMPLOYEE"] } as const;
const NO_LINE = ["ERR_INTERNET_DISCONNECTED"];

describe.skipIf(NO_BROWSER)("two devices of one person", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    // The day before March closes.
    city = await startTestCity("bukittinggi", Date.parse("2026-04-04T02:00:00Z"));
    await city.unit("unit-1");
    await city.employee(HEAD);
    await city.employee(STAFF, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const reports = `/v1/employees/${STAFF}/reports`;
  const read = async (id: string) =>
    (await city.api("GET", `${reports}/${id}`, { as: await city.token(STAFF, "EMPLOYEE") })).body;
  const answer = async (id: string, how: "accept" | "return" | "comments", version: number, body: object) =>
    city.api("POST", `${reports}/${id}/${how}`, { as: await city.token(HEAD, "EMPLOYEE"), version, body });
  async function returned(activity: string, obstacles = "Lemari penuh") {
    const as = await city.token(STAFF, "EMPLOYEE");
    const body = { day: "2026-03-09", activity, obstacles };
    const { body: sent } = await city.api("POST", reports, { as, body });
    await answer(sent.id, "return", 1, { reason: "Sebutkan jumlahnya" });
    return sent.id as string;
  }
  const open = async (page: Page, id: string) => {
    await page.goto(`/app/laporan/${STAFF}/${id}`);
    await page.getByRole("heading", { name: "Perbaiki laporan ini" }).waitFor();
  };
  const revise = async (page: Page, activity: string) => {
    await page.getByLabel("Apa yang Anda kerjakan?").fill(activity);
    await page.getByRole("button", { name: "Kirim perbaikan" }).click();
  };
  /** One revises on a phone without a connection, the other at a desk with one; then the phone's connection is back. */
  async function bothRevise(id: string, meanwhile: () => Promise<unknown> = async () => undefined) {
    const phone = await signedIn(browser, city, ME, keepingFiles(SCREENS.phone));
    await open(phone.page, id);
    await filesKept(phone.page);
    await phone.context.setOffline(true);
    await revise(phone.page, "Dari ponsel: 20 berkas");
    await phone.page.getByText("Perbaikan menunggu sambungan").waitFor();
    const desk = await signedIn(browser, city, ME);
    await open(desk.page, id);
    await desk.page.getByLabel("Kendala").fill("Lemari dan rak penuh");
    await revise(desk.page, "Dari meja: 30 berkas");
    await desk.page.getByText("Menunggu jawaban").first().waitFor();
    await expect.poll(async () => (await read(id)).state).toBe("SUBMITTED");
    await desk.finish();
    await meanwhile();
    await phone.context.setOffline(false);
    await phone.page.getByRole("heading", { name: "Ada dua isian laporan ini" }).waitFor();
    return phone;
  }
  const bothShown = async (page: Page) => {
    await page.getByRole("cell", { name: "Dari ponsel: 20 berkas" }).waitFor();
    await page.getByRole("cell", { name: "Dari meja: 30 berkas" }).waitFor();
  };

  test("that revise the same report, which was returned again: both are shown, and mine goes", async () => {
    const id = await returned("Menata arsip");
    const { page, check, finish } = await bothRevise(id, () =>
      answer(id, "return", 3, { reason: "Rinci lagi" }),
    );
    await bothShown(page);
    await check();
    await expect.poll(async () => (await read(id)).activity).toBe("Dari meja: 30 berkas");
    await page.getByRole("button", { name: "Kirim isian saya" }).click();
    await page.getByText("Menunggu jawaban").waitFor();
    await expect
      .poll(() => read(id))
      .toMatchObject({
        activity: "Dari ponsel: 20 berkas",
        obstacles: "Lemari penuh",
        version: 5,
      });
    await page.getByRole("heading", { name: "Ada dua isian laporan ini" }).waitFor({ state: "detached" });
    await finish(NO_LINE);
  });

  test("may be settled part by part", async () => {
    const id = await returned("Menata arsip");
    const { page, finish } = await bothRevise(id, () => answer(id, "return", 3, { reason: "Rinci lagi" }));
    await page.getByText("Pilih per bagian").click();
    await page.getByRole("radiogroup", { name: "Kendala" }).getByLabel("Yang tersimpan").check();
    await page.getByRole("button", { name: "Kirim pilihan ini" }).click();
    await page.getByText("Menunggu jawaban").waitFor();
    await expect
      .poll(() => read(id))
      .toMatchObject({
        activity: "Dari ponsel: 20 berkas",
        obstacles: "Lemari dan rak penuh",
      });
    await finish(NO_LINE);
  });

  test("of which one was accepted meanwhile: what cannot be sent any more goes into a comment", async () => {
    const id = await returned("Menata arsip");
    const { page, check, finish } = await bothRevise(id, () => answer(id, "accept", 3, {}));
    await bothShown(page);
    await expect.poll(() => page.getByRole("button", { name: "Kirim isian saya" }).count()).toBe(0);
    await check();
    await page.getByRole("button", { name: "Salin ke komentar" }).click();
    await expect
      .poll(() => page.getByLabel("Tulis komentar").inputValue())
      .toContain("Dari ponsel: 20 berkas");
    await page.getByRole("button", { name: "Kirim komentar" }).click();
    await page.getByRole("listitem").filter({ hasText: "Dari ponsel: 20 berkas" }).waitFor();
    await page.getByRole("button", { name: "Pakai yang tersimpan" }).click();
    await page.getByRole("heading", { name: "Ada dua isian laporan ini" }).waitFor({ state: "detached" });
    await page.getByText("perlu diperbaiki").waitFor({ state: "detached" });
    await expect.poll(() => read(id)).toMatchObject({ state: "ACCEPTED", activity: "Dari meja: 30 berkas" });
    await finish(NO_LINE);
  });

  test("do not disturb each other where only a comment came in between", async () => {
    const id = await returned("Menata arsip");
    const { page, context, finish } = await signedIn(browser, city, ME, keepingFiles(READERS.desk));
    await open(page, id);
    await filesKept(page);
    await context.setOffline(true);
    await revise(page, "Menata 20 berkas");
    await page.getByText("Perbaikan menunggu sambungan").waitFor();
    await answer(id, "comments", 2, { text: "Saya tunggu" });
    await context.setOffline(false);
    await page.getByText("Menunggu jawaban").waitFor();
    await expect.poll(() => read(id)).toMatchObject({ activity: "Menata 20 berkas", version: 4 });
    await finish(NO_LINE);
  });

  test("revise once although the answer is lost on its way", async () => {
    const id = await returned("Menata arsip");
    const { page, finish } = await signedIn(browser, city, ME);
    // Until the page has said so: it tries again by itself after two seconds.
    let isLost = true;
    await page.route("**/v1/employees/*/reports/*", async (route) => {
      if (route.request().method() !== "PUT" || !isLost) return route.continue();
      await route.fetch();
      await route.abort("connectionreset");
    });
    await open(page, id);
    await revise(page, "Menata 20 berkas");
    await page.getByText("Perbaikan menunggu sambungan").waitFor();
    isLost = false;
    await page.evaluate('window.dispatchEvent(new Event("online"))');
    await page.getByText("Menunggu jawaban").waitFor();
    await page.getByText("menunggu dikirim").waitFor({ state: "detached" });
    await expect.poll(() => read(id)).toMatchObject({ activity: "Menata 20 berkas", version: 3 });
    await finish(["ERR_CONNECTION_RESET"]);
  });

  test("keep a comment that was typed while the report was answered, and send it once it was seen", async () => {
    const id = await returned("Menata arsip");
    const { page, finish } = await signedIn(browser, city, ME);
    await open(page, id);
    await page.getByLabel("Tulis komentar").fill("Berkasnya sudah saya hitung");
    await answer(id, "comments", 2, { text: "Berapa jumlahnya?" });
    await page.getByRole("button", { name: "Kirim komentar" }).click();
    await page.getByText("Orang lain sudah mengubahnya", { exact: false }).waitFor();
    await page.getByText("Berapa jumlahnya?").waitFor();
    await expect
      .poll(() => page.getByLabel("Tulis komentar").inputValue())
      .toBe("Berkasnya sudah saya hitung");
    await page.getByRole("button", { name: "Kirim komentar" }).click();
    await page.getByRole("listitem").filter({ hasText: "Berkasnya sudah saya hitung" }).waitFor();
    await expect.poll(async () => (await read(id)).comments).toHaveLength(2);
    await finish();
  });

  // The last: the month is closed for good.
  test("keep a draft for a month that closed meanwhile, and say the rule and the way out", async () => {
    const id = await returned("Menata arsip");
    const phone = await signedIn(browser, city, ME, keepingFiles(READERS.desk));
    await open(phone.page, id);
    await filesKept(phone.page);
    await phone.context.setOffline(true);
    await revise(phone.page, "Menata 20 berkas");
    await phone.page.getByText("Perbaikan menunggu sambungan").waitFor();
    await phone.page.goto("/app/laporan/baru");
    await phone.page.getByLabel("Tanggal pekerjaan").fill("2026-03-31");
    await phone.page.getByLabel("Apa yang Anda kerjakan?").fill("Rapat akhir bulan");
    await phone.page.getByRole("button", { name: "Kirim laporan" }).click();
    await phone.page.getByText("2 menunggu dikirim").waitFor();
    await city.host.advanceTo(Date.parse("2026-04-04T18:30:00Z"));
    await phone.context.setOffline(false);
    await phone.page.getByText("2 perlu diperbaiki").waitFor();
    const items = phone.page.getByRole("listitem").filter({ hasText: "Periode Maret 2026 sudah ditutup" });
    await items.nth(1).waitFor();
    await phone.check();
    await items.filter({ hasText: "Menata 20 berkas" }).getByRole("link", { name: "Perbaiki" }).click();
    await phone.page.getByRole("heading", { name: "Ada dua isian laporan ini" }).waitFor();
    await phone.page.getByRole("cell", { name: "Menata 20 berkas" }).waitFor();
    await phone.page.getByText("Isian Anda belum terkirim, dan bulannya sudah ditutup.").waitFor();
    await expect.poll(() => phone.page.getByRole("button", { name: "Salin ke komentar" }).count()).toBe(0);
    await phone.page.getByRole("button", { name: "Pakai yang tersimpan" }).click();
    await phone.page.getByText("1 perlu diperbaiki").waitFor();
    await expect.poll(() => read(id)).toMatchObject({ activity: "Menata arsip", version: 2 });
    await phone.finish(NO_LINE);
  });
});
