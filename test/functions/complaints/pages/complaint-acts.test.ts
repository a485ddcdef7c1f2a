import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  launchBrowser,
  NO_BROWSER,
  openAs,
  READERS,
  slowLine,
  tabTo,
} from "../../../support/browser/browser.ts";
import {
  type ComplaintCity,
  startComplaintCity,
  VERIFICATION,
} from "../../../support/cities/complaint-city.ts";
import { PHOTO } from "../../../support/files/pictures.ts";

const ANSWER = { text: "Lampu sudah kami ganti pada Kamis malam." };

describe.skipIf(NO_BROWSER)("a complaint's page", () => {
  let city: ComplaintCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startComplaintCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  async function openByKeys(page: Page, receipt: { trackingCode: string; secret: string }) {
    await page.goto("/lacak");
    await tabTo(page, "#trackingCode");
    await page.keyboard.type(receipt.trackingCode);
    await tabTo(page, "#secret");
    await page.keyboard.type(receipt.secret);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/pengaduan\//);
  }
  const stateOf = async (code: string) => (await city.read(code)).body;

  test("needs no mouse for any of its acts", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.desk);
    const receipt = await city.submit();
    const { trackingCode: code } = receipt;
    await city.act(code, "verify", VERIFICATION);
    await city.act(code, "ask", { text: "Tiang nomor berapa yang padam?" });
    await openByKeys(page, receipt);
    await check();
    const act = async (name: string) => {
      await tabTo(page, `button[value="${name}"]`);
      await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
      await page.locator(".notice.done", { hasText: "Sudah kami terima." }).waitFor();
    };
    await tabTo(page, "#text");
    await page.keyboard.type("Tiang nomor 14, di depan gerbang.");
    await act("REPLY");
    await expect.poll(() => page.locator(".talk").textContent()).toContain("Tiang nomor 14");
    await city.act(code, "answer", ANSWER);
    await page.reload();
    await page.locator("#remark").waitFor();
    await expect.poll(() => page.locator(".notice.done").count()).toBe(0);
    await check();
    await tabTo(page, "[name=isSatisfied]");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "#remark");
    await page.keyboard.type("Lampunya menyala, tetapi tiangnya masih miring.");
    await act("RATE");
    await expect.poll(async () => (await stateOf(code)).status).toBe("DIBUKA_KEMBALI");
    await city.act(code, "answer", ANSWER);
    await page.reload();
    await tabTo(page, "[name=isSatisfied]");
    await page.keyboard.press("Space");
    await act("RATE");
    await expect.poll(async () => (await stateOf(code)).status).toBe("SELESAI");
    await check();
    await tabTo(page, "summary:has(~ form #reason)");
    await page.keyboard.press("Enter");
    await tabTo(page, "#reason");
    await page.keyboard.type("Lampunya padam lagi sejak semalam.");
    await act("REOPEN");
    await expect.poll(async () => (await stateOf(code)).status).toBe("DIBUKA_KEMBALI");
    await tabTo(page, 'button[value="LEAVE"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/lacak$/);
    await finish();
  });

  test("takes something to add by keyboard alone, and photos are chosen by it too", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url);
    await openByKeys(page, await city.submit());
    await tabTo(page, "summary:has(~ form #text)");
    await page.keyboard.press("Enter");
    await tabTo(page, "#text");
    await page.keyboard.type("Tiangnya juga miring ke jalan.");
    await tabTo(page, 'button[value="WRITE"]');
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    await expect.poll(() => page.locator(".talk").textContent()).toContain("miring ke jalan");
    await tabTo(page, 'a[href$="/berkas"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/berkas$/);
    await page.locator("[data-photos]").waitFor();
    await check();
    // Asked for before the way to the field: the browser takes a moment to hand its dialogs over.
    const chooser = page.waitForEvent("filechooser");
    await tabTo(page, "[type=file]");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles([{ name: "tiang.jpg", mimeType: "image/jpeg", buffer: PHOTO }]);
    await page.locator("[data-photos] li").getByText("Tersimpan").waitFor();
    await check();
    await finish();
  });

  test("says why it refuses, and opens for whoever goes back after that or has it in two tabs", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url);
    const receipt = await city.submit();
    await city.act(receipt.trackingCode, "verify", VERIFICATION);
    await city.act(receipt.trackingCode, "answer", ANSWER);
    await openByKeys(page, receipt);
    const other = await context.newPage();
    await other.goto(page.url());
    await page.getByLabel("Belum puas").check();
    await page.getByRole("button", { name: "Kirim" }).first().click();
    await page.getByText("Mengapa: ketidakpuasan membuka kembali pengaduan").waitFor();
    await page.getByLabel("Keterangan").fill("Lampunya menyala, lalu padam lagi setelah sepuluh menit.");
    await page.getByRole("button", { name: "Kirim" }).first().click();
    await page.locator(".notice.done", { hasText: "Sudah kami terima." }).waitFor();
    await page.goBack();
    await page.getByText("Pengaduan Anda dibuka kembali").waitFor();
    await other.getByLabel("Puas, masalahnya tuntas").check();
    await other.getByRole("button", { name: "Kirim" }).first().click();
    const refusal = other.getByRole("alert");
    await expect.poll(() => refusal.textContent()).toContain("dapat dinilai");
    await expect.poll(() => refusal.textContent()).not.toMatch(/ketik|kebijakan/);
    await finish();
  });

  test("is reached on a slow connection, from the form to the receipt to its progress, each sent once", async () => {
    const { page, finish } = await openAs(browser, city.host.url, READERS.phone);
    await slowLine(page);
    const text = "Saluran air di depan pasar tersumbat dan meluap.";
    await page.goto("/lapor");
    await page.getByLabel("Apa yang terjadi?").fill(text);
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByLabel("Kirim tanpa nama").check();
    await page.getByRole("button", { name: "Lanjut" }).click();
    const sends: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sends.push(request.url());
    });
    await page.getByRole("button", { name: "Kirim laporan" }).dblclick();
    await page.waitForURL(/\/terkirim$/);
    await page.getByRole("link", { name: "Lihat perkembangannya" }).click();
    await page.locator(".trail").waitFor();
    expect(sends).toHaveLength(1);
    await expect.poll(() => page.locator(".talk").textContent()).toContain(text);
    await finish();
  });
});
