import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportIdOf } from "../../../../shared/domain/integrity/report.ts";
import * as items from "../../../../shared/table/items.ts";
import { put } from "../../../../shared/table/projection.ts";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser/browser.ts";
import {
  ACCOUNT,
  ACCUSED,
  type IntegrityCity,
  startIntegrityCity,
} from "../../../support/cities/integrity-city.ts";
import { PHOTO } from "../../../support/files/pictures.ts";

const PDF = Buffer.from("%PDF-1.7 surat");

describe.skipIf(NO_BROWSER)("a report of a breach of integrity", () => {
  let city: IntegrityCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startIntegrityCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(Object.entries(READERS))("goes from the home page to an answer: %s", async (_, reader) => {
    const { page, check, finish } = await openAs(browser, city.host.url, reader);
    await page.goto("/");
    await page.getByRole("link", { name: "Lapor pelanggaran integritas" }).click();
    await check();
    await page.getByLabel("Suap, pungutan liar").check();
    await page.getByLabel("Apa yang terjadi?").fill("Terlalu pendek.");
    await page.getByLabel("NIP yang dilaporkan").fill("19750101 200003 1 00");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await expect
      .poll(() => page.locator(".summary a").allTextContents())
      .toEqual(["Apa yang terjadi?", "NIP yang dilaporkan, bila Anda tahu"]);
    await check();
    await page.getByLabel("Apa yang terjadi?").fill(ACCOUNT.what);
    await page.getByLabel("NIP yang dilaporkan").fill("19750101 200003 1 002");
    await page.getByLabel("Nama", { exact: true }).fill("Rahmat");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await page.waitForURL(/\/integritas\/laporan/);
    await check();
    const [code = "", secret = ""] = await page.locator(".facts .code").allTextContents();
    await page.locator(".notice", { hasText: "selama 30 menit" }).waitFor();
    await page.reload();
    await expect.poll(() => page.locator(".facts .code").allTextContents()).toEqual([code, secret]);
    expect(page.url()).not.toMatch(new RegExp(`${code}|${secret}`));
    await page.getByLabel("Pesan Anda").fill("Saya sertakan namanya kemudian.");
    await page.getByRole("button", { name: "Kirim", exact: true }).click();
    await page.getByText("Saya sertakan namanya kemudian.").waitFor();
    await expect.poll(() => page.locator(".facts .code").allTextContents()).toEqual([code, secret]);
    const id = reportIdOf(code);
    await expect.poll(async () => (await city.read(id)).body.account.namedNips).toEqual([ACCUSED]);
    await city.act(id, "messages", { kind: "QUESTION", text: "Kapan uang itu diminta?" });
    const reason = "Kami perlu menanyakan rekeningnya kepada Anda langsung.";
    await city.act(id, "contact", { ground: "MEMERIKSA_BUKTI", reason });
    await page.getByRole("button", { name: "Tutup laporan ini" }).click();
    await page.getByRole("link", { name: "Buka laporan Anda" }).click();
    await check();
    // Copied from paper, each as somebody may write it.
    await page.getByLabel("Nomor laporan").fill(`${code.slice(0, 5)} ${code.slice(5)}`.toLowerCase());
    await page.getByLabel("Kode rahasia").fill(secret.replaceAll("-", " "));
    await page.getByRole("button", { name: "Buka laporan" }).click();
    await page.getByText("Kapan uang itu diminta?").waitFor();
    await check();
    await expect.poll(() => page.locator(".talk").textContent()).toContain(reason);
    await expect.poll(() => page.locator("main").textContent()).toContain("Data diri Anda dibuka petugas");
    await page.getByLabel("Pesan Anda").fill("Sehari sesudah lelang. Saya lalu dipindahkan ke gudang.");
    await page.getByRole("button", { name: "Kirim sebagai kabar pembalasan" }).click();
    await page.getByText("Sehari sesudah lelang").waitFor();
    await page.locator(".notice.done", { hasText: "Sudah kami terima." }).waitFor();
    await check();
    await expect.poll(async () => (await city.read(id)).body.hasRetaliation).toBe(true);
    await page
      .getByLabel("Foto", { exact: true })
      .setInputFiles({ name: "rahmat.pdf", mimeType: "application/pdf", buffer: PDF });
    await page.getByLabel("Keterangan").fill("Kuitansi dari bendahara.");
    await page.getByRole("button", { name: "Kirim foto" }).click();
    await page.locator(".summary").getByText("Yang diterima hanya foto").waitFor();
    await expect.poll(() => page.getByLabel("Keterangan").inputValue()).toBe("Kuitansi dari bendahara.");
    await check();
    await page.getByText("Foto belum terkirim").waitFor();
    // The half hour ends while a photo is being chosen: nobody takes it for sent.
    await page.context().clearCookies();
    await page
      .getByLabel("Foto", { exact: true })
      .setInputFiles({ name: "rahmat.jpg", mimeType: "image/jpeg", buffer: PHOTO });
    await page.getByRole("button", { name: "Kirim foto" }).click();
    await page.getByText("Foto Anda belum terkirim").waitFor();
    await check();
    await page.getByLabel("Nomor laporan").fill(code);
    await page.getByLabel("Kode rahasia").fill(secret);
    await page.getByRole("button", { name: "Buka laporan" }).click();
    await page.getByText("Foto belum terkirim").waitFor();
    await expect.poll(() => page.getByLabel("Keterangan").inputValue()).toBe("Kuitansi dari bendahara.");
    await check();
    await page
      .getByLabel("Foto", { exact: true })
      .setInputFiles({ name: "rahmat.jpg", mimeType: "image/jpeg", buffer: PHOTO });
    await page.getByRole("button", { name: "Kirim foto" }).click();
    await page.locator(".talk").getByText("Kuitansi dari bendahara.").waitFor();
    await check();
    await expect
      .poll(async () => (await city.read(id)).body.messages.at(-1))
      .toMatchObject({ photo: expect.any(String) });
    await page.goto("/integritas/laporan?baru=1");
    await expect.poll(() => page.locator("main").textContent()).not.toContain(secret);
    await finish();
  });

  test("offers no form for a twenty-first photo, and says why, also to who had it open", async () => {
    const { code, secret } = await city.submit();
    const proof = { code, secret };
    for (let count = 0; count < 19; count += 1) expect((await city.photo(proof, PHOTO)).status).toBe(201);
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.scriptless);
    await page.goto("/integritas/laporan");
    await page.getByLabel("Nomor laporan").fill(code);
    await page.getByLabel("Kode rahasia").fill(secret);
    await page.getByRole("button", { name: "Buka laporan" }).click();
    await page.getByRole("button", { name: "Kirim foto" }).waitFor();
    expect((await city.photo(proof, PHOTO)).status).toBe(201);
    await page
      .getByLabel("Foto", { exact: true })
      .setInputFiles({ name: "rahmat.jpg", mimeType: "image/jpeg", buffer: PHOTO });
    await page.getByLabel("Keterangan").fill("Lembar kedua kuitansi.");
    await page.getByRole("button", { name: "Kirim foto" }).click();
    await page.getByText("Lembar kedua kuitansi.").waitFor();
    await page.locator("h2:text-is('Tambahkan foto') + p", { hasText: "Sudah ada 20 foto" }).waitFor();
    await expect.poll(() => page.locator("input[type=file]").count()).toBe(0);
    await check();
    await finish();
  });

  test("offers no form once its conversation is full, says how to go on, and still is decided", async () => {
    const { code, secret } = await city.submit();
    const proof = { code, secret };
    const key = items.integrityReport.key(reportIdOf(code));
    const report = await city.table.get(key);
    await city.table.write([put({ key, item: { ...report, messages: 199 } })]);
    const { page, check, finish } = await openAs(browser, city.host.url, READERS.scriptless);
    await page.goto("/integritas/laporan");
    await page.getByLabel("Nomor laporan").fill(code);
    await page.getByLabel("Kode rahasia").fill(secret);
    await page.getByRole("button", { name: "Buka laporan" }).click();
    await page.getByLabel("Pesan Anda").fill("Uang itu diminta lagi kemarin.");
    expect((await city.tell(proof, "Saya ingat satu nama lagi.")).body.isFull).toBe(true);
    await page.getByRole("button", { name: "Kirim", exact: true }).click();
    await page.locator("blockquote", { hasText: "Uang itu diminta lagi kemarin." }).waitFor();
    await page
      .locator("h2:text-is('Jawab atau tambahkan sesuatu') + p", { hasText: "sudah penuh" })
      .waitFor();
    await expect.poll(() => page.locator("textarea, input[type=file]").count()).toBe(0);
    await check();
    await page.getByRole("link", { name: "Buat laporan baru" }).click();
    await page.getByLabel("Apa yang terjadi?").waitFor();
    const reason = "Cukup petunjuk untuk diperiksa: waktu, tempat, dan orangnya jelas.";
    const stepped = await city.act(reportIdOf(code), "steps", { to: "DITELAAH", reason });
    expect(stepped.body).toMatchObject({ state: "DITELAAH", isFull: true });
    expect((await city.tell(proof, "Masih ada yang lain.")).body.code).toBe("integrity.full");
    await finish();
  });

  test("that broke off on its way is said to have, and nothing of it is stored", async () => {
    const field = (name: string, more = "") =>
      `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
    const reply = await fetch(`${city.host.url}/integritas/laporan`, {
      method: "POST",
      headers: { origin: city.host.url, "content-type": "multipart/form-data; boundary=x" },
      body: `${field("caption")}Kuitansi\r\n${field("photo", '; filename="a.jpg"')}half of a pho`,
    });
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain("Kiriman ini terputus di tengah jalan");
  });
});
