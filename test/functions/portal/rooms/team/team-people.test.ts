import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { goToPart, SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { planContent } from "../../../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const PEERS = [
  "198702022016051012",
  "198803032016051003",
  "198904042016051004",
  "199005052016051005",
] as const;
/** Of whom no lesson hours are asked. */
const PPPK = "199505152022212008";
const RATER = { account: HEAD, roles: ["EMPLOYEE"] } as const;

describe.skipIf(NO_BROWSER)("a rater's people", () => {
  let city: TestCity;
  let browser: Browser;
  const as = (nip: string) => city.token(nip, "EMPLOYEE");
  const of = `/v1/employees/${STAFF}`;
  const read = async (path: string) => (await city.api("GET", path, { as: await as(HEAD) })).body;

  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(HEAD);
    for (const nip of [STAFF, ...PEERS]) await city.employee(nip, { raterNip: HEAD });
    await city.employee(PPPK, { raterNip: HEAD, kind: "PPPK" });
    const body = { day: "2026-03-09", activity: "Menata arsip" };
    await city.api("POST", `${of}/reports`, { as: await as(STAFF), body });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  async function proposePlan(nip: string) {
    const plans = `/v1/employees/${nip}/plans`;
    await city.api("POST", plans, { as: await as(nip), body: { year: "2026", ...planContent() } });
    return city.api("POST", `${plans}/2026/propose`, { as: await as(nip), version: 1 });
  }

  test.each(Object.entries(SCREENS))("are seen side by side, and one by one: %s", async (_, reader) => {
    const { page, asked, check, finish } = await signedIn(browser, city, RATER, reader);
    await page.goto("/app/tim/pegawai");
    await page.getByRole("link", { name: "Pegawai 001" }).waitFor();
    expect(asked).toEqual(["GET /v1/me", "GET /v1/me/team-scorecards"]);
    await check();
    await page.getByRole("link", { name: "Pegawai 001" }).click();
    await page.getByRole("link", { name: /Menata arsip/ }).waitFor();
    await page.getByText("Yang masih kurang").waitFor();
    await check();
    const about = "Tentang pegawai ini";
    await goToPart(page, about, "Kartu", "Umpan balik");
    await page.getByText("Belum ada pengamatan pada bulan ini.").waitFor();
    await page.locator("summary", { hasText: "Nilai per perilaku" }).click();
    await check();
    await goToPart(page, about, "Umpan balik", "Pemberi umpan balik");
    await page.getByText("diundi dari rekan", { exact: false }).waitFor();
    await check();
    await goToPart(page, about, "Pemberi umpan balik", "Rencana");
    await page.getByText("belum menyusun rencana", { exact: false }).waitFor();
    await check();
    await finish();
  });

  test("are given feedback, which they see at once", async () => {
    const { page, finish } = await signedIn(browser, city, RATER);
    await page.goto(`/app/tim/pegawai/${STAFF}/umpan-balik`);
    await page.getByLabel("Apa yang ingin Anda sampaikan?").fill("Arsip kini mudah dicari.");
    await page.locator("summary", { hasText: "Nilai per perilaku" }).click();
    await page.getByRole("radiogroup", { name: "Kompeten" }).getByLabel("5").check();
    await page.getByRole("button", { name: "Kirim umpan balik" }).click();
    await page.getByRole("listitem").getByText("Arsip kini mudah dicari.").waitFor();
    await expect
      .poll(async () => (await read(`${of}/feedback?month=2026-03`)).items)
      .toMatchObject([{ text: "Arsip kini mudah dicari.", scores: { KOMPETEN: 5 }, giverNip: HEAD }]);
    await finish();
  });

  test("have their feedback givers named instead of drawn, and changed", async () => {
    const { page, check, finish } = await signedIn(browser, city, RATER);
    await page.goto(`/app/tim/pegawai/${STAFF}/pemberi-umpan-balik`);
    const pick = async (nip: string) => {
      await page.getByLabel("Tambah pegawai").fill(`Pegawai ${nip.slice(-3)}`);
      await page.getByRole("button", { name: new RegExp(`^Pegawai ${nip.slice(-3)}`) }).click();
      await page.getByRole("button", { name: `Hapus Pegawai ${nip.slice(-3)}` }).waitFor();
    };
    const [first, ...others] = PEERS;
    await pick(first);
    await page.getByRole("button", { name: "Tetapkan pemberi umpan balik" }).click();
    await page.getByText("Sebutkan paling sedikit 4 pegawai", { exact: false }).first().waitFor();
    for (const nip of others) await pick(nip);
    await check();
    await page.getByRole("button", { name: "Tetapkan pemberi umpan balik" }).click();
    await page.getByRole("button", { name: "Simpan perubahan" }).waitFor();
    await expect
      .poll(async () => (await read(`${of}/feedback-panels/2026-03`)).givers)
      .toHaveLength(PEERS.length);
    await finish();
  });

  test("have their plan returned with a reason, expectations set, comments answered, and agreed by keyboard", async () => {
    await proposePlan(STAFF);
    const said = { kind: "PROPOSAL", text: "Mohon target dinaikkan bertahap." };
    await city.api("POST", `${of}/plans/2026/comments`, { as: await as(STAFF), body: said });
    const { page, check, finish } = await signedIn(browser, city, RATER);
    await page.goto("/app/tim?jenis=AGREE_PLAN");
    await page.getByRole("heading", { name: /Rencana 2026, Pegawai 001/ }).waitFor();
    await page.locator("summary", { hasText: "Tulis atau ubah ekspektasi" }).click();
    await page.getByLabel("Akuntabel").fill("Catat setiap arsip yang keluar.");
    await check();
    await page.getByRole("button", { name: "Simpan ekspektasi" }).click();
    await page.getByText("Ekspektasi tersimpan.").waitFor();
    await page.locator("summary", { hasText: /^Jawab$/ }).click();
    await page.getByLabel("Diterima", { exact: true }).check();
    await page.getByRole("textbox", { name: "Isi" }).first().fill("Baik, mulai April.");
    await page.getByRole("button", { name: "Jawab" }).click();
    await page.getByText("Baik, mulai April.").waitFor();
    await page.keyboard.press("r");
    await page.keyboard.type("Tambahkan indikator mutu.");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Tidak ada rencana (SKP) yang menunggu", { exact: false }).waitFor();
    await expect
      .poll(() => read(`${of}/plans/2026`))
      .toMatchObject({
        state: "DRAFT",
        returnReason: "Tambahkan indikator mutu.",
        expectations: [{ value: "AKUNTABEL" }],
      });
    const { version } = await read(`${of}/plans/2026`);
    await city.api("POST", `${of}/plans/2026/propose`, { as: await as(STAFF), version });
    await page.reload();
    await page.getByRole("heading", { name: /Rencana 2026, Pegawai 001/ }).waitFor();
    await page.getByText("Pernah dikembalikan: Tambahkan indikator mutu.").waitFor();
    await page.keyboard.press("a");
    await page.getByText("Tidak ada rencana (SKP) yang menunggu", { exact: false }).waitFor();
    await expect.poll(() => read(`${of}/plans/2026`)).toMatchObject({ state: "AGREED" });
    await finish();
  });

  test("have a training confirmed, and one rejected with a reason", async () => {
    const body = {
      title: "Diklat arsip",
      path: "PENDIDIKAN",
      hours: 6,
      day: "2026-03-09",
      provider: "BKPSDM",
    };
    for (const title of ["Diklat arsip", "Seminar"])
      await city.api("POST", `${of}/training`, { as: await as(STAFF), body: { ...body, title } });
    const { page, check, finish } = await signedIn(browser, city, RATER);
    await page.goto("/app/tim?jenis=CONFIRM_TRAINING");
    await page.getByRole("heading", { name: "Pegawai 001: Diklat arsip" }).waitFor();
    await check();
    await page.keyboard.press("a");
    await page.getByRole("heading", { name: "Pegawai 001: Seminar" }).waitFor();
    await page.keyboard.press("r");
    await page.keyboard.type("Sertifikat belum dilampirkan.");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Tidak ada pelatihan yang menunggu", { exact: false }).waitFor();
    const { items } = await read(`${of}/training?year=2026`);
    const states = items.map(({ title, state }: { title: string; state: string }) => `${title} ${state}`);
    expect(states.toSorted()).toEqual(["Diklat arsip CONFIRMED", "Seminar REJECTED"]);
    await finish();
  });

  test("are still named while another of their months is on its way", async () => {
    const { page, finish } = await signedIn(browser, city, RATER);
    const held = Promise.withResolvers<void>();
    await page.route(/\/scorecards\/2026-02$/, (route) => held.promise.then(() => route.continue()));
    await page.goto(`/app/tim/pegawai/${STAFF}`);
    const heading = page.getByRole("heading", { level: 1 });
    await expect.poll(() => heading.textContent()).toBe("Pegawai 001");
    await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
    await page.locator(".shape").first().waitFor();
    await expect.poll(() => heading.textContent()).toBe("Pegawai 001");
    held.resolve();
    await expect.poll(() => page.locator(".shape").count()).toBe(0);
    await finish();
  });

  test("have their deadlines told together where reports wait for the same, and lesson hours only beside a target", async () => {
    const reports = `/v1/employees/${PPPK}/reports`;
    for (const activity of ["Melayani loket", "Mencatat berkas"]) {
      const sent = await city.api("POST", reports, {
        as: await as(PPPK),
        body: { day: "2026-03-09", activity },
      });
      expect(sent.status).toBe(201);
    }
    const { page, check, finish } = await signedIn(browser, city, RATER);
    await page.goto(`/app/tim/pegawai/${PPPK}`);
    await page.getByText("tanpa target", { exact: true }).waitFor();
    await page.getByText(/^paling lambat .* pukul /).waitFor();
    await check();
    await page.getByRole("link", { name: "2 laporan menunggu jawaban Anda" }).click();
    const waiting = page.getByRole("list", { name: "Laporan yang menunggu jawaban Anda" });
    for (const activity of ["Melayani loket", "Mencatat berkas"]) await waiting.getByText(activity).waitFor();
    await finish();

    const own = await signedIn(browser, city, { account: PPPK, roles: ["EMPLOYEE"] });
    await own.page.goto("/app");
    await own.page.getByText("tanpa target", { exact: true }).waitFor();
    await own.page.getByRole("link", { name: "2 laporan menunggu jawaban penilai Anda" }).click();
    const list = own.page.getByRole("list", { name: "Daftar laporan" });
    await expect.poll(() => list.getByRole("link").count()).toBe(2);
    await own.finish();
    // Of one report alone, the line leads to that report.
    const [first] = (await city.api("GET", `${reports}?month=2026-03`, { as: await as(PPPK) })).body.items;
    await city.api("POST", `${reports}/${first.id}/accept`, {
      as: await as(HEAD),
      body: {},
      version: first.version,
    });
    await city.host.idle();
    const later = await signedIn(browser, city, { account: PPPK, roles: ["EMPLOYEE"] });
    await later.page.goto("/app");
    await later.page.getByRole("link", { name: "Penilai menjawab laporan Anda" }).click();
    await later.page.getByText("Dijawab paling lambat").waitFor();
    await later.finish();
  });
});
