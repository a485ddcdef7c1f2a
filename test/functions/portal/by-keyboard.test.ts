import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateExport } from "../../../infra/local/demo/data/generate.ts";
import { launchBrowser, NO_BROWSER, openAs } from "../../support/browser/browser.ts";
import { keyboardOf } from "../../support/browser/keyboard.ts";
import { signedIn } from "../../support/browser/portal.ts";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../support/cities/closed-city.ts";
import { COMPLAINT_TEXT } from "../../support/cities/complaints.ts";

const [FIRST, SECOND, THIRD] = STAFF;
const employee = (account: string) => ({ account, roles: ["EMPLOYEE"] }) as const;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const MAYOR = { account: "kepala-daerah", roles: ["HEAD_OF_CITY"] } as const;
const OFFICER = { account: "pengelola-pengaduan", roles: ["COMPLAINT_OFFICER"] } as const;
/** The smallest picture there is: one pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe.skipIf(NO_BROWSER)("by keyboard alone", () => {
  let city: ClosedCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startClosedCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const ofMarch = (nip: string) => `/v1/employees/${nip}/evaluations/2026-03`;
  const evaluation = async (nip: string) => (await city.api("GET", ofMarch(nip), { as: city.as(nip) })).body;
  const plan = async (nip: string) =>
    (await city.api("GET", `/v1/employees/${nip}/plans/2026`, { as: city.as(nip) })).body;

  test("an employee signs in, drafts a plan and proposes it, and reports with a photo", async () => {
    const { page, finish } = await openAs(browser, city.host.url);
    const keys = keyboardOf(page);
    await page.goto("/app");
    await keys.press(page.getByRole("button", { name: "Masuk" }));
    await keys.type(page.getByLabel("NIP atau nama akun"), SECOND);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /Selamat bekerja/ }).waitFor();

    await keys.press(page.getByRole("link", { name: "Rencana", exact: true }));
    await keys.press(page.getByRole("link", { name: "Susun rencana" }));
    await keys.type(page.getByLabel("Apa yang akan dihasilkan?"), "Izin terbit tepat waktu");
    await keys.type(page.getByLabel("Apa yang diukur?"), "Izin yang diterbitkan");
    await keys.choose(page.getByLabel("Aspek"), "Kuantitas");
    await keys.type(page.getByLabel("Target setahun"), "120");
    await keys.type(page.getByLabel("Satuan"), "izin");
    await keys.type(page.getByLabel("Bobot (%)"), "100");
    // What is wrong with no field is read where it is said, above the form, which goes on from there.
    const drafts = ({ pathname }: URL) => pathname.endsWith("/plans");
    await page.route(drafts, (route) =>
      route.request().method() === "POST" ? route.fulfill({ status: 500, body: "" }) : route.continue(),
    );
    await keys.press(page.getByRole("button", { name: "Simpan draf" }));
    await page.locator("[role=alert]:focus", { hasText: "Terjadi kesalahan" }).waitFor();
    await page.keyboard.press("Tab");
    await page.locator("form :focus:not([role=alert])").waitFor();
    await page.unroute(drafts);
    await keys.press(page.getByRole("button", { name: "Simpan draf" }));
    await keys.press(page.getByRole("button", { name: "Ajukan" }).first());
    await keys.press(page.getByRole("dialog").getByRole("button", { name: "Ajukan" }));
    await expect.poll(async () => (await plan(SECOND)).state).toBe("PROPOSED");

    await keys.press(page.getByRole("link", { name: "Laporan", exact: true }).first());
    await keys.press(page.getByRole("link", { name: "Lapor", exact: true }).first());
    await keys.type(page.getByLabel("Apa yang Anda kerjakan?"), "Menata arsip");
    await keys.file(page.locator("input[type=file]"), {
      name: "lemari.png",
      mimeType: "image/png",
      buffer: PIXEL,
    });
    await page.getByAltText("lemari.png").waitFor();
    await keys.press(page.getByRole("button", { name: "Kirim laporan" }));
    await page.getByRole("link", { name: /Menata arsip/ }).waitFor();
    await page.getByText("menunggu dikirim").waitFor({ state: "detached" });
    await finish(["status of 500"]);
  });

  test("a rater answers the report, returns the plan, and rates, one task after the other", async () => {
    const { page, finish } = await signedIn(browser, city, employee(HEAD));
    const keys = keyboardOf(page);
    await page.goto("/app");
    await keys.press(page.getByRole("link", { name: "Tim", exact: true }).first());
    const kinds = page.getByRole("navigation", { name: "Jenis pekerjaan yang menunggu" });
    await keys.press(kinds.getByRole("link", { name: /^Laporan/ }));
    await page.getByRole("region").getByText("Menata arsip", { exact: true }).waitFor();
    await page.keyboard.press("a");
    await page.getByText("Semua laporan sudah dijawab.", { exact: false }).waitFor();

    await keys.press(kinds.getByRole("link", { name: /^Rencana/ }));
    await page.getByText("Izin terbit tepat waktu").first().waitFor();
    await page.keyboard.press("r");
    await page.keyboard.type("Sebutkan mutunya juga.");
    await page.keyboard.press("Control+Enter");
    await expect
      .poll(() => plan(SECOND))
      .toMatchObject({ state: "DRAFT", returnReason: "Sebutkan mutunya juga." });

    await keys.press(kinds.getByRole("link", { name: /^Penilaian/ }));
    for (const [rated, nip] of STAFF.entries()) {
      await page.getByRole("heading", { name: `Pegawai ${nip.slice(-3)}, Maret 2026` }).waitFor();
      // Everything has been asked again since the last one: what appears then is told apart from what was there.
      await kinds.getByRole("link", { name: `Penilaian ${STAFF.length - rated}` }).waitFor();
      await page.keyboard.press("3");
      await page.keyboard.press("5");
      await keys.type(page.getByLabel("Alasan penilaian hasil kerja"), REASON);
      await page.keyboard.press("Control+Enter");
      await expect.poll(async () => (await evaluation(nip)).stage).toBe("RATED");
    }
    await finish();
  });

  test("an employee reads the answer and objects to a result, another accepts theirs", async () => {
    const second = await signedIn(browser, city, employee(SECOND));
    const keys = keyboardOf(second.page);
    await second.page.goto("/app/laporan");
    await keys.press(second.page.getByRole("link", { name: /Menata arsip/ }));
    await second.page.getByText("Diterima", { exact: false }).first().waitFor();
    await keys.press(second.page.getByRole("link", { name: "Hasil", exact: true }).first());
    await keys.press(second.page.getByRole("link", { name: /Maret 2026/ }));
    await keys.press(second.page.getByRole("button", { name: "Ajukan keberatan" }));
    await keys.type(second.page.getByLabel("Alasan keberatan"), REASON);
    await keys.press(second.page.getByRole("dialog").getByRole("button", { name: "Ajukan keberatan" }));
    await expect.poll(async () => (await evaluation(SECOND)).stage).toBe("OBJECTED");
    await second.finish();

    const third = await signedIn(browser, city, employee(THIRD));
    const theirs = keyboardOf(third.page);
    await third.page.goto("/app/hasil/2026-03");
    await theirs.press(third.page.getByRole("button", { name: "Terima hasil" }));
    await theirs.press(third.page.getByRole("dialog").getByRole("button", { name: "Terima hasil" }));
    await expect.poll(async () => (await evaluation(THIRD)).stage).toBe("FINAL");
    await third.finish();
  });

  test("an employee comments on their plan, asks why a result is what it is, and accepts it", async () => {
    const { page, finish } = await signedIn(browser, city, employee(FIRST));
    const keys = keyboardOf(page);
    const main = page.getByRole("main");
    await page.goto("/app");
    await keys.press(page.getByRole("link", { name: "Rencana", exact: true }));
    await keys.press(main.locator("summary", { hasText: "Tulis catatan atau usulan" }));
    await keys.pick(main.getByRole("radio", { name: /^Usulan/ }));
    await keys.choose(main.getByLabel("Tentang"), "Jumlah izin");
    await keys.type(main.getByLabel("Isi"), "Targetnya cukup 100.");
    await keys.press(main.getByRole("button", { name: "Kirim", exact: true }));
    await main.getByRole("listitem").getByText("Targetnya cukup 100.").waitFor();
    const comments = `/v1/employees/${FIRST}/plans/2026/comments`;
    await expect
      .poll(async () => (await city.api("GET", comments, { as: city.as(FIRST) })).body.items)
      .toMatchObject([{ kind: "PROPOSAL", about: "izin", text: "Targetnya cukup 100." }]);

    await keys.press(page.getByRole("link", { name: "Hasil", exact: true }).first());
    await keys.press(main.getByRole("link", { name: /Maret 2026/ }));
    await keys.press(main.getByRole("link", { name: "Mengapa?", exact: true }));
    await keys.press(main.locator("summary", { hasText: /^Catatan asal/ }).first());
    await keys.press(
      main
        .getByRole("list", { name: /^Catatan asal/ })
        .getByRole("link")
        .first(),
    );
    await main.getByText("Memproses izin", { exact: true }).waitFor();
    // The browser's own key for it reaches no page of a test.
    await page.goBack();
    await keys.press(main.getByRole("link", { name: "Maret 2026", exact: true }));
    await keys.press(main.getByRole("button", { name: "Terima hasil" }));
    await keys.press(page.getByRole("dialog").getByRole("button", { name: "Terima hasil" }));
    await expect.poll(async () => (await evaluation(FIRST)).stage).toBe("FINAL");
    await finish();
  });

  test("an employee replies to what their superior says of them", async () => {
    const of = `/v1/employees/${FIRST}/feedback`;
    const said = { month: "2026-04", text: "Loket lebih cepat bulan ini." };
    expect((await city.api("POST", of, { as: city.as(HEAD), body: said })).status).toBe(201);
    const { page, finish } = await signedIn(browser, city, employee(FIRST));
    const keys = keyboardOf(page);
    const given = page.getByRole("listitem").filter({ hasText: said.text });
    await page.goto("/app");
    await keys.press(page.getByRole("link", { name: "Umpan balik", exact: true }).first());
    await keys.press(given.locator("summary", { hasText: "Tanggapi" }));
    await keys.type(given.getByLabel("Tanggapan Anda"), "Terima kasih.");
    await page.keyboard.press("Control+Enter");
    await given.getByText("Tanggapan pegawai").waitFor();
    await expect
      .poll(async () => (await city.api("GET", `${of}?month=2026-04`, { as: city.as(FIRST) })).body.items)
      .toMatchObject([{ reply: { text: "Terima kasih." } }]);
    await finish();
  });

  test("a rater rejects a training that awaits confirmation, and confirms the next", async () => {
    const trainings = `/v1/employees/${FIRST}/training`;
    const record = { path: "PELATIHAN", form: "NON_KLASIKAL", hours: 12, day: "2026-03-06", provider: "LAN" };
    for (const title of ["Arsip", "Bahasa"]) {
      const body = { ...record, title };
      expect((await city.api("POST", trainings, { as: city.as(FIRST), body })).status).toBe(201);
    }
    const { page, finish } = await signedIn(browser, city, employee(HEAD));
    const keys = keyboardOf(page);
    await page.goto("/app");
    await keys.press(page.getByRole("link", { name: "Tim", exact: true }).first());
    const kinds = page.getByRole("navigation", { name: "Jenis pekerjaan yang menunggu" });
    await keys.press(kinds.getByRole("link", { name: /^Pelatihan/ }));
    const waiting = page.getByRole("list", { name: "Pelatihan yang menunggu konfirmasi Anda" });
    await keys.press(waiting.getByRole("button", { name: /Bahasa/ }));
    const open = page.getByRole("region");
    await open.getByRole("heading", { name: /Bahasa/ }).waitFor();
    await keys.press(open.getByRole("button", { name: "Tolak" }));
    await keys.type(open.getByLabel("Alasan ditolak"), "Sertifikatnya milik orang lain.");
    await keys.press(open.getByRole("button", { name: "Tolak" }));
    await open.getByRole("heading", { name: /Arsip/ }).waitFor();
    await keys.press(open.getByRole("button", { name: "Konfirmasi" }));
    await page.getByText("Tidak ada pelatihan yang menunggu konfirmasi.", { exact: false }).waitFor();
    await expect
      .poll(async () => {
        const { body } = await city.api("GET", `${trainings}?year=2026`, { as: city.as(FIRST) });
        return Object.fromEntries(
          body.items.map(({ title, state }: Record<string, string>) => [title, state]),
        );
      })
      .toEqual({ Arsip: "CONFIRMED", Bahasa: "REJECTED" });
    await finish();
  });

  test("the rater explains what was objected to, and the superior decides", async () => {
    const rater = await signedIn(browser, city, employee(HEAD));
    const keys = keyboardOf(rater.page);
    await rater.page.goto("/app/tim?jenis=EXPLAIN_OBJECTION");
    await keys.type(rater.page.getByLabel("Jelaskan penilaian Anda"), "Laporannya sering terlambat.");
    await rater.page.keyboard.press("Control+Enter");
    await rater.page.getByText("Tidak ada lagi yang menunggu Anda di sini.").waitFor();
    await rater.finish();
    const chief = await signedIn(browser, city, employee(CHIEF));
    const theirs = keyboardOf(chief.page);
    await chief.page.goto("/app/tim?jenis=DECIDE_OBJECTION");
    await theirs.press(chief.page.getByRole("button", { name: /^Baik: Hasil kerja Sesuai.*Sesuai/ }));
    await theirs.type(chief.page.getByLabel("Alasan keputusan"), REASON);
    await chief.page.keyboard.press("Control+Enter");
    await chief.page.getByText("Tidak ada lagi yang menunggu Anda di sini.").waitFor();
    await expect
      .poll(() => evaluation(SECOND))
      .toMatchObject({ stage: "FINAL", outcome: { predikat: "BAIK" } });
    await chief.finish();
  });

  test("an officer verifies a complaint, answers it, and closes it", async () => {
    const { body } = await city.api("POST", "/v1/public/complaints", { body: { text: COMPLAINT_TEXT } });
    const { trackingCode } = body;
    const officer = await city.token(OFFICER.account, "COMPLAINT_OFFICER");
    const status = async () =>
      (await city.api("GET", `/v1/complaints/${trackingCode}`, { as: officer })).body.status;
    const { page, finish } = await signedIn(browser, city, OFFICER);
    const keys = keyboardOf(page);
    const open = async () => {
      await page.goto("/app/pengaduan");
      await keys.press(page.getByRole("link", { name: new RegExp(trackingCode) }));
      await page.locator(".act-bar").first().waitFor();
    };
    const dialog = page.getByRole("dialog");
    const send = async () => {
      await page.keyboard.press("Control+Enter");
      await dialog.waitFor({ state: "detached" });
    };
    await open();
    await page.keyboard.press("v");
    await keys.pick(dialog.getByRole("radio").first());
    await dialog.locator("option[value=unit-2]").waitFor({ state: "attached" });
    await keys.choose(dialog.getByRole("combobox").first(), "Unit unit-2");
    await keys.press(dialog.locator("button[type=submit]"));
    await dialog.waitFor({ state: "detached" });
    await expect.poll(status).toBe("DIVERIFIKASI");
    const verified = await status();

    await page.goto(`/app/pengaduan/${trackingCode}`);
    await page.locator(".act-bar").first().waitFor();
    await page.keyboard.press("t");
    await keys.type(dialog.getByLabel("Tanggapan kepada pengadu"), "Lampu sudah diganti pagi ini.");
    await send();
    await expect.poll(status).not.toBe(verified);

    await page.goto(`/app/pengaduan/${trackingCode}`);
    await page.locator(".act-bar").first().waitFor();
    await page.keyboard.press("s");
    await dialog.waitFor();
    if ((await dialog.getByRole("textbox").count()) > 0)
      await keys.type(dialog.getByRole("textbox").first(), "Pengadu menyatakan lampunya menyala.");
    await keys.press(dialog.locator("button[type=submit]"));
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => status()).toMatch(/SELESAI|TUNTAS|DITUTUP/);
    await finish();
  });

  test("an employee reports a value with an obstacle, and finds it in their month", async () => {
    const { page, finish } = await signedIn(browser, city, employee(FIRST));
    const keys = keyboardOf(page);
    await page.goto("/app");
    await keys.press(page.getByRole("link", { name: "Lapor", exact: true }).first());
    await keys.type(page.getByLabel("Apa yang Anda kerjakan?"), "Menerbitkan izin");
    await page.getByRole("option", { name: "Jumlah izin yang diterbitkan" }).waitFor({ state: "attached" });
    await keys.choose(page.getByLabel("Untuk indikator"), "Jumlah izin");
    await keys.type(page.getByLabel("Kendala"), "Printer loket rusak.");
    await keys.pick(page.getByLabel("Saya meminta bantuan pimpinan", { exact: false }));
    // A value that was left out is not sent as nought.
    await keys.press(page.getByRole("button", { name: "Kirim laporan" }));
    await keys.press(page.getByRole("link", { name: "Perbaiki" }));
    await page.getByRole("option", { name: "Jumlah izin yang diterbitkan" }).waitFor({ state: "attached" });
    await expect.poll(() => page.getByLabel(/^Capaian/).inputValue()).toBe("");
    await keys.type(page.getByLabel(/^Capaian/), "4");
    await keys.press(page.getByRole("button", { name: "Kirim laporan" }));
    await page.getByText("menunggu dikirim").waitFor({ state: "detached" });
    await keys.press(page.getByRole("main").getByRole("link", { name: /Menerbitkan izin/ }));
    await page.getByText("Printer loket rusak.").waitFor();
    const reports = `/v1/employees/${FIRST}/reports?month=2026-04`;
    await expect
      .poll(async () => (await city.api("GET", reports, { as: city.as(FIRST) })).body.items)
      .toMatchObject([{ progress: { indicatorId: "izin", amount: 4 }, asksForHelp: true }]);
    await finish(["status of 400"]);
  });

  test("HR finds somebody and records their leave", async () => {
    const { page, finish } = await signedIn(browser, city, HR);
    const keys = keyboardOf(page);
    await page.goto("/app");
    await page.getByRole("searchbox", { name: "Cari di portal" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type(`pegawai ${SECOND.slice(-3)}`);
    await page.getByRole("list", { name: "Pegawai" }).getByRole("link").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/app/kepegawaian/pegawai/${SECOND}`);
    const leave = page.locator("details", { has: page.locator("summary", { hasText: "Catat cuti" }) });
    await keys.press(leave.locator("summary"));
    await keys.choose(leave.getByLabel("Jenis cuti"), "Cuti sakit");
    await keys.type(leave.getByLabel("Nomor surat keputusan atau surat perintah"), "Surat Cuti 12/2026");
    await keys.press(leave.getByRole("button", { name: "Catat cuti" }));
    const as = city.as("hr");
    await expect
      .poll(async () => (await city.api("GET", `/v1/employees/${SECOND}`, { as })).body.leaves?.length)
      .toBe(1);
    await finish();
  });

  test("HR chooses an export, has it checked, and applies it", async () => {
    const { page, finish } = await signedIn(browser, city, HR);
    const keys = keyboardOf(page);
    const [header = "", line = ""] = generateExport({ employees: 50 }).trimEnd().split("\n");
    const at = header.replace("\uFEFF", "").split("|").indexOf("UNOR ID");
    const content = [header, line.split("|").with(at, "unit-2").join("|")].join("\n");
    await page.goto("/app");
    await keys.press(page.getByRole("link", { name: "Kepegawaian", exact: true }).first());
    await keys.press(page.getByRole("main").getByRole("link", { name: "Impor", exact: true }));
    await keys.file(page.getByLabel("Berkas ekspor SIASN"), {
      name: "siasn.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(content),
    });
    await keys.press(page.getByRole("button", { name: "Unggah dan periksa" }));
    await page.getByRole("heading", { name: "siasn.csv", level: 1 }).waitFor();
    await keys.press(page.getByRole("button", { name: "Terapkan ke data pegawai" }));
    await page.getByText("Sudah diterapkan").waitFor();
    const people = async () =>
      (await city.api("GET", "/v1/units/unit-2/employees", { as: city.as("hr") })).body.items.length;
    await expect.poll(people).toBe([HEAD, ...STAFF].length + 1);
    await finish();
  });

  test("the head of the city goes from the whole to one of its units", async () => {
    const { page, finish } = await signedIn(browser, city, MAYOR);
    const keys = keyboardOf(page);
    await page.goto("/app");
    await keys.press(page.getByRole("link", { name: "Daerah", exact: true }).first());
    const main = page.getByRole("main");
    await keys.press(main.locator("summary", { hasText: "Semua unit" }));
    await keys.press(main.getByRole("table").getByRole("link", { name: "Unit unit-2" }));
    await page.getByRole("heading", { name: "Unit unit-2", level: 1 }).waitFor();
    await finish();
  });
});
