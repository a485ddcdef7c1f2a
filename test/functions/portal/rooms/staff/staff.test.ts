import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateExport } from "../../../../../infra/local/demo/data/generate.ts";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const OTHER = "199001012015052005";
const THIRD = "199102022016031003";
/** Of the unit above. */
const CHIEF = "196801011993031004";
const nameOf = (nip: string) => `Pegawai ${nip.slice(-3)}`;
const ADMIN = { account: "admin", roles: ["ADMIN"] } as const;
/** One for each device, so that each sees its own. */
const DAYS: Readonly<Record<string, string>> = {
  phone: "21",
  desk: "22",
};
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;

describe.skipIf(NO_BROWSER)("the staff room", () => {
  let city: TestCity;
  let browser: Browser;
  const read = async (path: string) =>
    (await city.api("GET", path, { as: await city.token(HR.account, "HR") })).body;

  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.unit("unit-2", "unit-1");
    await city.employee(HEAD);
    for (const nip of [STAFF, OTHER, THIRD]) await city.employee(nip, { raterNip: HEAD });
    await city.employee(CHIEF, { isHead: true });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(Object.entries(SCREENS))("finds somebody and shows their record: %s", async (_, reader) => {
    const { page, check, finish } = await signedIn(browser, city, HR, reader);
    await page.goto("/app/kepegawaian");
    await page.getByLabel("Pegawai", { exact: true }).fill("Pegawai 001");
    await page.getByRole("button", { name: /^Pegawai 001/ }).waitFor();
    await check();
    await page.getByRole("button", { name: /^Pegawai 001/ }).click();
    await page.getByRole("heading", { name: "Pegawai 001", level: 1 }).waitFor();
    await page.getByText("Riwayat utuh").waitFor();
    for (const summary of await page.locator("summary").all()) await summary.click();
    await check();
    await finish();
  });

  test("records leave and withdraws it, has somebody act as head, and ends a service", async () => {
    const { page, finish } = await signedIn(browser, city, HR);
    const of = `/v1/employees/${STAFF}`;
    const basis = "Nomor surat keputusan atau surat perintah";
    const form = (title: string) =>
      page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });
    await page.goto(`/app/kepegawaian/pegawai/${STAFF}`);
    const leave = form("Cuti");
    await leave.locator("summary").click();
    await leave.getByLabel("Jenis cuti").selectOption({ label: "Cuti sakit" });
    await leave.getByLabel("Hari terakhir").fill("2026-03-12");
    await leave.getByLabel(basis).fill("SK 12/2026");
    await leave.getByRole("button", { name: "Catat cuti" }).click();
    await leave.getByRole("button", { name: /^Hapus cuti/ }).waitFor();
    await expect
      .poll(async () => (await read(of)).leaves)
      .toMatchObject([{ kind: "CUTI_SAKIT", until: "2026-03-12" }]);
    const as = await city.token("pengelola-kinerja", "HR");
    const body = { kind: "CUTI_BESAR", until: "2026-03-17", basis: "SK 13/2026" };
    const { version } = await read(of);
    expect((await city.api("PUT", `${of}/leave/2026-03-16`, { as, version, body })).status).toBe(200);
    await page.reload();
    const first = leave.getByRole("listitem").filter({ hasText: "Cuti sakit" });
    const second = leave.getByRole("listitem").filter({ hasText: "Cuti besar" });
    await second.waitFor();
    const withdraw = (of: typeof first) =>
      of.getByRole("dialog").getByRole("button", { name: "Hapus cuti" }).click();
    // Another one is withdrawn while the first is on its way.
    const done = Promise.withResolvers<void>();
    const refused = page.waitForResponse((response) => response.status() === 422);
    await page.route(
      "**/leave/2026-03-10",
      async (route) => {
        await done.promise;
        await route.fulfill({
          status: 422,
          json: { status: 422, code: "of-a-test", detail: "Belum dapat dihapus." },
        });
      },
      { times: 1 },
    );
    await first.getByRole("button", { name: /^Hapus cuti/ }).click();
    await withdraw(first);
    await page.keyboard.press("Escape");
    await second.getByRole("button", { name: /^Hapus cuti/ }).click();
    await withdraw(second);
    await second.waitFor({ state: "detached" });
    done.resolve();
    await refused;
    await expect.poll(() => page.getByText("Belum dapat dihapus.").count()).toBe(0);
    await first.getByRole("button", { name: /^Hapus cuti/ }).click();
    await withdraw(first);
    await leave.getByText("Tidak ada cuti yang tercatat.").waitFor();

    const headship = form("Tugas memimpin unit lain");
    await headship.locator("summary").click();
    await headship.getByRole("combobox", { name: "Unit", exact: true }).selectOption("unit-2");
    await headship.getByLabel("Sebagai").selectOption({ label: "Pelaksana tugas (Plt)" });
    await headship.getByLabel(basis).fill("SP 13/2026");
    await headship.getByRole("button", { name: "Tugaskan" }).click();
    await headship.getByText("Pelaksana tugas (Plt), Unit unit-2").waitFor();

    const service = form("Masa tugas");
    await service.locator("summary").click();
    await service.getByLabel("Yang terjadi").selectOption({ label: "Pensiun" });
    await service.getByLabel("Hari pertama berlakunya").fill("2026-04-01");
    await service.getByLabel(basis).fill("SK 14/2026");
    await service.getByRole("button", { name: "Catat" }).click();
    await page.getByText("Pensiun, Rabu, 1 April").waitFor();
    await expect
      .poll(async () => (await read(of)).service)
      .toMatchObject([{ reason: "PENSIUN", from: "2026-04-01" }]);
    await finish(["status of 422"]);
  });

  test("checks an export, once although an answer is lost, shows its problems and changes, and applies it", async () => {
    const [header, good = "", ...bad] = generateExport({ employees: 53 }).trimEnd().split("\n");
    const at = (header ?? "").replace("\uFEFF", "").split("|").indexOf("UNOR ID");
    const inUnit = (line: string, unitId: string) => line.split("|").with(at, unitId).join("|");
    const wrong = bad.map((line) => inUnit(line, "TIDAK-ADA"));
    const content = [header, inUnit(good, "unit-2"), ...wrong].join("\n");
    const { page, check, finish } = await signedIn(browser, city, ADMIN);
    await page.goto("/app/kepegawaian/impor");
    await page.getByText("Belum ada berkas.", { exact: false }).waitFor();
    await check();
    await page
      .getByLabel("Berkas ekspor SIASN")
      .setInputFiles({ name: "siasn.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
    await page.route(
      "**/v1/imports",
      async (route) => {
        await route.fetch();
        await route.abort("connectionreset");
      },
      { times: 1 },
    );
    await page.getByRole("button", { name: "Unggah dan periksa" }).click();
    await page.getByText("Tidak ada sambungan.", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Unggah dan periksa" }).click();
    await page.getByRole("heading", { name: "Baris yang perlu diperbaiki" }).waitFor();
    await expect.poll(async () => (await read("/v1/imports")).items).toHaveLength(1);
    await page.getByRole("cell", { name: "Baru", exact: true }).waitFor();
    await check();
    const problems = page.locator("section", {
      has: page.getByRole("heading", { name: "Baris yang perlu diperbaiki" }),
    });
    await expect.poll(() => problems.locator("tbody tr").count()).toBe(50);
    await problems.getByRole("button", { name: "Tampilkan berikutnya" }).click();
    await problems.getByText(`Semuanya sudah ditampilkan: ${wrong.length}`).waitFor();
    await expect.poll(() => problems.locator("tbody tr").count()).toBe(wrong.length);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Unduh berkas perbaikan" }).click();
    expect((await saved).suggestedFilename()).toBe("perbaikan-impor.csv");
    await problems.getByText("Baris lainnya tetap dapat diterapkan sekarang.").waitFor();
    await page.getByRole("button", { name: "Terapkan ke data pegawai" }).click();
    await page.getByText("Sudah diterapkan").waitFor();
    await problems.getByText("Baris lainnya tetap dapat diterapkan sekarang.").waitFor({ state: "detached" });
    const { items } = await read("/v1/units/unit-2/employees");
    expect(items).toHaveLength(1);

    // The next file moves whom the first brought: what changes is said in words, units and raters by name.
    await city.host.idle();
    const moved = inUnit(good, "unit-1");
    await page.goto("/app/kepegawaian/impor");
    // What still has to be done among what is done, once there are many.
    await page.getByLabel("Tampilkan", { exact: true }).selectOption({ label: "Belum diperiksa" });
    await page.getByText("Tidak ada berkas dengan keadaan ini.").waitFor();
    await page.getByLabel("Tampilkan", { exact: true }).selectOption({ label: "Sudah diterapkan" });
    await page.getByRole("link", { name: /siasn\.csv.*Sudah diterapkan/ }).waitFor();
    await check();
    await page.getByLabel("Berkas ekspor SIASN").setInputFiles({
      name: "siasn-2.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([header, moved].join("\n")),
    });
    await page.getByRole("button", { name: "Unggah dan periksa" }).click();
    await page.getByText("Unit: Unit unit-2 → Unit unit-1").waitFor();
    const rows = await page.locator("section", { hasText: "Setiap baris dan perubahannya" }).textContent();
    expect(rows).toContain(items[0].name);
    expect(rows).not.toMatch(/(?<!NIP )\d{18}|: unit-2|FUNGSIONAL|PELAKSANA|true|false/);
    const { pathname } = new URL(page.url());
    for (const reader of Object.values(SCREENS)) {
      const other = await signedIn(browser, city, ADMIN, reader);
      await other.page.goto(pathname);
      await other.page.getByText("Unit: Unit unit-2 → Unit unit-1").waitFor();
      await other.check();
      await other.finish();
    }
    await finish(["ERR_CONNECTION_RESET"]);
  });

  test.each(Object.entries(SCREENS))("has days off set and units registered: %s", async (kind, reader) => {
    const { page, check, finish } = await signedIn(browser, city, ADMIN, reader);
    await page.goto("/app/pengaturan");
    await page.getByRole("table").waitFor();
    await check();
    await page.getByLabel("Hari", { exact: true }).fill(`2026-12-${DAYS[kind]}`);
    await page.getByLabel("Nama atau dasarnya").fill(`Hari jadi ${kind}`);
    await page.getByRole("button", { name: "Tetapkan" }).click();
    await page.getByText(`Hari jadi ${kind}`).waitFor();
    await page.getByRole("link", { name: "Unit", exact: true }).click();
    await page.getByRole("button", { name: "Daftarkan unit" }).click();
    await check();
    await page.getByLabel("Id unit").fill(kind.replace(" ", "-"));
    await page.getByLabel("Nama unit").fill(`Bidang ${kind}`);
    await page.getByRole("button", { name: "Simpan unit" }).click();
    await page.getByRole("button", { name: `Ubah Bidang ${kind}` }).waitFor();
    await check();
    await finish();
  });

  test("offers no form of a unit before the units it may be below are there", async () => {
    const { page, finish } = await signedIn(browser, city, ADMIN);
    const { promise: opened, resolve: open } = Promise.withResolvers<void>();
    const isOfUnits = (url: URL) => url.pathname === "/v1/units";
    await page.route(isOfUnits, async (route) => {
      await opened;
      await route.continue();
    });
    const asked = page.waitForRequest((request) => isOfUnits(new URL(request.url())));
    await page.goto("/app/pengaturan/unit");
    await asked;
    await page.getByRole("button", { name: "Daftarkan unit" }).click();
    await page.getByRole("dialog").waitFor();
    await expect.poll(() => page.getByLabel("Nama unit").count()).toBe(0);
    open();
    await page.getByLabel("Nama unit").waitFor();
    await expect.poll(() => page.getByLabel("Unit induk").inputValue()).toBe("unit-1");
    await finish();
  });

  test("answers rater requests one after the other by keyboard alone", async () => {
    const reason = "Saya sudah pindah bidang.";
    for (const nip of [STAFF, OTHER, THIRD])
      await city.api("POST", `/v1/employees/${nip}/rater-request`, {
        as: await city.token(nip, "EMPLOYEE"),
        body: { reason, ...(nip === OTHER && { wantedRaterNip: CHIEF }) },
      });
    const { page, check, finish } = await signedIn(browser, city, HR);
    const entry = (title: string) => page.getByRole("heading", { name: title, level: 2 });
    await page.goto("/app");
    await page.getByRole("link", { name: /Permintaan perbaikan pejabat penilai/ }).click();
    await entry(nameOf(STAFF)).waitFor();
    await check();
    // The first is refused with a reason, and the next one opens by itself.
    await page.keyboard.press("r");
    await page.keyboard.type("Penilai sekarang sudah benar.");
    await page.keyboard.press("Control+Enter");
    await entry(nameOf(OTHER)).waitFor();
    // Whom the second wants is appointed.
    await page.getByRole("button", { name: `Tetapkan ${nameOf(CHIEF)}` }).waitFor();
    await page.keyboard.press("a");
    await entry(nameOf(THIRD)).waitFor();
    // The third gets somebody else, found by name.
    await page.keyboard.press("p");
    await page.keyboard.type(nameOf(CHIEF));
    await page.getByRole("button", { name: new RegExp(`^${nameOf(CHIEF)}`) }).waitFor();
    await check();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Pilih orang lain" }).waitFor();
    // On over the choice of the head of the city to the order's number, where Enter sends the form.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Tidak ada permintaan di sini.", { exact: false }).waitFor();
    await page.getByLabel("Tampilkan").selectOption("Sudah dijawab");
    await entry(nameOf(STAFF)).waitFor();
    await check();
    const raters = await Promise.all(
      [STAFF, OTHER, THIRD].map(async (nip) => (await read(`/v1/employees/${nip}`)).posting.raterNip),
    );
    expect(raters).toEqual([HEAD, CHIEF, CHIEF]);
    await finish();
  });
});
