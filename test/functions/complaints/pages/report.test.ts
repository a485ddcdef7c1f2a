import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { qrPath } from "../../../../shared/documents/qr-path.ts";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser/browser.ts";
import {
  type ComplaintCity,
  startComplaintCity,
  VERIFICATION,
} from "../../../support/cities/complaint-city.ts";

const TEXT = "Lampu jalan di depan SD Negeri 5 padam sejak Senin.";

/** Width and height of the picture that the receipt is saved as. */
async function savedPicture(page: Page, code: string) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan sebagai gambar" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(`laporan-${code}.png`);
  const bytes = await readFile(await saved.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe.skipIf(NO_BROWSER)("a citizen's report", () => {
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

  test.each(Object.entries(READERS))("goes from the home page to the answer: %s", async (_, reader) => {
    const { page, check, finish } = await openAs(browser, city.host.url, reader);
    await page.goto("/");
    await check();
    await page.getByRole("link", { name: "Buat laporan" }).click();
    await check();
    await page.getByLabel("Apa yang terjadi?").fill(`${TEXT} ${reader.viewport.width}`);
    await page.getByLabel("Di mana?").fill("Jalan Sudirman 5");
    await page.getByLabel("Tentang unit mana?").selectOption("Unit pu");
    await page.getByRole("button", { name: "Lanjut" }).click();
    await check();
    await page.getByLabel("Tinggalkan nama atau kontak").check();
    await page.getByLabel("Nama", { exact: true }).fill("Siti");
    await page.getByRole("button", { name: "Lanjut" }).click();
    await check();
    await expect.poll(() => page.locator(".facts").textContent()).toContain("Siti");
    await expect.poll(() => page.locator(".facts").textContent()).toContain("Unit pu");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await page.waitForURL(/\/terkirim$/);
    await check();
    const [code = "", secret = ""] = await page.locator(".facts .code").allTextContents();
    expect(page.url()).not.toContain(secret);
    await expect.poll(async () => (await city.read(code)).body.unitId).toBe("pu");
    const drawn = await page.locator(".qr path").getAttribute("d");
    expect(drawn).toBe(qrPath(`${city.host.url}/pengaduan/${code}`).path);
    if ("javaScriptEnabled" in reader) {
      await expect.poll(() => page.getByRole("button", { name: "Simpan sebagai gambar" }).count()).toBe(0);
    } else expect(await savedPicture(page, code)).toEqual({ width: 1_080, height: 1_220 });
    await city.act(code, "verify", VERIFICATION);
    await page.goto("/lacak");
    await check();
    await page.getByLabel("Nomor pelacakan").fill(code.toLowerCase());
    await page.getByLabel("Kode rahasia").fill(secret);
    await page.getByRole("button", { name: "Buka laporan" }).click();
    await page.waitForURL(new RegExp(`/pengaduan/${code}$`));
    await check();
    await expect.poll(() => page.locator(".trail").textContent()).toContain("Sudah diverifikasi");
    await expect.poll(() => page.locator(".talk").textContent()).toContain(TEXT);
    await finish();
  });

  test("needs no mouse, and survives a lost page", async () => {
    const { page, finish } = await openAs(browser, city.host.url);
    await page.goto("/lapor");
    const to = async (name: string) => {
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press("Tab");
        const focused = await page
          .locator(":focus")
          .evaluate((node) => (node as unknown as { name?: string }).name);
        if (focused === name) return;
      }
      throw new Error(`${name} is not reached by Tab`);
    };
    await to("class");
    await page.keyboard.press("ArrowDown");
    await to("text");
    await page.keyboard.type(`${TEXT} papan ketik`);
    await to("unitId");
    await page.keyboard.type("Unit p");
    await page.reload();
    await expect.poll(() => page.getByLabel("Apa yang terjadi?").inputValue()).toBe(`${TEXT} papan ketik`);
    await expect.poll(() => page.getByLabel("Usulan").isChecked()).toBe(true);
    await expect.poll(() => page.getByLabel("Tentang unit mana?").inputValue()).toBe("pu");
    await page.locator("a.skip").focus();
    await to("_langkah");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[name=isAnonymous]");
    await to("_langkah");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".facts");
    await page.goBack();
    await expect.poll(() => page.getByLabel("Apa yang terjadi?").inputValue()).toBe(`${TEXT} papan ketik`);
    for (const next of ["[name=isAnonymous]", ".facts"]) {
      await page.locator("a.skip").focus();
      await to("_langkah");
      await page.keyboard.press("Enter");
      await page.waitForSelector(next);
    }
    await to("_langkah");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/terkirim$/);
    await page.goto("/lapor");
    await expect.poll(() => page.getByLabel("Apa yang terjadi?").inputValue()).toBe("");
    await finish();
  });

  test("that somebody made today may be followed instead", async () => {
    const first = await city.submit({ text: `${TEXT} tetangga`, place: { address: "Jalan Mawar 9" } });
    const { page, finish } = await openAs(browser, city.host.url, READERS.scriptless);
    await page.goto("/lapor");
    await page.getByLabel("Apa yang terjadi?").fill(`${TEXT} tetangga`);
    await page.getByLabel("Di mana?").fill("Jalan Mawar 9");
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByRole("button", { name: `Ikuti laporan ${first.trackingCode}` }).click();
    await page.waitForURL(/\/terkirim$/);
    await page.goto(`/pengaduan/${first.trackingCode}`);
    await expect.poll(() => page.locator("main").textContent()).toContain("mengikuti laporan orang lain");
    await expect.poll(() => page.locator("main").textContent()).not.toContain("tetangga");
    await finish();
  });
});
