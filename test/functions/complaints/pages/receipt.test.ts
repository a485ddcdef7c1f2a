import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { create } from "qrcode";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CORRECTION, QUIET_MODULES } from "../../../../shared/documents/qr-path.ts";
import { DARK, launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser/browser.ts";
import { type ComplaintCity, startComplaintCity } from "../../../support/cities/complaint-city.ts";

/** As the receipt draws it. */
const PICTURE = { width: 1_080, qr: 480, below: 60 };

interface Receipt {
  readonly trackingCode: string;
  readonly secret: string;
}

describe.skipIf(NO_BROWSER)("the receipt of a report", () => {
  let city: ComplaintCity;
  let browser: Browser;
  let receipt: Receipt;
  beforeAll(async () => {
    city = await startComplaintCity();
    browser = await launchBrowser();
    receipt = await city.submit();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const addressOf = ({ trackingCode }: Receipt) => `${city.host.url}/pengaduan/${trackingCode}`;

  async function openReceipt(page: Page) {
    await page.goto("/lacak");
    await page.getByLabel("Nomor pelacakan").fill(receipt.trackingCode);
    await page.getByLabel("Kode rahasia").fill(receipt.secret);
    await page.getByRole("button", { name: "Buka laporan" }).click();
    await page.waitForURL(/\/pengaduan\//);
    await page.goto(`/pengaduan/${receipt.trackingCode}/terkirim`);
  }

  test("is copied whole: number, secret and where they lead", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openReceipt(page);
    const button = page.getByRole("button", { name: "Salin keduanya" });
    await button.click();
    await page.getByRole("button", { name: "Tersalin" }).waitFor();
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    for (const part of [receipt.trackingCode, receipt.secret, addressOf(receipt)])
      expect(copied).toContain(part);
    // The secret is never part of an address.
    expect(copied.split("\n").at(-1)).toBe(addressOf(receipt));
    await finish();
  });

  test("says where a browser does not let it be copied", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url);
    await openReceipt(page);
    await page.evaluate(
      "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
    );
    await page.getByRole("button", { name: "Salin keduanya" }).click();
    await page.getByRole("button", { name: "Tidak tersalin. Catat sendiri" }).waitFor();
    await check();
    await finish();
  });

  test("is shared and printed by the phone's own means", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url, READERS.phone);
    await context.addInitScript(`
      navigator.share = async (what) => { window.shared = what; };
      window.print = () => { window.isPrinted = true; };
    `);
    await openReceipt(page);
    await page.getByRole("button", { name: "Bagikan ke diri sendiri" }).click();
    await page.waitForFunction("window.shared");
    const { text } = await page.evaluate<{ text: string }>("window.shared");
    for (const part of [receipt.trackingCode, receipt.secret, addressOf(receipt)])
      expect(text).toContain(part);
    await page.getByRole("button", { name: "Cetak" }).click();
    await expect.poll(() => page.evaluate("window.isPrinted")).toBe(true);
    await finish();
  });

  test.each(["desk", "dark", "scriptless"] as const)(
    "is printed black on white, without what paper cannot do: %s",
    async (reader) => {
      const { page, finish } = await openAs(browser, city.host.url, { ...READERS, dark: DARK }[reader]);
      await openReceipt(page);
      await page.emulateMedia({ media: "print" });
      for (const text of [receipt.trackingCode, receipt.secret])
        await expect
          .poll(() => page.getByText(text, { exact: true }).isVisible(), { message: text })
          .toBe(true);
      await expect.poll(() => page.locator(".qr").isVisible()).toBe(true);
      for (const useless of ["nav", "footer", "button", ".language", "a.button"])
        for (const one of await page.locator(useless).all())
          await expect.poll(() => one.isVisible(), { message: useless }).toBe(false);
      const colours = await page.evaluate<string[]>(
        `
      [[body, "backgroundColor"], [body, "color"], [document.querySelector(".facts dt"), "color"]]
        .map(([of, what]) => getComputedStyle(of)[what])
    `.replaceAll("body", "document.body"),
      );
      // The names of facts are grey on a light ground, whatever the screen's is.
      expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)", "rgb(85, 96, 102)"]);
      await finish();
    },
  );

  test("is saved as a picture whose QR code leads to the report", async () => {
    const { page, finish } = await openAs(browser, city.host.url, READERS.phone);
    await openReceipt(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Simpan sebagai gambar" }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(`laporan-${receipt.trackingCode}.png`);
    const bytes = await readFile(await saved.path());
    const { size, data } = create(addressOf(receipt), CORRECTION).modules;
    const dark = await page.evaluate<boolean[]>(
      `(${darkAt})(${JSON.stringify({ ...PICTURE, quiet: QUIET_MODULES, picture: bytes.toString("base64"), size })})`,
    );
    expect(dark).toEqual(Array.from(data, (module) => module === 1));
    await finish();
  });

  test("without script has all of it, and no button that does nothing", async () => {
    const { page, finish } = await openAs(browser, city.host.url, READERS.scriptless);
    await openReceipt(page);
    await expect.poll(() => page.locator("button:visible").count()).toBe(0);
    const shown = await page.locator("main").textContent();
    for (const part of [receipt.trackingCode, receipt.secret]) expect(shown).toContain(part);
    await finish();
  });
});

/** Runs in the browser: which modules of the QR code in a saved picture are dark, each looked at in its middle. */
const darkAt = `async ({ picture, size, quiet, width, qr, below }) => {
  const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext("2d");
  pen.drawImage(bitmap, 0, 0);
  const { data } = pen.getImageData((width - qr) / 2, bitmap.height - qr - below, qr, qr);
  const module = qr / (size + 2 * quiet);
  const at = (place) => Math.floor((place + quiet + 0.5) * module);
  return Array.from({ length: size * size }, (_, index) => data[4 * (at(Math.floor(index / size)) * qr + at(index % size))] < 128);
}`;
