import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser.ts";
import { type ComplaintCity, startComplaintCity } from "../../../support/complaint-city.ts";
import { HEIC, JPEG, PHOTO, PNG } from "../../../support/pictures.ts";

const TOO_LARGE = Buffer.concat([PHOTO, Buffer.alloc(10 * 1_048_576)]);
const PDF = Buffer.from("%PDF-1.7 surat");

describe.skipIf(NO_BROWSER)("photos of a complaint", () => {
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

  /** A complaint of its own, open in the reader's browser. */
  async function opened(page: Page, submission: object = {}) {
    const receipt = await city.submit(submission);
    await page.goto("/lacak");
    await page.getByLabel("Nomor pelacakan").fill(receipt.trackingCode);
    await page.getByLabel("Kode rahasia").fill(receipt.secret);
    await page.getByRole("button", { name: "Buka laporan" }).click();
    await page.getByRole("link", { name: "Tambahkan foto atau berkas" }).click();
    await page.waitForURL(/\/berkas$/);
    return receipt;
  }

  async function sendPlain(page: Page, buffer: Buffer, mimeType = "image/jpeg") {
    await page.getByRole("button", { name: "Pilih foto atau berkas" }).click();
    await page.getByLabel("Foto atau berkas").setInputFiles({ name: "foto.jpg", mimeType, buffer });
    await page.getByRole("button", { name: "Kirim" }).click();
  }

  const messages = async ({ trackingCode, secret }: { trackingCode: string; secret: string }) =>
    (await city.view(trackingCode, secret)).body.messages;

  test.each(Object.entries(READERS))(
    "are sent, kept without what is hidden in them, and seen again: %s",
    async (_, reader) => {
      const { page, check, finish } = await openAs(browser, city.host.url, reader);
      const receipt = await opened(page);
      await check();
      await page.getByRole("button", { name: "Pilih foto atau berkas" }).click();
      await check();
      await page.goBack();
      await sendPlain(page, PHOTO);
      await page.waitForURL(/tersimpan=C1$/);
      await check();
      await page.reload();
      expect(await messages(receipt)).toMatchObject([
        { kind: "FILE", file: { id: "C1", mediaType: "image/jpeg", sizeBytes: JPEG.length } },
      ]);
      await sendPlain(page, PNG);
      await page.waitForURL(/tersimpan=C2$/);
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "Lihat berkas itu" }).click();
      expect(await (await download).failure()).toBeNull();
      await finish();
    },
  );

  test.each([
    ["too large", TOO_LARGE, "paling besar 10 MB"],
    ["broken", PHOTO.subarray(0, 400), "rusak atau terpotong"],
    ["an iPhone's HEIC called a JPEG", HEIC, "Paling Kompatibel"],
    ["of another kind", Buffer.from("<html>"), "Jenis berkas ini tidak kami terima"],
    ["a document with an anonymous report", PDF, "Kirim foto halamannya"],
    ["empty", Buffer.alloc(0), "Tidak ada isinya"],
  ])("are refused in words, and the next is taken: %s", async (_, bytes, words) => {
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.scriptless);
    const receipt = await opened(page, { isAnonymous: true });
    await sendPlain(page, bytes);
    expect(await page.locator(".summary").textContent()).toContain(words);
    expect(await page.locator(".summary").textContent()).not.toContain("Yang Anda ketik");
    await check();
    await sendPlain(page, PHOTO);
    await page.waitForURL(/tersimpan=C1$/);
    expect(await messages(receipt)).toHaveLength(1);
    await finish();
  });

  test("a form that was used in another tab is not used twice, and says so", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url, READERS.scriptless);
    const receipt = await opened(page);
    const other = await context.newPage();
    await other.goto(page.url());
    for (const tab of [page, other])
      await tab.getByRole("button", { name: "Pilih foto atau berkas" }).click();
    for (const [tab, buffer] of [
      [page, PHOTO],
      [other, PNG],
    ] as const) {
      await tab
        .getByLabel("Foto atau berkas")
        .setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer });
      await tab.getByRole("button", { name: "Kirim" }).click();
    }
    await page.waitForURL(/tersimpan=C1$/);
    expect(await other.locator(".summary").textContent()).toContain("sudah dipakai untuk satu berkas");
    await sendPlain(other, PNG);
    await other.waitForURL(/tersimpan=C2$/);
    expect(await messages(receipt)).toHaveLength(2);
    await finish();
  });

  test("are shown and taken only where the secret is known", async () => {
    const { page, finish } = await openAs(browser, city.host.url);
    const { trackingCode } = await city.submit();
    for (const path of ["berkas", "berkas/C1", "berkas?periksa=C1&kunci=abc"]) {
      await page.goto(`/pengaduan/${trackingCode}/${path}`);
      expect(new URL(page.url()).pathname).toBe(`/pengaduan/${trackingCode}`);
      expect(await page.getByLabel("Kode rahasia").count()).toBe(1);
    }
    await finish();
  });
});
