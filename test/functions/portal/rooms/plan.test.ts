import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import { indicator, planContent } from "../../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const [NEW, OLD, OTHER] = ["198609262015051001", "199001012015052003", "199102022016031004"];
/** Two results, either of which staff may support. */
const OF_HEAD = {
  ...planContent(),
  results: ["Perizinan", "Pelayanan"].map((statement, place) => ({
    ...{ id: `rhk-${place + 1}`, kind: "UTAMA" as const, statement },
    indicators: [indicator({ id: `i-${place}`, weightBasisPoints: 5_000 })],
  })),
};
const as = (account: string) => ({ account, roles: ["EMPLOYEE"] }) as const;

describe.skipIf(NO_BROWSER)("an employee's plan", () => {
  let city: TestCity;
  let browser: Browser;
  let head: string;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(HEAD);
    for (const nip of [NEW, OLD, OTHER]) await city.employee(nip, { raterNip: HEAD });
    head = await city.token(HEAD, "EMPLOYEE");
    await agreedPlan(HEAD, await city.token("kepala-daerah", "HEAD_OF_CITY"), OF_HEAD);
    for (const nip of [OLD, OTHER]) await agreedPlan(nip, head);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const plansOf = (nip: string) => `/v1/employees/${nip}/plans`;
  async function agreedPlan(nip: string, rater: string, content = planContent()) {
    const own = await city.token(nip, "EMPLOYEE");
    await city.api("POST", plansOf(nip), { as: own, body: { year: "2026", ...content } });
    await city.api("POST", `${plansOf(nip)}/2026/propose`, { as: own, version: 1 });
    await city.api("POST", `${plansOf(nip)}/2026/agree`, { as: rater, version: 2 });
  }
  const stored = async (nip: string) =>
    (await city.api("GET", `${plansOf(nip)}/2026`, { as: await city.token(nip, "EMPLOYEE") })).body;
  const indicatorOf = (page: Page, name: string) => page.getByRole("group", { name: `Indikator ${name}` });
  const propose = async (page: Page, name: string) => {
    await page.getByRole("button", { name }).click();
    await page.getByRole("dialog").getByRole("button", { name }).click();
  };

  test("is drafted with weights that add up before one's eyes, refused beside its fields, and proposed", async () => {
    const { page, check, finish } = await signedIn(browser, city, as(NEW));
    // What is missing leads to where it is done.
    await page.goto("/app");
    await page.getByRole("link", { name: "Rencana kinerja (SKP) tahun ini belum disusun." }).click();
    await page.getByRole("link", { name: "Susun rencana" }).click();
    await page.getByLabel("Apa yang akan dihasilkan?").fill("Izin terbit tepat waktu");
    const first = indicatorOf(page, "1.1");
    await first.getByLabel("Apa yang diukur?").fill("Izin yang diterbitkan");
    await first.getByLabel("Aspek").selectOption("Kuantitas");
    await first.getByLabel("Target setahun").fill("1.200");
    await first.getByLabel("Bobot (%)").fill("60");
    await page.getByText("Jumlah bobot: 60%, kurang 40%", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Tambah indikator" }).click();
    const second = indicatorOf(page, "1.2");
    await second.getByLabel("Apa yang diukur?").fill("Kepuasan pemohon");
    await second.getByLabel("Aspek").selectOption("Kualitas");
    await second
      .getByLabel("Dari mana nilainya?")
      .selectOption({ label: "Indeks kepuasan masyarakat (IKM) unit" });
    await second.getByLabel("Satuan").fill("indeks");
    await page.getByRole("button", { name: "Bagi sisanya rata" }).click();
    await page.getByText("Jumlah bobot: 100%", { exact: true }).waitFor();
    await check();
    await page.getByRole("button", { name: "Simpan draf" }).click();
    // Neither target nor unit of the second: the API says so beside each.
    await page.locator(".field.wrong").first().waitFor();
    await expect.poll(() => second.locator("[aria-invalid]").count()).toBeGreaterThanOrEqual(2);
    // What was typed is kept on the device.
    await page.reload();
    await page.getByText("Isian Anda yang belum tersimpan dikembalikan.").waitFor();
    await second.getByLabel("Target setahun").fill("82,5");
    await second.getByLabel("Unit yang diukur").selectOption({ index: 1 });
    await first.getByLabel("Satuan").fill("izin");
    // Read anew, what was stored is the employee's own, and is never told as somebody else's, however long the rest takes.
    await page.evaluate(`new MutationObserver(() => {
      if (document.body.innerText.includes("Ini berubah sejak Anda mulai mengisi"))
        document.documentElement.dataset.isToldChanged = "";
    }).observe(document.body, { childList: true, subtree: true })`);
    const rest = Promise.withResolvers<void>();
    await page.route("**/v1/inbox*", async (asking) => {
      await rest.promise;
      await asking.continue();
    });
    const readAnew = page.waitForResponse(
      (answer) => answer.request().method() === "GET" && answer.ok() && answer.url().endsWith("/plans/2026"),
    );
    await page.getByRole("button", { name: "Simpan draf" }).click();
    await readAnew;
    rest.resolve();
    await page.getByText("Draf", { exact: true }).waitFor();
    await expect.poll(() => page.locator("html[data-is-told-changed]").count()).toBe(0);
    await expect
      .poll(() => stored(NEW))
      .toMatchObject({
        state: "DRAFT",
        results: [
          {
            statement: "Izin terbit tepat waktu",
            indicators: [
              { target: 1_200, unitOfMeasure: "izin", weightBasisPoints: 6_000, isCumulative: true },
              { target: 82.5, weightBasisPoints: 4_000, isCumulative: false, feed: { unitId: "unit-1" } },
            ],
          },
        ],
      });
    await check();
    await propose(page, "Ajukan");
    await page.getByText("Menunggu persetujuan").waitFor();
    await expect.poll(() => stored(NEW)).toMatchObject({ state: "PROPOSED" });
    await page.getByRole("button", { name: "Tarik kembali" }).click();
    await page.getByRole("button", { name: "Ajukan" }).waitFor();
    await propose(page, "Ajukan");
    await page.getByText("Menunggu persetujuan").waitFor();
    const { version } = await stored(NEW);
    const body = { reason: "Targetnya terlalu rendah" };
    await city.api("POST", `${plansOf(NEW)}/2026/return`, { as: head, version, body });
    await page.reload();
    await page.getByText("Targetnya terlalu rendah").waitFor();
    await check();
    await page.goto("/app");
    await page
      .getByRole("link", { name: "Rencana kinerja dikembalikan pejabat penilai", exact: false })
      .click();
    await page.getByText("Targetnya terlalu rendah").waitFor();
    await finish();
  });

  test("is amended with the difference in sight; an indicator that counts differently is another one", async () => {
    const { page, check, finish } = await signedIn(browser, city, as(OLD));
    await page.goto("/app/rencana");
    await page.getByRole("link", { name: "Ubah rencana" }).click();
    await page.getByLabel("Mengapa rencana perlu diubah?").fill("Tugas bertambah");
    await indicatorOf(page, "1.1").getByLabel("Target setahun").fill("240");
    await page.getByRole("button", { name: "Simpan draf" }).click();
    await page.getByRole("heading", { name: "Perubahan rencana" }).waitFor();
    const [old] = planContent().results[0]?.indicators ?? [indicator()];
    await page.locator("del", { hasText: `${old?.target} ${old?.unitOfMeasure}` }).waitFor();
    await page.locator("ins", { hasText: `240 ${old?.unitOfMeasure}` }).waitFor();
    await check();
    await page.getByRole("link", { name: "Ubah draf perubahan" }).click();
    await indicatorOf(page, "1.1").getByLabel("Satuan").fill("berkas lengkap");
    await page.getByRole("button", { name: "Simpan draf" }).click();
    await page.locator("ins, .state", { hasText: "ditambahkan" }).first().waitFor();
    const amended = await stored(OLD);
    expect(amended.amendment.results[0].indicators[0].id).not.toBe(old?.id);
    await propose(page, "Ajukan perubahan");
    await page.getByRole("button", { name: "Tarik kembali" }).click();
    await page.getByRole("button", { name: "Batalkan perubahan" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Batalkan perubahan" }).click();
    await page.getByRole("heading", { name: "Perubahan rencana" }).waitFor({ state: "detached" });
    await expect.poll(async () => (await stored(OLD)).amendment).toBeUndefined();
    await page.getByRole("link", { name: "Riwayat" }).click();
    await page.getByRole("heading", { name: "Kesepakatan ke-1" }).waitFor();
    await check();
    await finish();
  });

  test("is talked about, and its results are linked to the superior's", async () => {
    const { page, check, finish } = await signedIn(browser, city, as(OTHER));
    const body = { kind: "PROPOSAL", text: "Naikkan targetnya" };
    await city.api("POST", `${plansOf(OTHER)}/2026/comments`, { as: head, body });
    await page.goto("/app/rencana");
    await page.getByText("Naikkan targetnya").waitFor();
    await page.getByText("Jawab", { exact: true }).first().click();
    await page.getByLabel("Tidak diterima").check();
    await page.getByLabel("Isi").first().fill("Sudah di batas kemampuan unit");
    await page.getByRole("button", { name: "Jawab" }).click();
    await page.locator(".state", { hasText: "Tidak diterima" }).waitFor();
    await page.getByRole("link", { name: "Dukungan" }).click();
    const superiors = page.getByLabel("Mendukung hasil kerja atasan").first();
    await superiors.selectOption({ index: 1 });
    await page.getByRole("button", { name: "Kaitkan" }).first().click();
    await page.getByRole("button", { name: "Lepaskan" }).first().waitFor();
    await expect.poll(async () => (await stored(OTHER)).links).toMatchObject([{ superiorNip: HEAD }]);
    await check();
    const superior = await signedIn(browser, city, as(HEAD));
    await superior.page.goto("/app/rencana/dukungan");
    await superior.page.getByText("Pegawai 004:").waitFor();
    await superior.finish();
    await page.getByRole("button", { name: "Lepaskan" }).first().click();
    await page.getByRole("button", { name: "Lepaskan" }).first().waitFor({ state: "detached" });
    await finish();
  });

  test("shows what a result supports beside what is chosen for it, where that has changed meanwhile", async () => {
    const { page, check, finish } = await signedIn(browser, city, as(OLD));
    await page.goto("/app/rencana/dukungan");
    await page.getByLabel("Mendukung hasil kerja atasan").selectOption("Perizinan");
    const own = { as: await city.token(OLD, "EMPLOYEE"), version: (await stored(OLD)).version };
    const path = `${plansOf(OLD)}/2026/results/rhk-1/superior-result`;
    const body = { superiorNip: HEAD, superiorResultId: "rhk-2" };
    expect((await city.api("PUT", path, { ...own, body })).status).toBe(200);
    const link = page.getByRole("button", { name: "Kaitkan", exact: true });
    await link.click();
    const both = page.getByRole("alert", { name: "Isian Anda dan yang tersimpan" });
    await both.getByRole("row", { name: /^Mendukung hasil kerja atasan\s*Perizinan\s*Pelayanan/ }).waitFor();
    await check();
    await link.click();
    await both.waitFor({ state: "detached" });
    await expect.poll(async () => (await stored(OLD)).links).toMatchObject([{ superiorResultId: "rhk-1" }]);
    await finish();
  });

  test("leads to the request to correct a wrong rater, which is then followed", async () => {
    const { page, check, finish } = await signedIn(browser, city, as(OTHER));
    await page.goto("/app/rencana/penilai");
    await page.getByLabel("Apa yang keliru?").fill("Saya sudah pindah bidang");
    await page.getByLabel("Siapa yang seharusnya menilai?").fill(HEAD);
    await page.getByRole("button", { name: /Pegawai 002/ }).click();
    await page.getByRole("button", { name: "Minta perbaikan" }).click();
    await page.getByText("sudah menjadi pejabat penilai Anda").waitFor();
    await page.getByRole("button", { name: "Pilih orang lain" }).click();
    await page.getByRole("button", { name: "Minta perbaikan" }).click();
    await page.getByText("Menunggu jawaban pengelola kinerja").waitFor();
    await check();
    const asked = await city.api("GET", `/v1/employees/${OTHER}/rater-request`, {
      as: await city.token(OTHER, "EMPLOYEE"),
    });
    expect(asked.body).toMatchObject({
      state: "OPEN",
      reason: "Saya sudah pindah bidang",
      currentRaterNip: HEAD,
    });
    await finish();
  });

  test.each(Object.entries(SCREENS))("shows why an indicator has its value: %s", async (_, reader) => {
    const { page, asked, check, finish } = await signedIn(browser, city, as(OLD), reader);
    await page.goto("/app/rencana");
    await page.getByRole("rowheader", { name: "Jumlah bobot" }).waitFor();
    // Who it is, and the plan; what was said about it is asked beneath.
    expect(asked.slice(0, 2)).toEqual(["GET /v1/me", `GET ${plansOf(OLD)}/2026`]);
    await check();
    await page
      .getByRole("link", { name: /Mengapa/ })
      .first()
      .click();
    await page.getByText("Belum ada laporan diterima").waitFor();
    await page.getByRole("img", { name: /Capaian bulan demi bulan/ }).waitFor();
    await check();
    await finish();
  });

  test("has its indicator and its unit of measure named by a report's figure, to whoever reads the report", async () => {
    const own = await city.token(OTHER, "EMPLOYEE");
    const { id: indicatorId, statement, unitOfMeasure } = (await stored(OTHER)).results[0].indicators[0];
    const content = {
      day: "2026-03-09",
      activity: "Menerbitkan izin",
      progress: { indicatorId, amount: 1.5 },
    };
    const { body } = await city.api("POST", `/v1/employees/${OTHER}/reports`, { as: own, body: content });
    const said = `1,5 ${unitOfMeasure}: ${statement}`;
    const rater = await signedIn(browser, city, as(HEAD));
    await rater.page.goto(`/app/laporan/${OTHER}/${body.id}`);
    await rater.page.getByText(said).waitFor();
    await expect.poll(() => rater.page.getByRole("link", { name: statement }).count()).toBe(0);
    await rater.check();
    await rater.finish();
    const { page, finish } = await signedIn(browser, city, as(OTHER));
    await page.goto(`/app/laporan/${OTHER}/${body.id}`);
    await page.getByText(said).waitFor();
    await page.getByRole("link", { name: statement }).click();
    await page.getByRole("heading", { level: 1, name: statement }).waitFor();
    await page.getByText("Maret 2026").filter({ visible: true }).first().waitFor();
    await finish();
  });
});
