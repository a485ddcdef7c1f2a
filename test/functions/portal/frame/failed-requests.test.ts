import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs } from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { planContent } from "../../../support/cities/domain-builders.ts";
import { draftsOn, waitingOn } from "../../../support/cities/drafts.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const ME = { account: STAFF, roles: ["EMPLOYEE"] } as const;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const BUSY = "Sistem sedang sibuk.";

/** A device that keeps nothing more. */
const FULL_DEVICE = `IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };`;
/** A device that lets nothing go that it keeps. */
const STUCK_DEVICE = `IDBObjectStore.prototype.delete = () => { throw new DOMException("stuck", "UnknownError"); };`;
/** Files that have gone since they were chosen. */
const GONE_FILES = `for (const read of ["text", "arrayBuffer"])
  Blob.prototype[read] = () => Promise.reject(new DOMException("gone", "NotFoundError"));`;

describe.skipIf(NO_BROWSER)("a request of the portal that fails says so, and is tried again", () => {
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

  /** @returns what lets it through again */
  async function busy(page: Page, address: RegExp): Promise<() => Promise<void>> {
    const body = JSON.stringify({ status: 503, code: "system.busy", detail: BUSY });
    await page.route(address, (route) =>
      route.fulfill({ status: 503, contentType: "application/problem+json", body }),
    );
    return () => page.unroute(address);
  }
  const said = (page: Page) => page.getByRole("alert").getByText(BUSY);

  test("what a form only offers, said for the whole screen", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    const letThrough = await busy(page, /\/v1\/units$/);
    await page.goto("/app/kepegawaian/kendala");
    const missing = page.getByText("Sebagian isi halaman ini belum dapat dimuat.");
    await missing.waitFor();
    await check();
    await letThrough();
    await page.getByRole("button", { name: "Muat yang belum ada" }).click();
    await missing.waitFor({ state: "detached" });
    // What is there, and could only not be asked again, is not missing. The second answer comes after what the first one brought.
    await page.route(/\/v1\/units$/, (route) => route.fulfill({ status: 500, body: "" }));
    for (const _ of ["first", "second"]) {
      const failed = page.waitForResponse((response) => response.status() === 500);
      await page.evaluate("new BroadcastChannel('kinerja.outbox').postMessage(undefined)");
      await failed;
    }
    await expect.poll(() => missing.count()).toBe(0);
    await finish(["status of 503", "status of 500"]);
  });

  async function reported(more: object): Promise<string> {
    const as = await city.token(STAFF, "EMPLOYEE");
    const body = { day: "2026-03-09", activity: "Menata arsip", ...more };
    return (await city.api("POST", `/v1/employees/${STAFF}/reports`, { as, body })).body.id;
  }
  async function uploaded(content: Buffer): Promise<string> {
    const as = await city.token(STAFF, "EMPLOYEE");
    const sha256 = createHash("sha256").update(content).digest("hex");
    const path = `/v1/employees/${STAFF}/evidence`;
    const file = {
      fileName: "bukti.pdf",
      mediaType: "application/pdf",
      sizeBytes: content.length,
      sha256,
    };
    const { body } = await city.api("POST", path, { as, body: file });
    await fetch(body.upload.url, { method: "PUT", headers: body.upload.headers, body: content });
    await city.api("POST", `${path}/${sha256}/check`, { as, version: body.version });
    return sha256;
  }

  test("the evidence of a report", async () => {
    const id = await reported({ evidence: [await uploaded(Buffer.from("%PDF-1.7 bukti"))] });
    const { page, context, check, finish } = await signedIn(browser, city, ME);
    const letThrough = await busy(page, /\/evidence\//);
    await page.goto(`/app/laporan/${STAFF}/${id}`);
    const file = page.getByRole("button", { name: "bukti.pdf" });
    await file.click();
    await said(page).waitFor();
    await expect.poll(() => context.pages().length).toBe(1);
    await check();
    await letThrough();
    // Its tab is there before the address, which may come when a press is too long ago to open one.
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/evidence\//, async (route) => {
      await late;
      await route.continue();
    });
    const opened = context.waitForEvent("page");
    await file.click();
    const tab = await opened;
    expect(tab.url()).toBe("about:blank");
    const asked = tab.waitForRequest("**/*");
    release();
    await asked;
    await expect.poll(() => said(page).count()).toBe(0);
    await finish(["status of 503"]);
  });

  test("the evidence of a report, in a browser that opens no window: it is saved, and the report stays", async () => {
    const content = Buffer.from("%PDF-1.7 bukti lain");
    const id = await reported({ evidence: [await uploaded(content)] });
    const { page, context, check, finish } = await signedIn(browser, city, ME);
    await page.goto(`/app/laporan/${STAFF}/${id}`);
    await page.evaluate("window.open = () => null");
    const letThrough = await busy(page, /\/evidence\//);
    const file = page.getByRole("button", { name: "bukti.pdf" });
    await file.click();
    await said(page).waitFor();
    await check();
    await letThrough();
    // What is stored as a file to keep is saved, and the report stays open.
    const saved = page.waitForEvent("download");
    await file.click();
    expect(readFileSync(await (await saved).path())).toEqual(content);
    await expect.poll(() => said(page).count()).toBe(0);
    await page.getByRole("heading", { name: "Laporan kerja" }).waitFor();
    expect(context.pages()).toHaveLength(1);
    await finish(["status of 503"]);
  });

  /** On a report each, of which their writer is told. */
  async function commented(...texts: readonly string[]): Promise<void> {
    const as = await city.token(HEAD, "EMPLOYEE");
    for (const text of texts) {
      const path = `/v1/employees/${STAFF}/reports/${await reported({})}/comments`;
      await city.api("POST", path, { as, body: { text }, version: 1 });
    }
    await city.host.idle();
  }

  test("older entries of the inbox", async () => {
    await commented("Sebutkan lemarinya.", "Lampirkan fotonya.");
    const { page, check, finish } = await signedIn(browser, city, ME);
    // A page of one, since more than fifty things take long to happen.
    await page.route(/\/v1\/inbox(\?.*)?$/, (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set("limit", "1");
      return route.continue({ url: url.href });
    });
    await page.goto("/app/kotak-masuk");
    const rows = page.getByRole("list", { name: "Yang terjadi" }).getByRole("listitem");
    await expect.poll(() => rows.count()).toBe(1);
    const letThrough = await busy(page, /\/v1\/inbox\?.*cursor=/);
    await page.getByRole("button", { name: "Tampilkan berikutnya" }).click();
    await said(page).waitFor();
    await expect.poll(() => rows.count()).toBe(1);
    await check();
    await letThrough();
    await page.getByRole("button", { name: "Tampilkan berikutnya" }).click();
    await expect.poll(() => rows.count()).toBe(2);
    await expect.poll(() => said(page).count()).toBe(0);
    // What a screen says itself is not said once more for the whole of it.
    await busy(page, /\/v1\/inbox$/);
    await page.goto("/app");
    const missing = page.getByText("Sebagian isi halaman ini belum dapat dimuat.");
    await missing.waitFor();
    await page
      .getByRole("link", { name: /^Kotak masuk/ })
      .first()
      .click();
    await said(page).waitFor();
    await check();
    await expect.poll(() => missing.count()).toBe(0);
    await finish(["status of 503"]);
  });

  test("the list of reports, which says nothing of what was typed; a comment, whose words stay", async () => {
    const id = await reported({});
    const { page, check, finish } = await signedIn(browser, city, ME);
    await page.route(/\/reports\?/, (route) => route.abort());
    await page.goto("/app/laporan");
    await page.getByText("Tidak ada sambungan. Coba lagi begitu tersambung.", { exact: true }).waitFor();
    await check();
    await page.unroute(/\/reports\?/);
    await page.getByRole("button", { name: "Coba lagi" }).click();
    const report = page.getByRole("list", { name: "Daftar laporan" }).getByRole("link").first();
    await report.waitFor();

    await page.goto(`/app/laporan/${STAFF}/${id}`);
    await page.getByLabel("Tulis komentar").fill("Sudah dilengkapi.");
    await page.route(/\/comments$/, (route) => route.abort());
    await page.getByRole("button", { name: "Kirim komentar" }).click();
    await page.getByText("Tidak ada sambungan. Isian Anda tetap di sini;", { exact: false }).waitFor();
    await expect.poll(() => page.getByLabel("Tulis komentar").inputValue()).toBe("Sudah dilengkapi.");
    await finish(["ERR_FAILED"]);
  });

  test("the way to the sign-in page", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url);
    await page.goto("/app");
    await page.route("**/.well-known/**", (route) => route.abort());
    await page.getByRole("button", { name: "Masuk" }).click();
    await page.getByText("Halaman masuk tidak dapat dibuka.").waitFor();
    await check();
    await page.unroute("**/.well-known/**");
    await page.getByRole("button", { name: "Masuk" }).click();
    await page.getByLabel("NIP atau nama akun").waitFor();
    await finish(["net::ERR_FAILED"]);
  });

  test("a report that a full device cannot keep", async () => {
    const { page, check, finish } = await signedIn(browser, city, ME);
    await page.goto("/app/laporan/baru");
    await page.getByLabel("Apa yang Anda kerjakan?").fill("Menata arsip lama");
    await page.evaluate(FULL_DEVICE);
    const send = page.getByRole("button", { name: "Kirim laporan" });
    await send.click();
    await page.getByText("Penyimpanan perangkat ini tidak dapat dipakai", { exact: false }).waitFor();
    await check();
    // Busy no longer: it can be sent again, with what was typed.
    await expect.poll(() => send.getAttribute("aria-busy")).not.toBe("true");
    await expect
      .poll(() => page.getByLabel("Apa yang Anda kerjakan?").inputValue())
      .toBe("Menata arsip lama");
    await finish();
  });

  test("throwing away a report that waits, which stays until it has gone", async () => {
    const { page, check, finish } = await signedIn(browser, city, ME);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.goto("/app/laporan/baru");
    await page.getByLabel("Apa yang Anda kerjakan?").fill("Bulan yang lalu");
    await page.getByLabel("Tanggal pekerjaan").fill("2026-01-15");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    const refused = page.getByRole("listitem").filter({ hasText: "Periode Januari 2026 sudah ditutup" });
    await refused.waitFor();
    await page.evaluate(STUCK_DEVICE);
    await refused.getByRole("button", { name: "Hapus" }).click();
    await page.getByRole("alert").getByText("Penyimpanan perangkat ini tidak dapat dipakai").waitFor();
    await check();
    await page.reload();
    await refused.getByRole("button", { name: "Hapus" }).click();
    await refused.waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("list", { name: "Daftar laporan" }).waitFor();
    await expect.poll(() => waitingOn(page)).toEqual([]);
    await finish();
  });

  test("that there is no plan yet, which keeps the form for it while that is asked again", async () => {
    const { page, check, finish } = await signedIn(browser, city, ME);
    await page.goto("/app/rencana/ubah");
    await page.locator("main textarea").first().fill("Izin terbit tepat waktu");
    const asksAnew = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    await page.route(`**/v1/employees/${STAFF}/plans/2026`, async (route) => {
      asksAnew.resolve();
      await answered.promise;
      await route.continue();
    });
    await page.evaluate("new BroadcastChannel('kinerja.outbox').postMessage(undefined)");
    await asksAnew.promise;
    await check();
    await page.locator("textarea:focus").waitFor();
    answered.resolve();
    await finish(["status of 404"]);
  });

  test("throwing away the draft of an amendment", async () => {
    const [own, head] = [await city.token(STAFF, "EMPLOYEE"), await city.token(HEAD, "EMPLOYEE")];
    const plan = `/v1/employees/${STAFF}/plans`;
    const amendment = { ...planContent(), reason: "Tugas bertambah" };
    await city.api("POST", plan, { as: own, body: { year: "2026", ...planContent() } });
    await city.api("POST", `${plan}/2026/propose`, { as: own, version: 1 });
    await city.api("POST", `${plan}/2026/agree`, { as: head, version: 2 });
    await city.api("POST", `${plan}/2026/amendment`, { as: own, version: 3, body: amendment });
    const { page, check, finish } = await signedIn(browser, city, ME);
    await page.goto("/app/rencana");
    await page.getByRole("button", { name: "Batalkan perubahan" }).click();
    const letThrough = await busy(page, /\/amendment$/);
    const sure = page.getByRole("dialog").getByRole("button", { name: "Batalkan perubahan" });
    await sure.click();
    await page.getByRole("dialog").getByText(BUSY).waitFor();
    await check();
    await letThrough();
    await sure.click();
    await page.getByRole("heading", { name: "Perubahan rencana" }).waitFor({ state: "detached" });
    const { body } = await city.api("GET", `${plan}/2026`, { as: own });
    expect(body.amendment).toBeUndefined();
    await finish(["status of 503"]);
  });

  describe("of a report that was returned", () => {
    const revision = (page: Page) => page.getByLabel("Apa yang Anda kerjakan?");
    const send = (page: Page) => page.getByRole("button", { name: "Kirim perbaikan" });
    const read = async (id: string) => {
      const as = await city.token(STAFF, "EMPLOYEE");
      return (await city.api("GET", `/v1/employees/${STAFF}/reports/${id}`, { as })).body;
    };
    async function returned(): Promise<string> {
      const id = await reported({});
      const [as, body] = [await city.token(HEAD, "EMPLOYEE"), { reason: "Sebutkan jumlahnya" }];
      await city.api("POST", `/v1/employees/${STAFF}/reports/${id}/return`, { as, version: 1, body });
      return id;
    }

    test("the revision, which waits for a city that is busy", async () => {
      const id = await returned();
      const { page, check, finish } = await signedIn(browser, city, ME);
      await page.goto(`/app/laporan/${STAFF}/${id}`);
      await revision(page).fill("Menata 20 berkas");
      let isBusy = true;
      let tries = 0;
      await page.route(/\/reports\/[^/]+$/, (route) => {
        if (!isBusy || route.request().method() !== "PUT") return route.continue();
        tries += 1;
        return route.fulfill({ status: 503, contentType: "application/problem+json", body: "{}" });
      });
      await send(page).click();
      await page.getByText("Perbaikan menunggu sambungan").waitFor();
      await check();
      // Twice at once, and again later.
      await expect.poll(() => tries).toBeGreaterThan(2);
      isBusy = false;
      // A page that was left meanwhile sends it too.
      await page.goto("/app/laporan");
      await expect.poll(async () => (await read(id)).activity).toBe("Menata 20 berkas");
      await page.getByText("menunggu dikirim").waitFor({ state: "detached" });
      await finish(["status of 503"]);
    });

    test("the revision that a full device cannot keep", async () => {
      const id = await returned();
      const { page, check, finish } = await signedIn(browser, city, ME);
      await page.goto(`/app/laporan/${STAFF}/${id}`);
      await revision(page).fill("Menata 30 berkas");
      await expect.poll(async () => (await draftsOn(page)).join()).toContain("Menata 30 berkas");
      await page.evaluate(FULL_DEVICE);
      await send(page).click();
      await page.getByRole("alert").getByText("Penyimpanan perangkat ini tidak dapat dipakai").waitFor();
      await check();
      await expect.poll(() => send(page).getAttribute("aria-busy")).not.toBe("true");
      await expect.poll(() => revision(page).inputValue()).toBe("Menata 30 berkas");
      await page.reload();
      await expect.poll(() => revision(page).inputValue()).toBe("Menata 30 berkas");
      await send(page).click();
      await expect.poll(async () => (await read(id)).activity).toBe("Menata 30 berkas");
      await finish();
    });

    test("the choice between a revision that was refused and what is stored", async () => {
      const id = await returned();
      const { page, check, finish } = await signedIn(browser, city, ME);
      await page.goto(`/app/laporan/${STAFF}/${id}`);
      await revision(page).fill("Menata 40 berkas");
      const body = JSON.stringify({ status: 422, code: "report.refused", detail: "Bukti ini tidak ada." });
      await page.route(/\/reports\/[^/]+$/, (route) =>
        route.request().method() === "PUT"
          ? route.fulfill({ status: 422, contentType: "application/problem+json", body })
          : route.continue(),
      );
      await send(page).click();
      await page.getByRole("heading", { name: "Ada dua isian laporan ini" }).waitFor();
      // Nothing has changed there: it is not said.
      await page.getByText("Isian Anda tidak diterima", { exact: false }).waitFor();
      await page.getByText("Bukti ini tidak ada.").waitFor();
      await check();
      await page.evaluate(STUCK_DEVICE);
      await page.getByRole("button", { name: "Pakai yang tersimpan" }).click();
      await page.getByRole("alert").getByText("Penyimpanan perangkat ini tidak dapat dipakai").waitFor();
      await check();
      await page.unroute(/\/reports\/[^/]+$/);
      await page.reload();
      await page.getByRole("button", { name: "Kirim isian saya" }).click();
      await expect.poll(async () => (await read(id)).activity).toBe("Menata 40 berkas");
      await page.getByText("perlu diperbaiki").waitFor({ state: "detached" });
      await finish();
    });
  });

  test.each([
    ["/app/insentif/disiplin", "Catat"],
    ["/app/pelatihan/impor", "Periksa"],
  ])("a file that has gone since it was chosen, at %s", async (path, send) => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto(path);
    await page.evaluate(GONE_FILES);
    const file = { name: "berkas.csv", mimeType: "text/csv", buffer: Buffer.from("nip\n1\n") };
    await page.locator("main input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: send }).click();
    await page.getByText("Berkas itu tidak dapat dibaca dari perangkat ini.").waitFor();
    await check();
    await finish();
  });
});
