import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../../../shared/auth/principal.ts";
import { DARK, launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import { type ComplaintCity, HEAD, startComplaintCity } from "../../../support/cities/complaint-city.ts";

const STAFF = "198609262015051001";
const AS_STAFF = { account: STAFF, roles: ["EMPLOYEE"] } as const;
const AS_HEAD = { account: HEAD, roles: ["EMPLOYEE"] } as const;
const AS_OFFICER = { account: "pengelola-pengaduan", roles: ["COMPLAINT_OFFICER"] } as const;

describe.skipIf(NO_BROWSER)("the frame around every screen", () => {
  let city: ComplaintCity;
  let browser: Browser;
  let trackingCode: string;

  /** A report of the employee's that was accepted: news for their inbox. */
  async function acceptReport(activity: string) {
    const reports = `/v1/employees/${STAFF}/reports`;
    const as = await city.token(STAFF, "EMPLOYEE");
    const { body } = await city.api("POST", reports, { as, body: { day: "2026-03-09", activity } });
    await city.api("POST", `${reports}/${body.id}/accept`, { as: city.as.head, body: {}, version: 1 });
    await city.host.idle();
  }

  beforeAll(async () => {
    city = await startComplaintCity();
    await city.employee(STAFF, { unitId: "pu", raterNip: HEAD });
    ({ trackingCode } = await city.submit());
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const bell = (page: Page, name: string) =>
    page.getByRole("banner").getByRole("link", { name, exact: true });
  const search = (page: Page) => page.getByRole("searchbox", { name: "Cari di portal" });

  test.each(Object.entries(SCREENS))(
    "tells what is unread, and takes one there: %s",
    async (name, reader) => {
      await acceptReport(`Menata arsip ${name}`);
      const { page, check, finish } = await signedIn(browser, city, AS_STAFF, reader);
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await page.goto("/app/laporan");
      await bell(page, "Kotak masuk: 1 belum dibaca").waitFor();
      const own = asked.filter((path) => path.startsWith("/v1/"));
      expect(own.indexOf("/v1/inbox")).toBe(own.length - 1);
      await check();
      // How many stands beside the bell, not on it.
      const icon = await page.locator(".bell svg").boundingBox();
      const count = await page.locator(".bell b").boundingBox();
      expect((icon?.x ?? 0) + (icon?.width ?? 0)).toBeLessThanOrEqual(count?.x ?? 0);
      await bell(page, "Kotak masuk: 1 belum dibaca").click();
      const news = page.getByRole("list", { name: "Yang terjadi" }).getByRole("link");
      const marks = page.getByText("Baru", { exact: true });
      await marks.waitFor();
      await bell(page, "Kotak masuk").waitFor();
      await expect.poll(() => marks.count()).toBe(1);
      await check();
      await news.first().click();
      await page.getByText(`Menata arsip ${name}`).first().waitFor();
      expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/app/laporan/${STAFF}/`));
      await finish();
    },
  );

  test.each([
    ["phone", SCREENS.phone],
    ["desk", SCREENS.desk],
  ])("finds people by keyboard: %s", async (_, reader) => {
    const { page, check, finish } = await signedIn(browser, city, AS_HEAD, reader);
    await page.goto("/app/laporan");
    await search(page).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("pegawai 001");
    await page
      .getByRole("list", { name: "Pegawai" })
      .getByRole("link", { name: /Pegawai 001/ })
      .waitFor();
    await check();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Pegawai 001/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/app/tim/pegawai/${STAFF}`);
    await expect.poll(() => page.getByRole("list", { name: "Pegawai" }).count()).toBe(0);
    await finish();
  });

  test("shows the facts alone of what has no screen for its reader", async () => {
    const { page, finish } = await signedIn(browser, city, AS_STAFF);
    await page.goto("/app/laporan");
    await search(page).fill("pegawai 002");
    const rater = page.getByRole("list", { name: "Pegawai" }).getByRole("listitem");
    await rater.filter({ hasText: "Pegawai 002" }).waitFor();
    await expect.poll(() => rater.getByRole("link").count()).toBe(0);
    await search(page).fill("unit dishub");
    await page.getByRole("list", { name: "Unit" }).getByText("Unit dishub").waitFor();
    await search(page).fill("zzzzzz");
    await page.getByText("Tidak ada yang cocok", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Tidak ada yang cocok", { exact: false }).waitFor({ state: "detached" });
    await finish();
  });

  test("finds anybody's record for HR", async () => {
    const hr = { account: "pengelola-kinerja", roles: ["HR"] } as const;
    const { page, finish } = await signedIn(browser, city, hr);
    await page.goto("/app");
    await search(page).fill("pegawai 001");
    await page
      .getByRole("list", { name: "Pegawai" })
      .getByRole("link", { name: /Pegawai 001/ })
      .click();
    await page.waitForURL(`**/app/kepegawaian/pegawai/${STAFF}`);
    await finish();
  });

  test("finds a complaint by its code", async () => {
    const { page, finish } = await signedIn(browser, city, AS_OFFICER);
    await page.goto("/app");
    await search(page).fill(trackingCode);
    await page.getByRole("list", { name: "Pengaduan" }).getByRole("link", { name: trackingCode }).waitFor();
    await search(page).press("Enter");
    await page.waitForURL(`**/app/pengaduan/${trackingCode}`);
    await finish();
  });

  test.each([
    ["an employee's own work", AS_STAFF, ["Beranda", "Laporan", "Rencana", "Hasil"]],
    ["a rater's team", AS_HEAD, ["Beranda", "Laporan", "Tim", "Rencana"]],
    ["an officer's complaints", AS_OFFICER, ["Beranda", "Pengaduan"]],
    [
      "what HR works on each month",
      { account: "pengelola-kinerja", roles: ["HR"] },
      ["Beranda", "Kepegawaian", "Penghargaan", "Insentif"],
    ],
    ["an admin's settings", { account: "admin", roles: ["ADMIN"] }, ["Beranda", "Kepegawaian", "Pengaturan"]],
    [
      "both of whoever is both",
      { account: HEAD, roles: ["EMPLOYEE", "COMPLAINT_OFFICER"] },
      ["Beranda", "Laporan", "Tim", "Pengaduan"],
    ],
  ] as const)("has %s at the foot of a phone", async (_, who, rooms) => {
    const { page, finish } = await signedIn(browser, city, who, READERS.phone);
    await page.goto("/app");
    const links = page.getByRole("navigation", { name: "Ruang kerja" }).getByRole("link");
    await links.first().waitFor();
    await expect.poll(async () => (await links.allInnerTexts()).slice(0, rooms.length)).toEqual(rooms);
    await finish();
  });

  test("puts the many parts of a room behind one button on a phone, which says where one is", async () => {
    const { page, check, finish } = await signedIn(browser, city, AS_OFFICER, SCREENS.phone);
    await page.goto("/app/pengaduan");
    const parts = page.getByRole("navigation", { name: "Bagian ruang pengaduan" });
    const button = parts.getByRole("button", { name: "Bagian ruang pengaduan: Pengaduan" });
    await button.waitFor();
    await expect.poll(() => parts.getByRole("link").count()).toBe(0);
    await button.click();
    await expect.poll(() => parts.getByRole("link").count()).toBe(5);
    await check();
    await parts.getByRole("link", { name: "Statistik" }).click();
    await page.getByRole("heading", { name: "Statistik pengaduan" }).waitFor();
    await parts.getByRole("button", { name: "Bagian ruang pengaduan: Statistik", expanded: false }).waitFor();
    await expect.poll(() => parts.getByRole("link").count()).toBe(0);
    await page.setViewportSize({ width: 1_280, height: 800 });
    await parts.getByRole("link", { name: "Statistik" }).waitFor();
    await expect.poll(() => parts.getByRole("button").count()).toBe(0);
    await finish();
  });

  test("breaks no room's name at the foot of a phone, though letters are wide", async () => {
    const hr = { account: "pengelola-kinerja", roles: ["HR"] } as const;
    const { page, finish } = await signedIn(browser, city, hr, DARK);
    await page.goto("/app");
    await page.getByRole("navigation", { name: "Ruang kerja" }).getByRole("link").first().waitFor();
    // The font of these tests, DejaVu Sans, is about the widest that people read.
    const lines = await page.evaluate(`[...document.querySelectorAll(".rooms .first span")].map((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return name.textContent + " " + new Set([...range.getClientRects()].map(({ top }) => top)).size;
    })`);
    expect(lines).toEqual(["Beranda 1", "Kepegawaian 1", "Penghargaan 1", "Insentif 1", "Lainnya 1"]);
    await finish();
  });

  test("prints what is on the screen, as wide as the sheet, dark on white, and nothing that is for hands", async () => {
    const reader = { ...SCREENS.desk, viewport: { width: 1_100, height: 760 } };
    const { page, finish } = await signedIn(browser, city, AS_OFFICER, reader);
    await page.goto("/app/pengaduan");
    await page.getByRole("link", { name: new RegExp(trackingCode) }).waitFor();
    await page.getByRole("searchbox", { name: "Buka dengan nomor pengaduan" }).waitFor();
    await page.emulateMedia({ media: "print" });
    for (const name of ["Ruang kerja", "Bagian ruang pengaduan"])
      await expect
        .poll(() => page.getByRole("navigation", { name, exact: true }).count(), { message: name })
        .toBe(0);
    await expect.poll(() => page.getByRole("searchbox").count()).toBe(0);
    const [width, ink] = await page.evaluate<[number, string]>(
      `[document.querySelector("main").getBoundingClientRect().width, getComputedStyle(document.body).color]`,
    );
    expect(width).toBeGreaterThan(1_000);
    // Each part of the colour below a quarter of its range.
    expect((ink.match(/\d+/g) ?? []).map(Number).every((part) => part < 64)).toBe(true);
    await finish();
  });

  test("prints a table as a table on a sheet of A4, no act, and above all who printed it, where and when", async () => {
    // As wide as A4 is between margins of 15 mm: a phone's screen could be no wider than that.
    const reader = { ...SCREENS.desk, viewport: { width: 680, height: 1_000 }, colorScheme: "dark" } as const;
    const { page, finish } = await signedIn(
      browser,
      city,
      { account: STAFF, roles: ["EMPLOYEE", "HR"] },
      reader,
    );
    await page.goto("/app/kepegawaian/rencana");
    await page.getByRole("rowheader").first().waitFor();
    await expect.poll(() => page.locator(".printed").isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    const displays = () =>
      page.evaluate<string[]>(
        `["thead", "tbody tr", "tbody th"].map((part) => getComputedStyle(document.querySelector("main " + part)).display)`,
      );
    await expect.poll(displays).toEqual(["table-header-group", "table-row", "table-cell"]);
    await expect.poll(() => page.getByRole("main").getByRole("button").count()).toBe(0);
    await page.evaluate(
      `document.querySelector(".printed span").textContent = ""; dispatchEvent(new Event("beforeprint"))`,
    );
    await expect
      .poll(() => page.locator(".printed").innerText())
      .toMatch(/^Kinerja Kota \w+ · Dicetak oleh .+, .+ · \w+, \d+ \w+ \d{4} pukul \d\d\.\d\d$/);
    const ground = () => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    await expect.poll(ground).toBe("rgb(255, 255, 255)");
    await finish();
  });

  test("prints no column of what is for hands", async () => {
    const { page, finish } = await signedIn(browser, city, { account: "admin", roles: ["ADMIN"] });
    await page.goto("/app/pengaturan/unit");
    const acts = page.getByRole("columnheader", { name: "Tindakan" });
    await acts.waitFor();
    await page.emulateMedia({ media: "print" });
    await acts.waitFor({ state: "hidden" });
    await expect.poll(() => page.getByRole("columnheader").count()).toBe(3);
    await expect.poll(() => page.getByRole("row").nth(1).getByRole("cell").count()).toBe(2);
    await finish();
  });

  test.each([
    ["beside the rooms that are left", STAFF, ["EMPLOYEE"]],
    ["where none is left", "admin", []],
  ] as const)("says that an office waits for a second factor: %s", async (_, account, roles) => {
    // No role; the issuer puts it in their place.
    const missing = "WITHOUT_SECOND_FACTOR" as Role;
    const who = { account, roles: [...roles, missing] };
    const { page, check, finish } = await signedIn(browser, city, who);
    await page.goto("/app");
    await page.getByText("Verifikasi dua langkah belum dipasang", { exact: false }).waitFor();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await check();
    await finish();
  });

  test.each([
    ["karier", ["Kebutuhan saya", "Rencana karier", "Standar jabatan", "Kompetensi saya"]],
    ["rencana", ["Dukungan", "Usul indikator", "Riwayat", "Penilai", "SKP saya"]],
    ["hasil", ["Pelatihan (JP)", "Insentif", "Penghargaan", "Data saya", "Penilaian"]],
    ["pelatihan", ["Sesi saya", "Sertifikat", "Katalog", "Sesi yang ditawarkan"]],
  ])("names each part of a room by what it is: %s", async (room, parts) => {
    const { page, finish } = await signedIn(browser, city, AS_STAFF);
    await page.goto(`/app/${room}`);
    for (const name of parts) {
      await page.locator("nav.tabs").getByRole("link", { name, exact: true }).click();
      await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
    }
    await finish();
  });

  test("signs in on a page in the reader's language", async () => {
    const { page, finish } = await openAs(browser, city.host.url);
    await page.goto("/app");
    const leaving = page.waitForRequest((request) => request.url().includes("code_challenge="));
    await page.getByRole("button", { name: "Masuk" }).click();
    const { searchParams } = new URL((await leaving).url());
    expect([searchParams.get("ui_locales"), searchParams.get("lang")]).toEqual(["id", "id"]);
    await finish();
  });
});
