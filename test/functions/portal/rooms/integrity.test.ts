import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportIdOf } from "../../../../shared/domain/integrity/report.ts";
import * as items from "../../../../shared/table/items.ts";
import { put } from "../../../../shared/table/projection.ts";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import {
  ACCOUNT,
  BELOW,
  CONTACT,
  type IntegrityCity,
  OFFICER,
  STRANGER,
  startIntegrityCity,
} from "../../../support/cities/integrity-city.ts";
import { PNG } from "../../../support/files/pictures.ts";

const EXAMINER = ["EMPLOYEE", "INTEGRITY_OFFICER"] as const;
const REASON = "Waktu, tempat, dan orangnya jelas; layak diperiksa.";

describe.skipIf(NO_BROWSER)("the room of integrity officers", () => {
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

  const filed = async (body: object = {}) => {
    const proof = await city.submit(body);
    return { proof: { code: proof.code, secret: proof.secret }, id: reportIdOf(proof.code) };
  };

  test("takes a report from screening on, by keyboard alone, and leaves nothing of it on the device", async () => {
    const { proof, id } = await filed({ contact: CONTACT });
    await city.photo(proof, PNG, "Kuitansi dari bendahara.");
    const { page, finish } = await signedIn(browser, city, { account: OFFICER, roles: EXAMINER });
    await page.goto("/app/integritas");
    await page.getByRole("link", { name: /Suap, pungutan liar/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(ACCOUNT.what).waitFor();
    await page.getByLabel("Alasan untuk pelapor").fill(REASON);
    await page.keyboard.press("Control+Enter");
    // Nothing is decided before somebody chooses it.
    const decision = page.getByRole("radiogroup", { name: "Apa keputusannya?" });
    await decision.getByText("Pilih salah satu yang tersedia.").waitFor();
    await page.getByLabel("Layak diperiksa").focus();
    await page.keyboard.press("Space");
    await page.getByLabel("Alasan untuk pelapor").fill("Singkat.");
    await page.keyboard.press("Control+Enter");
    await page.locator("form .error").getByText("20").waitFor();
    await page.getByLabel("Alasan untuk pelapor").fill(REASON);
    await page.keyboard.press("Control+Enter");
    await page.getByText("Ditelaah, akan diperiksa").waitFor();
    // Whoever writes sees who will read it.
    await page.getByLabel("Catatan untuk sesama petugas").check();
    await page.getByRole("button", { name: "Simpan catatan" }).waitFor();
    await page.getByLabel("Pertanyaan kepada pelapor").check();
    await page.getByRole("button", { name: "Kirim kepada pelapor" }).waitFor();
    await page.getByLabel("Pesan", { exact: true }).fill("Kapan uang itu diminta?");
    await page.keyboard.press("Control+Enter");
    await page.locator(".talk").getByText("Kapan uang itu diminta?").waitFor();
    await page.getByRole("button", { name: "Lihat foto" }).click();
    const photo = page.getByRole("img", { name: "Foto dari pelapor" });
    await photo.waitFor();
    await expect
      .poll(() => photo.evaluate((image) => (image as never as { naturalWidth: number }).naturalWidth))
      .toBe(1);
    await page.keyboard.press("Escape");
    await photo.waitFor({ state: "detached" });
    const opening = page.getByRole("button", { name: "Buka data diri pelapor" });
    await opening.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Buka data diri pelapor" });
    await dialog.getByLabel("menghubungi pelapor").check();
    await dialog.getByLabel("Alasan, dibaca pelapor").fill("Kami perlu melindunginya dari mutasi itu.");
    await page.keyboard.press("Control+Enter");
    await dialog.getByText(CONTACT.name).waitFor();
    await expect
      .poll(async () => (await city.view(proof)).body)
      .toMatchObject({ state: "DITELAAH", openings: [{}] });
    const kept = await page.evaluate(KEPT);
    expect(kept).toContain("/v1/me");
    for (const word of [id, "sepuluh juta", CONTACT.name, PNG.toString("base64").slice(0, 40)])
      expect(kept).not.toContain(word);
    await finish();
  });

  test("is offered to nobody else, and shows an officer nothing that concerns them", async () => {
    const { id } = await filed();
    const stranger = await signedIn(browser, city, { account: STRANGER, roles: ["EMPLOYEE"] });
    await stranger.page.goto("/app");
    await stranger.page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => stranger.page.getByRole("link", { name: "Integritas" }).count()).toBe(0);
    await stranger.finish();
    const below = await signedIn(browser, city, { account: BELOW, roles: EXAMINER });
    await below.page.goto("/app/integritas");
    await below.page.getByText("Tidak ada laporan di sini").waitFor();
    await below.page.goto(`/app/integritas/${id}`);
    await below.page.getByRole("alert").waitFor();
    await expect.poll(() => below.page.locator("main").textContent()).not.toContain("sepuluh juta");
    await below.finish();
  });

  test("offers no message once the conversation is full, says what to do, and has the report decided all the same", async () => {
    const { proof, id } = await filed();
    const key = items.integrityReport.key(id);
    const report = await city.table.get(key);
    await city.table.write([put({ key, item: { ...report, messages: 199 } })]);
    const { page, check, finish } = await signedIn(browser, city, { account: OFFICER, roles: EXAMINER });
    await page.goto(`/app/integritas/${id}`);
    await page.getByLabel("Pesan", { exact: true }).waitFor();
    await expect.poll(() => page.getByText("Percakapan ini sudah penuh").count()).toBe(0);
    expect((await city.tell(proof, "Saya ingat satu nama lagi.")).body.isFull).toBe(true);
    await page.reload();
    await page.getByText("Percakapan ini sudah penuh").waitFor();
    await expect.poll(() => page.getByLabel("Pesan", { exact: true }).count()).toBe(0);
    await check();
    await page.getByLabel("Layak diperiksa").check();
    await page.getByLabel("Alasan untuk pelapor").fill(REASON);
    await page.keyboard.press("Control+Enter");
    await page.getByText("Ditelaah, akan diperiksa").waitFor();
    await page.getByText("Percakapan ini sudah penuh").waitFor();
    await finish();
  });
});

/** Everything that this origin keeps in the browser, as text. */
const KEPT = `(async () => {
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done) => { const ask = indexedDB.open(name); ask.onsuccess = () => done(ask.result); });
    for (const store of database.objectStoreNames) {
      const from = database.transaction(store).objectStore(store);
      const all = (ask) => new Promise((done) => { ask.onsuccess = () => done(ask.result); });
      const [keys, values] = await Promise.all([all(from.getAllKeys()), all(from.getAll())]);
      found.push(JSON.stringify([store, keys, values]));
    }
    database.close();
  }
  return found.join() + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
})()`;
