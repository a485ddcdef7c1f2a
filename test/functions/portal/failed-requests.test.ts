import { createHash } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs } from "../../support/browser.ts";
import { signedIn } from "../../support/portal.ts";
import { startTestCity, type TestCity } from "../../support/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const ME = { account: STAFF, roles: ["EMPLOYEE"] } as const;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const FILE = Buffer.from("%PDF-1.7 bukti");
const BUSY = "Sistem sedang sibuk.";

/** A device that keeps nothing more. */
const FULL_DEVICE = `IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };`;
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

  async function reported(more: object): Promise<string> {
    const as = await city.token(STAFF, "EMPLOYEE");
    const body = { day: "2026-03-09", activity: "Menata arsip", ...more };
    return (await city.api("POST", `/v1/employees/${STAFF}/reports`, { as, body })).body.id;
  }
  async function uploaded(): Promise<string> {
    const as = await city.token(STAFF, "EMPLOYEE");
    const sha256 = createHash("sha256").update(FILE).digest("hex");
    const path = `/v1/employees/${STAFF}/evidence`;
    const file = {
      fileName: "bukti.pdf",
      mediaType: "application/pdf",
      sizeBytes: FILE.length,
      sha256,
    };
    const { body } = await city.api("POST", path, { as, body: file });
    await fetch(body.upload.url, { method: "PUT", headers: body.upload.headers, body: FILE });
    await city.api("POST", `${path}/${sha256}/check`, { as, version: body.version });
    return sha256;
  }

  test("the evidence of a report", async () => {
    const id = await reported({ evidence: [await uploaded()] });
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

  test("older entries of the inbox", async () => {
    const as = await city.token(HEAD, "EMPLOYEE");
    for (const text of ["Sebutkan lemarinya.", "Lampirkan fotonya."]) {
      const id = await reported({});
      const path = `/v1/employees/${STAFF}/reports/${id}/comments`;
      await city.api("POST", path, { as, body: { text }, version: 1 });
    }
    await city.host.idle();
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
    await page.getByText("Perangkat ini tidak dapat menyimpannya", { exact: false }).waitFor();
    await check();
    // Busy no longer: it can be sent again, with what was typed.
    await expect.poll(() => send.getAttribute("aria-busy")).not.toBe("true");
    await expect
      .poll(() => page.getByLabel("Apa yang Anda kerjakan?").inputValue())
      .toBe("Menata arsip lama");
    await finish();
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
