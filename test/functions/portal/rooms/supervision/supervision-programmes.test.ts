import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import {
  CLEAN_PLACES,
  CLEANERS,
  defineForm,
  INSPECTOR_HEAD,
  INSPECTORS,
  OFFICE_HEAD,
  PROGRAMME,
  SERVICE_HEAD,
  STRANGER,
  startSupervisedCity,
} from "../../../../support/cities/supervised-city.ts";
import type { TestCity } from "../../../../support/cities/test-city.ts";

const DAY = "2026-03-10";

describe.skipIf(NO_BROWSER)("who runs a programme of supervision", () => {
  let city: TestCity;
  let browser: Browser;
  let hr: string;

  beforeAll(async () => {
    ({ city, hr } = await startSupervisedCity());
    await defineForm(city, hr);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await city?.host.stop();
  });

  const programmeOf = async (title: string) => {
    const { body } = await city.api("GET", "/v1/supervision-programmes", { as: hr });
    return body.items.find((one: { title: string }) => one.title === title).id as string;
  };
  const addInspector = async (page: Page, nip: string) => {
    await page.getByLabel("Tambah pengawas").fill(nip);
    await page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").first().click();
  };

  test.each(Object.entries(SCREENS))(
    "defines it, draws, sends a team, and calls a visit off: %s",
    async (name, reader) => {
      const title = `Kebersihan ${name}`;
      const head = await signedIn(browser, city, { account: INSPECTOR_HEAD, roles: ["EMPLOYEE"] }, reader);
      const { page, check } = head;
      await page.goto("/app/pengawasan/program");
      await page.getByRole("link", { name: "Susun program" }).click();
      await page.getByLabel("Nama program").fill(title);
      await page.getByLabel("Instrumen").selectOption({ label: CLEAN_PLACES.title });
      await page.getByLabel("Di unit mana").selectOption("dinas");
      for (const nip of INSPECTORS) await addInspector(page, nip);
      await page.getByLabel("Kunjungan mendadak").uncheck();
      await check();
      await page.getByRole("button", { name: "Simpan program" }).click();

      await page.getByText("Umumkan undian", { exact: true }).first().click();
      await page.getByLabel("Berapa yang dikunjungi").fill("3");
      await page.getByLabel("sama untuk semua").check();
      await check();
      await page.getByRole("button", { name: "Umumkan undian" }).click();

      await page.getByRole("button", { name: "Undi sekarang" }).waitFor();
      await expect.poll(() => page.getByText("Benih", { exact: true }).count()).toBe(0);
      await check();
      await page.getByRole("button", { name: "Undi sekarang" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Undi sekarang" }).click();
      const drawn = page.getByRole("table", { name: "Yang terundi" });
      await drawn.getByRole("checkbox").nth(2).waitFor();
      for (const place of [0, 1]) await drawn.getByRole("checkbox").nth(place).check();
      // Nobody was chosen yet: said where they are chosen, and the focus is there.
      const team = page.getByRole("group", { name: "Tim" });
      await page.getByRole("button", { name: "Tugaskan", exact: true }).click();
      await team.locator(".error").waitFor();
      await team.locator(":focus").waitFor();
      await check();
      await team.getByRole("checkbox").first().check();
      await check();
      // As if a page held one: those that were chosen on later ones are sent, too.
      const visits = /\/draws\/[\d-]+\/visits/;
      const arrived = Promise.withResolvers<void>();
      await page.route(visits, async (route) => {
        const url = new URL(route.request().url());
        if (route.request().method() === "POST") await arrived.promise;
        else url.searchParams.set("limit", "1");
        await route.continue({ url: url.href });
      });
      await page.reload();
      await team.getByRole("checkbox", { checked: true }).waitFor();
      await expect.poll(() => drawn.getByRole("checkbox", { checked: true }).count()).toBe(2);
      await page.getByRole("button", { name: "Tampilkan berikutnya" }).click();
      await drawn.getByRole("checkbox").nth(2).waitFor();
      await page.getByRole("button", { name: "Tugaskan", exact: true }).click();
      // Whoever is chosen while these are on their way stays chosen.
      await drawn.getByRole("checkbox").nth(2).check();
      arrived.resolve();
      await drawn.getByText("Belum dikunjungi").nth(1).waitFor();
      await drawn.getByRole("checkbox", { checked: true }).uncheck();
      await page.unrouteAll({ behavior: "wait" });
      await page.getByText("Pilih di atas siapa yang dikunjungi", { exact: false }).waitFor();
      await drawn.getByRole("checkbox").check();
      await team.getByRole("checkbox").first().check();
      await page.getByRole("button", { name: "Tugaskan", exact: true }).click();
      await page.getByText("Semua yang terundi sudah ada timnya.").waitFor();

      await drawn.getByRole("link").first().click();
      await page.getByRole("button", { name: "Batalkan kunjungan" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: "Batalkan kunjungan" }).click();
      await dialog.getByRole("alert").waitFor();
      await check();
      await dialog.getByLabel("Alasan").fill("Sedang sakit");
      await dialog.getByRole("button", { name: "Batalkan kunjungan" }).click();
      await page.getByText("Dibatalkan: Sedang sakit").waitFor();

      const id = await programmeOf(title);
      await page.goto(`/app/pengawasan/program/${id}`);
      const draws = page.getByRole("table", { name: "Undian dan kemajuannya" });
      await draws.getByRole("link", { name: "Maret 2026" }).waitFor();
      await check();
      const shown = await city.api("GET", `/v1/supervision-programmes/${id}/draws`, { as: hr });
      expect(shown.body).toMatchObject({
        acts: ["CHANGE", "ANNOUNCE", "RETIRE", "PASS_ON"],
        isInside: true,
        items: [
          { period: "2026-03", made: { drawn: 3 }, progress: { planned: 3, calledOff: 1, recorded: 0 } },
        ],
      });
      await head.finish(["the server responded with a status of 400"]);
    },
  );

  test("changes it and ends it: HR, for a unit of which nobody's head asks", async () => {
    const { page, check, finish } = await signedIn(
      browser,
      city,
      { account: "pengelola-kinerja", roles: ["HR"] },
      SCREENS.phone,
    );
    const [first] = (await city.api("GET", "/v1/observation-instruments", { as: hr })).body.items;
    const content = { ...PROGRAMME, title: "Pelayanan loket", instrumentId: first.id };
    const { body } = await city.api("POST", "/v1/supervision-programmes", { as: hr, body: content });
    await page.goto("/app/pengawasan");
    await page.getByRole("link", { name: /Pelayanan loket/ }).click();
    await page.getByRole("link", { name: "Ubah program" }).click();
    await page.getByLabel("Nama program").fill("Pelayanan di loket");
    await page.getByText("Hanya jenis unit ini").first().click();
    await page.getByLabel("Dinas").check();
    await addInspector(page, STRANGER);
    await check();
    await page.getByRole("button", { name: "Simpan perubahan" }).click();
    await page.getByRole("heading", { name: "Pelayanan di loket" }).waitFor();
    const path = `/v1/supervision-programmes/${body.id}`;
    expect((await city.api("GET", path, { as: hr })).body).toMatchObject({
      title: "Pelayanan di loket",
      unitKinds: ["DINAS"],
      inspectors: [...INSPECTORS, STRANGER],
    });
    await page.getByRole("button", { name: "Hentikan program" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Hentikan program" }).click();
    await page.getByText("Dihentikan").waitFor();
    await expect.poll(() => page.getByText("Umumkan undian").count()).toBe(0);
    await finish();
  });

  test("is checked by anybody: their browser recomputes the draw, and finds what was altered", async () => {
    const { body } = await city.api("POST", "/v1/supervision-programmes", {
      as: hr,
      body: {
        ...PROGRAMME,
        title: "Terbuka",
        isUnannounced: false,
        instrumentId: (await city.api("GET", "/v1/observation-instruments", { as: hr })).body.items[0].id,
      },
    });
    const draws = `/v1/supervision-programmes/${body.id}/draws`;
    await city.api("POST", draws, { as: hr, body: { period: "2026-03", sampleSize: 2, weighting: "RISK" } });
    await city.api("POST", `${draws}/2026-03/make`, { as: hr });
    const { items } = (await city.api("GET", `${draws}/2026-03/visits`, { as: hr })).body;
    const drawn = items.map(({ nip }: { nip: string }) => nip);
    const left = [OFFICE_HEAD, SERVICE_HEAD, ...CLEANERS].find((nip) => !drawn.includes(nip)) ?? "";
    const stranger = { account: STRANGER, roles: ["EMPLOYEE"] } as const;
    const { page, check, finish } = await signedIn(browser, city, stranger, SCREENS.phone);
    await page.goto(`/app/pengawasan/program/${body.id}/2026-03`);
    await expect.poll(() => page.getByText("Yang terundi").count()).toBe(0);
    await page.getByRole("link", { name: "Hitung ulang undian ini" }).click();
    await page.getByRole("button", { name: "Hitung ulang" }).click();
    const result = page.getByRole("table", { name: "Hasil" });
    await expect.poll(() => result.getByText("cocok", { exact: true }).count()).toBe(3);
    await page.getByText("Tidak ada dalam daftar").waitFor({ state: "detached" });
    for (const [nip, said] of [
      [STRANGER, "Tidak ada dalam daftar undian ini."],
      [drawn[0], "Terundi, urutan ke-1."],
      [left, "Ada dalam daftar, tidak terundi."],
    ]) {
      await page.getByLabel("NIP pegawai atau id unit").fill(nip);
      await page.getByRole("button", { name: "Cari dalam daftar" }).click();
      await page.getByText(said).waitFor();
    }
    await check();
    await page.route(`**${draws}/2026-03/list`, async (route) => {
      const response = await route.fetch();
      const list = await response.json();
      const [one, ...rest] = list.items;
      await route.fulfill({
        response,
        json: { ...list, items: [{ ...one, weight: one.weight + 9 }, ...rest] },
      });
    });
    await page.getByRole("button", { name: "Hitung ulang" }).click();
    await result.getByText("TIDAK cocok").first().waitFor();
    await finish();
  });

  test("sends nobody to whom they serve under: the API's sentence is shown, and the choice is still there", async () => {
    const id = (await city.api("GET", "/v1/observation-instruments", { as: hr })).body.items[0].id;
    const content = { ...PROGRAMME, title: "Konflik", instrumentId: id, inspectors: [CLEANERS[0]] };
    const { body } = await city.api("POST", "/v1/supervision-programmes", { as: hr, body: content });
    const draws = `/v1/supervision-programmes/${body.id}/draws`;
    await city.api("POST", draws, { as: hr, body: { period: "2026-03", sampleSize: 5, weighting: "PLAIN" } });
    await city.api("POST", `${draws}/2026-03/make`, { as: hr });
    const { items, people } = (await city.api("GET", `${draws}/2026-03/visits`, { as: hr })).body;
    const number = items.findIndex(({ nip }: { nip: string }) => nip === SERVICE_HEAD);
    const { name } = people.find(({ nip }: { nip: string }) => nip === SERVICE_HEAD);
    const account = { account: "pengelola-kinerja", roles: ["HR"] } as const;
    const { page, finish } = await signedIn(browser, city, account, SCREENS.desk);
    const answered = Promise.withResolvers<void>();
    await page.route(`**/v1/supervision-programmes/${body.id}`, async (route) => {
      await answered.promise;
      await route.continue();
    });
    await page.goto(`/app/pengawasan/program/${body.id}/2026-03`);
    await page.getByRole("table", { name: "Yang terundi" }).getByRole("checkbox").nth(number).check();
    // Those who may be chosen are not known yet: the focus is where they will be.
    await page.getByRole("button", { name: "Tugaskan", exact: true }).click();
    await page.locator("fieldset:focus .error").waitFor();
    answered.resolve();
    await page.getByRole("group", { name: "Tim" }).getByRole("checkbox").check();
    await page.getByLabel("Hari kunjungan").fill(DAY);
    await page.getByRole("button", { name: "Tugaskan", exact: true }).click();
    await page.getByRole("alert").filter({ hasText: "bawahan pegawai yang dikunjungi" }).waitFor();
    await expect.poll(() => page.getByRole("paragraph").filter({ hasText: name }).count()).toBe(1);
    await finish(["the server responded with a status of 400", "the server responded with a status of 409"]);
  });
});
