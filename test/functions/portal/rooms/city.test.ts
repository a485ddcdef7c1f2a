import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import {
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../../support/cities/closed-city.ts";

const [RATED, HINDERED] = STAFF;
const CITY_HEAD = { account: "kepala-daerah", roles: ["HEAD_OF_CITY"] } as const;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const OBSTACLE = "Jaringan di loket terputus.";
const RATES = {
  hasilKerja: "SESUAI_EKSPEKTASI",
  perilakuKerja: "SESUAI_EKSPEKTASI",
  hasilKerjaReason: REASON,
  perilakuKerjaReason: REASON,
};

describe.skipIf(NO_BROWSER)("the room of the head of the city", () => {
  let city: ClosedCity;
  let browser: Browser;
  let code: string;

  beforeAll(async () => {
    city = await startClosedCity();
    await city.unit("unit-3", "unit-1");
    const result = `/v1/employees/${RATED}/evaluations/2026-03`;
    await city.api("PUT", `${result}/rating`, { as: city.as(HEAD), body: RATES, version: 1 });
    await city.api("POST", `${result}/receipt`, { as: city.as(RATED), version: 2 });
    await city.api("POST", `${result}/acceptance`, { as: city.as(RATED), version: 3 });
    const body = { day: "2026-04-05", activity: "Menata arsip", obstacles: OBSTACLE };
    await city.api("POST", `/v1/employees/${HINDERED}/reports`, { as: city.as(HINDERED), body });
    const request = { reason: "Saya sudah pindah bidang." };
    await city.api("POST", `/v1/employees/${HINDERED}/rater-request`, {
      as: city.as(HINDERED),
      body: request,
    });
    const complaint = { text: "Lampu jalan di depan pasar padam sejak tiga malam yang lalu." };
    code = (await city.api("POST", "/v1/public/complaints", { body: complaint })).body.trackingCode;
    // The report, the request and the complaint are all left without an answer.
    await city.advanceTo(Date.parse("2026-04-20T02:00:00.000Z"));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(Object.entries(SCREENS))(
    "shows what awaits a decision, and units that need help: %s",
    async (_, reader) => {
      const { page, asked, check, finish } = await signedIn(browser, city, CITY_HEAD, reader);
      await page.goto("/app/daerah");
      await page
        .getByRole("link", { name: /Unit unit-2.*1 laporan tidak dijawab penilainya.*kendala/ })
        .waitFor();
      expect(asked.slice(0, 3).toSorted()).toEqual([
        "GET /v1/me",
        "GET /v1/me/tasks",
        "GET /v1/units/unit-1/scorecards/2026-04",
      ]);
      await page.getByRole("link", { name: /Predikat organisasi untuk ditetapkan/ }).waitFor();
      await page.getByRole("link", { name: new RegExp(code) }).waitFor();
      await check();
      await page.goto("/app/daerah/predikat");
      await page.getByRole("list", { name: "Unit yang menunggu predikat" }).waitFor();
      await check();
      await finish();
    },
  );

  test("leads from a unit that needs help to its obstacles, to complaints that are late, and to what is to be decided", async () => {
    const { page, check, finish } = await signedIn(browser, city, CITY_HEAD);
    await page.goto("/app/daerah");
    await page.getByRole("link", { name: /Unit unit-2.*1 laporan tidak dijawab/ }).click();
    await page.getByRole("heading", { name: "Unit unit-2", level: 1 }).waitFor();
    await page.getByRole("rowheader", { name: "Pegawai 003" }).waitFor();
    await check();
    await page
      .getByRole("navigation", { name: "Tentang unit" })
      .getByRole("link", { name: "Kendala" })
      .click();
    await page.getByText(OBSTACLE).waitFor();
    await check();

    await page.goto("/app/daerah");
    await page.getByRole("link", { name: new RegExp(code) }).click();
    await page.getByRole("heading", { level: 1 }).getByText(code).waitFor();

    // Where the whole administration's stand together, each is of a unit; HR has the same list.
    await page.goto("/app/daerah/kendala");
    await page.getByText("Pegawai 003, Unit unit-2, Minggu, 5 April").waitFor();
    const hr = await signedIn(browser, city, HR);
    await hr.page.goto("/app/kepegawaian");
    await hr.page.getByRole("link", { name: "Kendala", exact: true }).click();
    await hr.page.getByRole("heading", { name: "Kendala semua unit" }).waitFor();
    await hr.page.getByText("Pegawai 003, Unit unit-2, Minggu, 5 April").waitFor();
    await hr.check();
    await hr.finish();

    await page.goto("/app/daerah");
    await page.getByRole("link", { name: /Predikat organisasi untuk ditetapkan/ }).click();
    await page.getByText("0 dari 3 unit sudah ditetapkan.").waitFor();
    await page.getByRole("heading", { name: "Unit unit-1", level: 2 }).waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("s");
    await page.getByRole("heading", { name: "Unit unit-2", level: 2 }).waitFor();
    await page.getByText("1 dari 3 unit sudah ditetapkan.").waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("s");
    // Nobody in the third has been rated: it comes last, with what it lacks.
    await page.getByText("Semua yang belum ditetapkan masih menunggu penilaian pegawainya.").waitFor();
    await page.getByRole("link", { name: "Lihat penilaian pegawainya: Unit unit-3" }).waitFor();
    await check();
    await page.getByRole("button", { name: "Tetapkan sekarang: Unit unit-3" }).click();
    await page.getByRole("heading", { name: "Unit unit-3", level: 2 }).waitFor();
    const { body } = await city.api("GET", "/v1/unit-predikat/2026-03", { as: city.as("mayor") });
    expect(body.items[0]).toMatchObject({ unitId: "unit-1", standing: { predikat: "ISTIMEWA" } });

    await page.goto("/app/daerah");
    await page.getByRole("link", { name: /Permintaan perbaikan pejabat penilai yang terlambat/ }).click();
    await page.getByRole("heading", { name: "Permintaan ganti penilai" }).waitFor();
    await page.getByText("Saya sudah pindah bidang.").first().waitFor();
    await check();
    await finish();
  });
});
