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
import { draftsOn } from "../../../support/cities/drafts.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const ME = { account: STAFF, roles: ["EMPLOYEE"] } as const;
/** The smallest picture there is: one pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A device that opens what it keeps two seconds late. */
const SLOW_STORE = `IDBOpenDBRequest.prototype.addEventListener = function (type, told) {
  const late = (event) => setTimeout(() => told.call(this, event), 2_000);
  EventTarget.prototype.addEventListener.call(this, type, type === "success" ? late : told);
};`;

/** A device that finds what waits on it two seconds late. */
const SLOW_OUTBOX = `IDBRequest.prototype.addEventListener = function (type, told) {
  const late = (event) => setTimeout(() => told.call(this, event), 2_000);
  const isLate = type === "success" && this.source instanceof IDBIndex;
  EventTarget.prototype.addEventListener.call(this, type, isLate ? late : told);
};`;

/** A device that takes nothing more until the page has gone: another transaction has its drafts for as long. */
const BUSY_STORE = `new Promise((isBusy) => {
  const opening = indexedDB.open("kinerja");
  opening.onsuccess = () => {
    const drafts = opening.result.transaction("drafts", "readwrite").objectStore("drafts");
    const holdOn = () => { drafts.get("").onsuccess = () => { isBusy(); holdOn(); }; };
    holdOn();
  };
})`;

