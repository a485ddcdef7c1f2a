import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as items from "../../../../shared/table/items.ts";
import { put } from "../../../../shared/table/projection.ts";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const PEERS = [
  "198702022016051002",
  "198803032016051003",
  "198904042016051004",
  "199005052016051005",
] as const;
const STAFF = "198609262015051001";
const ME = { account: STAFF, roles: ["EMPLOYEE"] } as const;
const SCORES = {
  BERORIENTASI_PELAYANAN: 4,
  AKUNTABEL: 5,
  KOMPETEN: 4,
  HARMONIS: 3,
  LOYAL: 4,
  ADAPTIF: 4,
  KOLABORATIF: 5,
};

describe.skipIf(NO_BROWSER)("feedback", () => {
  let city: TestCity;
  let browser: Browser;
  const of = `/v1/employees/${STAFF}`;
  const read = async (path: string) =>
    (await city.api("GET", path, { as: await city.token(STAFF, "EMPLOYEE") })).body;

  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(HEAD);
    for (const nip of [STAFF, ...PEERS]) await city.employee(nip, { raterNip: HEAD });
    const head = await city.token(HEAD, "EMPLOYEE");
    const said = { month: "2026-03", text: "Loket lebih cepat bulan ini.", scores: { KOMPETEN: 5 } };
    await city.api("POST", `${of}/feedback`, { as: head, body: said });
    const levels = [
      { score: 1, label: "Belum" },
      { score: 2, label: "Sudah" },
    ];
    // Every object has something by this name, which is no note of anybody's.
    const criteria = [{ id: "constructor", statement: "Menyapa warga lebih dahulu" }];
    const body = { title: "Pelayanan loket", levels, criteria };
    const hr = await city.token("pengelola-kinerja", "HR");
    const defined = await city.api("POST", "/v1/observation-instruments", { as: hr, body });
    expect(defined.status).toBe(201);
    // By a seed that is drawn, nobody would be asked of about one in a thousand times.
    await city.table.write([put({ key: items.draw.key("2026-03"), item: { seed: "benih" } })]);
    const panel = { month: "2026-03", givers: PEERS };
    expect((await city.api("POST", `${of}/feedback-panels`, { as: head, body: panel })).status).toBe(201);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("is recorded by the rater with the city's instrument, whatever its criteria are called, about somebody found by name", async () => {
    const { page, check, finish } = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] });
    await page.goto("/app/umpan-balik/pengamatan");
    await page.getByRole("link", { name: "Catat pengamatan" }).click();
    await page.getByLabel("Siapa yang Anda amati?").fill("Pegawai 001");
    await check();
    await page.getByRole("button", { name: /^Pegawai 001/ }).click();
    await page.getByText("Menyapa warga lebih dahulu").waitFor();
    await check();
    await page.getByLabel("Umpan balik untuk pegawai").fill("Pertahankan.");
    await page.getByRole("button", { name: "Simpan pengamatan" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Sudah").check();
    await page.getByRole("button", { name: "Simpan pengamatan" }).click();
    await page.getByRole("heading", { name: "Pelayanan loket" }).waitFor();
    await check();
    await expect
      .poll(async () => (await read(`${of}/observations?month=2026-03`)).items)
      .toMatchObject([{ feedback: "Pertahankan.", scores: [{ label: "Sudah" }] }]);
    await finish();
  });

  test.each(Object.entries(SCREENS))(
    "is read by whom it is about, with what is not shown yet: %s",
    async (_, reader) => {
      const { page, check, finish } = await signedIn(browser, city, ME, reader);
      await page.goto("/app/umpan-balik");
      await page.getByText("Loket lebih cepat bulan ini.").waitFor();
      await page.getByText("Ditampilkan sekaligus mulai Kamis, 2 April.", { exact: false }).waitFor();
      await page.getByText("Pertahankan.").waitFor();
      await page.getByText("Anda tidak tercatat bertugas di titik layanan", { exact: false }).waitFor();
      await check();
      await page.goto("/app/umpan-balik/diminta");
      await page.getByRole("heading", { name: "Maret 2026" }).waitFor();
      await check();
      await page
        .getByRole("link", { name: /^Pegawai/ })
        .first()
        .click();
      await page.getByText("Nama Anda tidak disimpan", { exact: false }).waitFor();
      await check();
      await finish();
    },
  );

  test("of the superior and of observers is answered, once", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    await page.goto("/app/umpan-balik");
    for (const [said, answer] of [
      ["Loket lebih cepat bulan ini.", "Terima kasih, berkat tim."],
      ["Pertahankan.", "Siap."],
    ] as const) {
      const entry = page.locator("li, article").filter({ hasText: said }).last();
      await entry.getByText("Tanggapi", { exact: true }).click();
      await entry.getByLabel("Tanggapan Anda").fill(answer);
      await entry.getByRole("button", { name: "Kirim tanggapan" }).click();
      await entry.getByText(answer).waitFor();
      await expect.poll(() => entry.getByText("Tanggapi", { exact: true }).count()).toBe(0);
    }
    await expect
      .poll(async () => (await read(`${of}/feedback?month=2026-03`)).items)
      .toMatchObject([{ reply: { text: "Terima kasih, berkat tim." } }]);
    await expect
      .poll(async () => (await read(`${of}/observations?month=2026-03`)).items)
      .toMatchObject([{ response: { text: "Siap." } }]);
    await finish();
  });

  test("asked of somebody is given without a name, all seven values scored", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    await page.goto("/app/umpan-balik/diminta");
    const link = page.getByRole("link", { name: /^Pegawai/ }).first();
    const href = (await link.getAttribute("href")) ?? "";
    await link.click();
    await page.getByLabel("Apa yang baik, dan apa yang dapat lebih baik?").fill("Selalu siap membantu.");
    await page.getByText("Beri nilai untuk ketujuh perilaku.").waitFor();
    for (const group of await page.getByRole("radiogroup").all()) await group.getByLabel("4").check();
    await page.getByRole("button", { name: "Kirim tanpa nama" }).click();
    await page.getByText("Sudah diberikan").waitFor();
    const { items } = await read("/v1/me/feedback-requests");
    const given = items.filter(({ isGiven }: { isGiven: boolean }) => isGiven);
    expect(given).toMatchObject([{ nip: href.split("/").at(-1) }]);
    await finish();
  });

  test("of colleagues is shown from its day on, all at once, and answered", async () => {
    for (const nip of PEERS) {
      const body = { text: `Kerja sama baik (${nip.slice(-3)}).`, scores: SCORES };
      const as = await city.token(nip, "EMPLOYEE");
      const path = `/v1/me/feedback-requests/2026-03/${STAFF}`;
      expect((await city.api("PUT", path, { as, body })).status).toBe(200);
    }
    await city.host.advanceTo(Date.parse("2026-04-02T02:00:00.000Z"));
    const { page, check, finish } = await signedIn(browser, city, ME);
    await page.goto("/app/umpan-balik");
    await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
    await page.getByText("Kerja sama baik", { exact: false }).first().waitFor();
    await expect.poll(() => page.getByText("Kerja sama baik", { exact: false }).count()).toBe(PEERS.length);
    await check();
    const card = page.locator("section").filter({ hasText: "Dari rekan dan bawahan" });
    await card.getByText("Tanggapi", { exact: true }).click();
    await card.getByLabel("Tanggapan Anda").fill("Terima kasih, rekan-rekan.");
    await card.getByRole("button", { name: "Kirim tanggapan" }).click();
    await card.getByText("Terima kasih, rekan-rekan.").waitFor();
    await expect
      .poll(() => read(`${of}/colleague-feedback/2026-03`))
      .toMatchObject({
        reply: { text: "Terima kasih, rekan-rekan." },
      });
    await finish();
  });
});
