import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const ADMIN = { account: "admin", roles: ["ADMIN"] } as const;
const INSTRUMENT = {
  title: "Kebersihan",
  purpose: "Ruang publik",
  levels: [
    { score: 1, label: "Kurang" },
    { score: 2, label: "Baik" },
  ],
  criteria: [{ id: "lantai", statement: "Lantai bersih", isNoteRequired: false }],
};

describe.skipIf(NO_BROWSER)("what changes while somebody types", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.unit("unit-2", "unit-1");
    await city.employee(HEAD);
    await city.employee(STAFF, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const asHr = () => city.token(HR.account, "HR");
  const instruments = "/v1/observation-instruments";
  async function newInstrument() {
    const { body } = await city.api("POST", instruments, { as: await asHr(), body: INSTRUMENT });
    return body.id as string;
  }
  const changeElsewhere = async (id: string, part: object, version = 1) =>
    city.api("PUT", `${instruments}/${id}`, { as: await asHr(), version, body: { ...INSTRUMENT, ...part } });
  const stored = async (id: string) =>
    (await city.api("GET", `${instruments}/${id}`, { as: await asHr() })).body;
  async function openForm(page: Page, id: string) {
    await page.goto(`/app/pengaturan/instrumen/${id}`);
    await page.getByRole("button", { name: "Ubah", exact: true }).click();
  }
  const save = (page: Page) => page.getByRole("button", { name: "Simpan perubahan" }).click();
  const both = (page: Page) => page.getByRole("alert", { name: "Isian Anda dan yang tersimpan" });

  test.each(Object.entries(SCREENS))(
    "is shown beside what they typed, and either may stay: %s",
    async (_, reader) => {
      const id = await newInstrument();
      const { page, check, finish } = await signedIn(browser, city, HR, reader);
      await openForm(page, id);
      await page.getByLabel("Nama instrumen").fill("Kebersihan taman");
      await changeElsewhere(id, {
        title: "Kebersihan kota",
        purpose: "Taman dan jalan",
        criteria: [{ id: "lantai", statement: "Lantai kering", isNoteRequired: true }],
      });
      await save(page);
      await both(page).waitFor();
      const row = (name: string) => both(page).getByRole("row", { name: new RegExp(`^${name}`) });
      await expect
        .poll(() => row("Nama instrumen").textContent())
        .toMatch(/Kebersihan taman.*Kebersihan kota/);
      await expect.poll(() => row("Kegunaannya").textContent()).toMatch(/Ruang publik.*Taman dan jalan/);
      await expect.poll(() => row("Wajib disertai catatan").textContent()).toMatch(/tidak.*ya/);
      await expect.poll(() => both(page).getByRole("row").count()).toBe(5);
      await check();
      for (const part of [
        /^Pakai yang tersimpan: Kegunaannya/,
        /^Pakai yang tersimpan: Wajib/,
        /^Pakai yang tersimpan: Kriteria/,
      ])
        await both(page).getByRole("button", { name: part }).click();
      await expect
        .poll(() => page.getByRole("textbox", { name: "Nama instrumen" }).inputValue())
        .toBe("Kebersihan taman");
      await save(page);
      await page.getByText("Perubahan tersimpan.").waitFor();
      await expect
        .poll(() => stored(id))
        .toMatchObject({
          title: "Kebersihan taman",
          purpose: "Taman dan jalan",
          criteria: [{ statement: "Lantai kering", isNoteRequired: true }],
          version: 3,
        });
      await finish();
    },
  );

  test("is shown also to who comes back to their draft later, and can be taken as a whole", async () => {
    const id = await newInstrument();
    const { page, finish } = await signedIn(browser, city, HR);
    await openForm(page, id);
    await page.getByLabel("Nama instrumen").fill("Kebersihan pasar");
    await page.goto("/app");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await changeElsewhere(id, { title: "Kebersihan terminal" });
    await openForm(page, id);
    await both(page)
      .getByRole("button", { name: /^Buang isian saya/ })
      .click();
    await both(page).waitFor({ state: "detached" });
    await expect.poll(() => page.getByLabel("Nama instrumen").inputValue()).toBe("Kebersihan terminal");
    await finish();
  });

  test("elsewhere in it does not bother who typed something else", async () => {
    const id = await newInstrument();
    const { page, finish } = await signedIn(browser, city, HR);
    await openForm(page, id);
    await page.getByLabel("Kegunaannya").fill("Ruang tunggu");
    await page.getByLabel("Nama instrumen").fill("Kebersihan pos");
    await changeElsewhere(id, { title: "Kebersihan pos" });
    await save(page);
    await page.getByText("Orang lain sudah mengubahnya", { exact: false }).first().waitFor();
    await expect.poll(() => both(page).count()).toBe(0);
    await save(page);
    await page.getByText("Perubahan tersimpan.").waitFor();
    await expect.poll(() => stored(id)).toMatchObject({ title: "Kebersihan pos", purpose: "Ruang tunggu" });
    await finish();
  });

  test("in a unit is not overwritten by an admin who has not seen it", async () => {
    const { page, check, finish } = await signedIn(browser, city, ADMIN);
    await page.goto("/app/pengaturan/unit");
    await page.getByRole("button", { name: "Ubah Unit unit-2" }).click();
    await page.getByLabel("Nama unit").fill("Dinas Kesehatan");
    const unit = "/v1/units/unit-2";
    const as = await city.token(ADMIN.account, "ADMIN");
    await city.api("PUT", unit, {
      as,
      body: { name: "Dinas Kesehatan Daerah", kind: "BADAN", parentId: "unit-1" },
    });
    await page.getByRole("button", { name: "Simpan unit" }).click();
    await both(page).waitFor();
    await expect.poll(() => both(page).textContent()).toMatch(/Dinas Kesehatan.*Dinas Kesehatan Daerah/);
    await check();
    await both(page).getByRole("button", { name: "Pakai yang tersimpan: Jenis" }).click();
    await page.getByRole("button", { name: "Simpan unit" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const { body } = await city.api("GET", "/v1/units", { as });
    expect(body.items).toContainEqual(expect.objectContaining({ name: "Dinas Kesehatan", kind: "BADAN" }));
    await finish();
  });

  test("by their own act, whose answer was lost, is nobody else's change", async () => {
    const reports = `/v1/employees/${STAFF}/reports`;
    const staff = await city.token(STAFF, "EMPLOYEE");
    const body = { day: "2026-03-09", activity: "Menata arsip" };
    const { body: report } = await city.api("POST", reports, { as: staff, body });
    const { page, finish } = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] });
    let lost = 0;
    await page.route("**/accept", async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort("connectionreset");
    });
    await page.goto("/app/tim?jenis=ANSWER_REPORT");
    await page.getByRole("region").getByText("Menata arsip", { exact: true }).waitFor();
    await page.keyboard.press("a");
    await page.getByText("Tidak ada sambungan.", { exact: false }).waitFor();
    await page.keyboard.press("a");
    await page.getByText("Semua laporan sudah dijawab.", { exact: false }).waitFor();
    const ofReport = () => city.api("GET", `${reports}/${report.id}`, { as: staff });
    await expect.poll(async () => (await ofReport()).body).toMatchObject({ state: "ACCEPTED", version: 2 });
    await finish(["ERR_CONNECTION_RESET"]);
  });

  test("by their own change, whose answer was lost, is nobody else's change", async () => {
    const id = await newInstrument();
    const { page, finish } = await signedIn(browser, city, HR);
    let lost = 0;
    await page.route(`**${instruments}/${id}`, async (route) => {
      if (route.request().method() !== "PUT" || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort("connectionreset");
    });
    await openForm(page, id);
    await page.getByLabel("Kegunaannya").fill("Terminal");
    await save(page);
    await page.getByText("Tidak ada sambungan.", { exact: false }).waitFor();
    await save(page);
    await page.getByText("Perubahan tersimpan.").waitFor();
    await expect.poll(() => stored(id)).toMatchObject({ purpose: "Terminal", version: 2 });
    await finish(["ERR_CONNECTION_RESET"]);
  });
});