describe.skipIf(NO_BROWSER)("an employee's reports", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(HEAD);
    await city.employee(STAFF, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const stored = async () => {
    const as = await city.token(STAFF, "EMPLOYEE");
    const { body } = await city.api("GET", `/v1/employees/${STAFF}/reports?month=2026-03&limit=100`, { as });
    return body.items as { activity: string; evidence?: { fileName: string }[]; day: string }[];
  };
  const named = async (activity: string) => (await stored()).filter((one) => one.activity === activity);
  const write = async (page: Page, activity: string) => {
    await page.goto("/app/laporan/baru");
    await page.getByLabel("Apa yang Anda kerjakan?").fill(activity);
  };
  /** Until nothing waits on the device any more. */
  const sent = (page: Page, activity: string) =>
    page.getByRole("link", { name: new RegExp(activity) }).waitFor();

  test.each(Object.entries(SCREENS))(
    "are written with a photo and seen at once: %s",
    async (name, reader) => {
      const { page, asked, check, finish } = await signedIn(browser, city, ME, reader);
      await page.goto("/app");
      await page.getByRole("heading", { name: /Selamat bekerja/ }).waitFor();
      await page.getByText("Yang masih kurang").waitFor();
      expect(asked).toHaveLength(2);
      await check();
      await page.getByRole("link", { name: "Lapor", exact: true }).click();
      await page.getByRole("heading", { name: "Lapor pekerjaan" }).waitFor();
      await check();
      await page.getByLabel("Apa yang Anda kerjakan?").fill(`Menata arsip ${name}`);
      await page.getByRole("textbox", { name: "Kendala" }).fill("Lemari penuh");
      await page.locator("input[type=file]").setInputFiles({
        name: "lemari.png",
        mimeType: "image/png",
        buffer: PIXEL,
      });
      await page.getByAltText("lemari.png").waitFor();
      await check();
      await page.getByRole("button", { name: "Kirim laporan" }).click();
      await sent(page, `Menata arsip ${name}`);
      await check();
      await expect
        .poll(() => named(`Menata arsip ${name}`))
        .toMatchObject([{ obstacles: "Lemari penuh", evidence: [{ mediaType: "image/png" }] }]);
      await page.getByRole("link", { name: new RegExp(`Menata arsip ${name}`) }).click();
      await page.getByRole("heading", { name: "Laporan kerja" }).waitFor();
      await page.getByText("Menunggu jawaban").waitFor();
      await check();
      await finish();
    },
  );

  test("written without a line wait on the device, survive a closed tab, and are sent once when it is back", async () => {
    const { page, context, finish } = await signedIn(browser, city, ME, keepingFiles(READERS.desk));
    await page.goto("/app/laporan/baru");
    await page.getByLabel("Apa yang Anda kerjakan?").waitFor();
    await filesKept(page);
    await context.setOffline(true);
    await page.getByLabel("Apa yang Anda kerjakan?").fill("Di lapangan tanpa sinyal");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await page.getByText("Menunggu sambungan").waitFor();
    await page.getByText("1 menunggu dikirim").waitFor();
    expect(await named("Di lapangan tanpa sinyal")).toEqual([]);
    const later = await context.newPage();
    await page.close();
    await later.goto("/app/laporan");
    await later.getByText("Menunggu sambungan").waitFor();
    await context.setOffline(false);
    await sent(later, "Di lapangan tanpa sinyal");
    await expect.poll(() => named("Di lapangan tanpa sinyal")).toHaveLength(1);
    await finish(["ERR_INTERNET_DISCONNECTED"]);
  });

  test("are kept once although the answer is lost on its way", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    // Until the page has said so: it tries again by itself after two seconds.
    let isLost = true;
    await page.route("**/v1/employees/*/reports", async (route) => {
      if (route.request().method() !== "POST" || !isLost) return route.continue();
      await route.fetch();
      await route.abort("connectionreset");
    });
    await write(page, "Jawaban hilang");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await page.getByText("Menunggu sambungan").waitFor();
    isLost = false;
    await page.evaluate('window.dispatchEvent(new Event("online"))');
    await sent(page, "Jawaban hilang");
    await expect.poll(() => named("Jawaban hilang")).toHaveLength(1);
    await finish(["ERR_CONNECTION_RESET"]);
  });

  test("that the API refuses wait for their writer, with the rule, and are sent once mended", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    await write(page, "Bulan yang lalu");
    await page.getByLabel("Tanggal pekerjaan").fill("2026-01-15");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await page.getByText("Periode Januari 2026 sudah ditutup", { exact: false }).waitFor();
    await page.getByRole("link", { name: "Perbaiki" }).click();
    await expect.poll(() => page.getByLabel("Apa yang Anda kerjakan?").inputValue()).toBe("Bulan yang lalu");
    await page.getByLabel("Tanggal pekerjaan").fill("2026-03-09");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await sent(page, "Bulan yang lalu");
    await expect.poll(() => named("Bulan yang lalu")).toMatchObject([{ day: "2026-03-09" }]);
    await page.getByText("perlu diperbaiki").waitFor({ state: "detached" });
    await finish();
  });

  test("that were refused are corrected apart from a new one, and what is typed early is not overwritten", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    const activity = page.getByRole("textbox", { name: "Apa yang Anda kerjakan?" });
    await write(page, "Sudah lewat");
    await page.getByLabel("Tanggal pekerjaan").fill("2026-01-16");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    const refused = page.getByRole("listitem").filter({ hasText: "Sudah lewat" });
    await refused.getByRole("link", { name: "Perbaiki" }).waitFor();
    await write(page, "Laporan lain, setengah jadi");
    await expect.poll(async () => (await draftsOn(page)).join()).toContain("Laporan lain, setengah jadi");
    await page.addInitScript(SLOW_OUTBOX);
    await page.goto("/app/laporan");
    await refused.getByRole("link", { name: "Perbaiki" }).click();
    await activity.pressSequentially(" sekali");
    await expect.poll(() => activity.inputValue()).toContain("sekali");
    await activity.fill("Sudah lewat, tanggalnya keliru");
    await expect.poll(async () => (await draftsOn(page)).join()).toContain("tanggalnya keliru");
    await page.reload();
    await expect.poll(() => activity.inputValue()).toBe("Sudah lewat, tanggalnya keliru");
    await page.getByLabel("Tanggal pekerjaan").fill("2026-03-09");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await sent(page, "tanggalnya keliru");
    await expect.poll(() => named("Sudah lewat, tanggalnya keliru")).toMatchObject([{ day: "2026-03-09" }]);
    await page.goto("/app/laporan/baru");
    await expect.poll(() => activity.inputValue()).toBe("Laporan lain, setengah jadi");
    await page.getByRole("button", { name: "Mulai dari kosong" }).click();
    await finish();
  });

  test("half typed are back after a reload", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    await write(page, "Setengah jadi");
    await expect.poll(async () => (await draftsOn(page)).join()).toContain("Setengah jadi");
    await page.reload();
    await page.getByText("Isian Anda yang belum terkirim dikembalikan.").waitFor();
    await expect.poll(() => page.getByLabel("Apa yang Anda kerjakan?").inputValue()).toBe("Setengah jadi");
    await finish();
  });

  test("half typed are back although the device had not yet taken them, and as they were left last", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    await write(page, "Baru separuh");
    await expect.poll(async () => (await draftsOn(page)).join()).toContain("Baru separuh");
    await page.evaluate(BUSY_STORE);
    await page.getByLabel("Apa yang Anda kerjakan?").fill("Baru separuh jalan");
    await page.reload();
    await expect
      .poll(() => page.getByLabel("Apa yang Anda kerjakan?").inputValue())
      .toBe("Baru separuh jalan");
    await expect.poll(async () => (await draftsOn(page)).join()).toContain("Baru separuh jalan");
    await page.evaluate(BUSY_STORE);
    await page.getByRole("button", { name: "Mulai dari kosong" }).click();
    await page.reload();
    await expect.poll(() => page.getByLabel("Apa yang Anda kerjakan?").inputValue()).toBe("");
    await expect.poll(async () => (await draftsOn(page)).join()).not.toContain("Baru separuh jalan");
    await finish();
  });

  test("half typed lose nothing to who goes on typing before the device has said what it keeps", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    await write(page, "Dilanjutkan nanti");
    await expect.poll(async () => (await draftsOn(page)).join()).toContain("Dilanjutkan nanti");
    await page.addInitScript(SLOW_STORE);
    await page.reload();
    await page.getByRole("textbox", { name: "Kendala" }).fill("Listrik padam.");
    await expect.poll(async () => (await draftsOn(page)).join()).toContain("Listrik padam.");
    await page.reload();
    await expect
      .poll(() => page.getByRole("textbox", { name: "Kendala" }).inputValue())
      .toBe("Listrik padam.");
    await expect
      .poll(() => page.getByLabel("Apa yang Anda kerjakan?").inputValue())
      .toBe("Dilanjutkan nanti");
    await page.getByRole("button", { name: "Mulai dari kosong" }).click();
    await finish();
  });

  test("show what was last seen without a line, and say how old it is", async () => {
    const { page, context, finish } = await signedIn(browser, city, ME, keepingFiles(READERS.desk));
    await page.goto("/app");
    await page.getByText("Yang masih kurang").waitFor();
    await filesKept(page);
    await context.setOffline(true);
    await page.goto("/app");
    await page.getByText("Yang masih kurang").waitFor();
    await page.getByText("Tanpa sambungan: ini keadaan", { exact: false }).waitFor();
    await finish(["ERR_INTERNET_DISCONNECTED"]);
  });

  test("show their writer's colleagues nothing", async () => {
    const other = "198702022016051002";
    await city.employee(other, { raterNip: HEAD });
    const [{ id } = { id: "" }] = (await stored()) as unknown as { id: string }[];
    const { page, finish } = await signedIn(browser, city, { account: other, roles: ["EMPLOYEE"] });
    await page.goto(`/app/laporan/${STAFF}/${id}`);
    await page.getByRole("alert").waitFor();
    await expect.poll(() => page.getByRole("main").textContent()).not.toContain("Menata arsip");
    await finish();
  });
});
