import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { goToPart, SCREENS, signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const UNIT_HEAD = { account: HEAD, roles: ["EMPLOYEE"] } as const;
const CITY_HEAD = { account: "kepala-daerah", roles: ["HEAD_OF_CITY"] } as const;
const OBSTACLE = "Jaringan di loket terputus.";

describe.skipIf(NO_BROWSER)("the room of a unit's head", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.unit("unit-2", "unit-1");
    await city.employee(HEAD, { unitId: "unit-2" });
    await city.employee(STAFF, { unitId: "unit-2", raterNip: HEAD });
    const body = { day: "2026-03-09", activity: "Menata arsip", obstacles: OBSTACLE };
    const as = await city.token(STAFF, "EMPLOYEE");
    await city.api("POST", `/v1/employees/${STAFF}/reports`, { as, body });
    await city.host.idle();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(Object.entries(SCREENS))("show how a unit stands: %s", async (_, reader) => {
    const { page, asked, check, finish } = await signedIn(browser, city, UNIT_HEAD, reader);
    await page.goto("/app/unit");
    await page.getByRole("rowheader", { name: "Pegawai 001" }).waitFor();
    expect(asked.slice(0, 2)).toEqual(["GET /v1/me", "GET /v1/units/unit-2/scorecards/2026-03"]);
    await check();
    await goToPart(page, "Tentang unit", "Ringkasan", "Kendala");
    await page.getByText(OBSTACLE).waitFor();
    await check();
    await goToPart(page, "Tentang unit", "Kendala", "Pegawai");
    await page.getByRole("row", { name: /Pegawai 001.*Pegawai 002/ }).waitFor();
    await check();
    await finish();
  });

  test("are of the unit that somebody acts for as well, with what its head does", async () => {
    const plt = "199001012015052003";
    await city.employee(plt, { unitId: "unit-1", raterNip: HEAD });
    const hr = await city.token("pengelola-kinerja", "HR");
    const body = { unitId: "unit-2", as: "PLT", from: "2026-03-10", basis: "SK 800/1" };
    await city.api("PUT", `/v1/employees/${plt}/headship`, { as: hr, version: 1, body });
    const { page, check, finish } = await signedIn(browser, city, { account: plt, roles: ["EMPLOYEE"] });
    await page.goto("/app");
    await page.getByRole("link", { name: "Unit", exact: true }).first().click();
    await page.getByRole("heading", { name: "Unit unit-2", level: 1 }).waitFor();
    await page.getByRole("rowheader", { name: "Pegawai 001" }).waitFor();
    await page.getByRole("link", { name: "Usulkan penghargaan" }).click();
    await page.getByLabel("Kategori").selectOption({ label: "Inovasi Pelayanan Publik" });
    await page.getByLabel("Yang diusulkan").selectOption({ label: "Pegawai 001" });
    await check();
    await finish();
  });

  test("lead from what is searched for to the screens of a unit, to be read", async () => {
    const { page, check, finish } = await signedIn(browser, city, CITY_HEAD);
    await page.goto("/app/daerah");
    await page.getByRole("searchbox").fill("unit-2");
    await page
      .getByRole("link", { name: /Unit unit-2/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Unit unit-2", level: 1 }).waitFor();
    await check();
    const about = page.getByRole("navigation", { name: "Tentang unit" });
    await about.getByRole("link", { name: "Hasil" }).click();
    await page.getByRole("heading", { name: "Hasil Unit unit-2" }).waitFor();
    await check();
    await expect.poll(() => about.getByRole("link", { name: "Usulkan penghargaan" }).count()).toBe(0);
    await finish();
  });

  test("offer the results of a month that is closed, and nominate somebody, and take it back", async () => {
    const { page, check, finish } = await signedIn(browser, city, UNIT_HEAD);
    await page.goto("/app/unit/hasil");
    await page.getByText("Belum ada hasil untuk periode ini.", { exact: false }).waitFor();
    await page.getByText("Belum ada pegawai yang dinilai pada periode ini.").waitFor();
    await check();
    await page.goto("/app/unit/usulan");
    await page.getByLabel("Kategori").selectOption({ label: "Inovasi Pelayanan Publik" });
    await page.getByLabel("Yang diusulkan").selectOption({ label: "Pegawai 001" });
    await page.getByLabel("Mengapa?").fill("Menata arsip sehingga setiap berkas ditemukan dalam semenit.");
    await page.getByRole("button", { name: "Usulkan" }).click();
    await page.getByText("Usulan tercatat.", { exact: false }).waitFor();
    await check();
    // Later, on another day: what was nominated is still there, and can still be withdrawn.
    await page.goto("/app/unit/usulan");
    await page.getByRole("button", { name: "Tarik usulan: Pegawai 001" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Tarik usulan" }).click();
    await page.getByText("ditarik", { exact: true }).waitFor();
    await check();
    const as = await city.token("kepala-daerah", "HEAD_OF_CITY");
    const { body } = await city.api("GET", "/v1/award-rounds/2026-03/nominations", { as });
    expect(body.items).toMatchObject([{ nomineeId: STAFF, withdrawnAt: expect.any(String) }]);
    await finish();
  });

  test("let who heads one unit and acts for another nominate in either", async () => {
    const both = "198001012005012004";
    const other = "199201012016011005";
    await city.unit("unit-3", "unit-1");
    await city.employee(both, { unitId: "unit-3" });
    await city.unit("unit-4", "unit-1");
    await city.employee(other, { unitId: "unit-4", raterNip: both });
    const hr = await city.token("pengelola-kinerja", "HR");
    const body = { unitId: "unit-4", as: "PLT", from: "2026-03-10", basis: "SK 800/2" };
    await city.api("PUT", `/v1/employees/${both}/headship`, { as: hr, version: 1, body });
    const { page, check, finish } = await signedIn(browser, city, { account: both, roles: ["EMPLOYEE"] });
    await page.goto("/app/unit-kerja/unit-4");
    const about = page.getByRole("navigation", { name: "Tentang unit" });
    await about.getByRole("link", { name: "Laporan terlambat" }).click();
    await page.getByRole("heading", { name: "Laporan terlambat, Unit unit-4" }).waitFor();
    await page.goBack();
    await about.getByRole("link", { name: "Usulkan penghargaan" }).click();
    await page.getByLabel("Atas nama unit").selectOption({ label: "Unit unit-4" });
    await page.getByLabel("Kategori").selectOption({ label: "Inovasi Pelayanan Publik" });
    await page.getByLabel("Yang diusulkan").selectOption({ label: "Pegawai 005" });
    await page.getByLabel("Mengapa?").fill("Memangkas antrean loket dari sejam menjadi sepuluh menit.");
    await check();
    await page.getByRole("button", { name: "Usulkan" }).click();
    await page.getByText("Usulan tercatat.", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Tarik usulan: Pegawai 005" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Tarik usulan" }).click();
    await page.getByText("ditarik", { exact: true }).waitFor();
    await finish();
  });

  test("say that a nominee who was chosen before is no longer offered, and send nothing", async () => {
    const leaver = "199402022017021006";
    await city.employee(leaver, { unitId: "unit-2", raterNip: HEAD });
    const { page, check, finish } = await signedIn(browser, city, UNIT_HEAD);
    await page.goto("/app/unit/usulan");
    await page.getByLabel("Kategori").selectOption({ label: "Inovasi Pelayanan Publik" });
    await page.getByLabel("Yang diusulkan").selectOption(leaver);
    await page.getByLabel("Mengapa?").fill("Merapikan seluruh berkas lama dalam seminggu.");
    // As the unit's staff are answered once somebody has moved to another unit; of two pages, the second comes late.
    const asksRest = Promise.withResolvers<void>();
    const rest = Promise.withResolvers<void>();
    await page.route(/units\/unit-2\/employees\?limit=100$/, async (route) => {
      const response = await route.fetch();
      const reply = await response.json();
      const items = reply.items.filter(({ nip }: { readonly nip: string }) => nip !== leaver);
      await route.fulfill({ response, json: { ...reply, items, cursor: "berikutnya" } });
    });
    await page.route(/units\/unit-2\/employees\?.*cursor=/, async (route) => {
      asksRest.resolve();
      await rest.promise;
      await route.fulfill({ json: { items: [] } });
    });
    const gone = page.getByText("Yang Anda pilih sebelumnya tidak ditawarkan lagi.", { exact: false });
    await page.reload();
    await asksRest.promise;
    await expect.poll(() => gone.count()).toBe(0);
    rest.resolve();
    await gone.waitFor();
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(request.url());
    });
    await page.getByRole("button", { name: "Usulkan" }).click();
    await page.locator("select:focus").waitFor();
    await check();
    expect(sent).toEqual([]);
    await page.getByLabel("Yang diusulkan").selectOption({ label: "Pegawai 001" });
    await expect.poll(() => page.locator(".field.wrong").count()).toBe(0);
    await expect.poll(() => page.getByLabel("Mengapa?").inputValue()).toContain("berkas lama");
    await finish();
  });

  test("put beside each figure how it was a month before, and what it is a part of", async () => {
    await city.host.advance("+22d");
    const { page, asked, check, finish } = await signedIn(browser, city, UNIT_HEAD);
    await page.goto("/app/unit");
    const figure = (name: string) => page.locator("dl.figures > div", { hasText: name });
    await figure("Laporan diterima").getByText("dari 1 (0%)").waitFor();
    await figure("Umpan balik").getByText("kepada 0 dari 1 pegawai").waitFor();
    // February had no reports at all: that is no trend.
    await expect.poll(() => figure("Kendala").locator("small").count()).toBe(0);
    await page.getByRole("button", { name: "Bulan berikutnya" }).click();
    await figure("Kendala").getByText("Maret 2026 1").waitFor();
    await check();
    const cards = asked.filter((one) => one.includes("/scorecards/"));
    expect(new Set(cards).size).toBe(3);
    await finish();
  });
});
