import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../../../support/cities/closed-city.ts";

const [RATED, LEFT, ALSO_LEFT] = STAFF;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const MEETS = {
  hasilKerja: "DI_ATAS_EKSPEKTASI",
  perilakuKerja: "SESUAI_EKSPEKTASI",
  hasilKerjaReason: REASON,
};

/** Of two colours as the browser names them, by WCAG 2.2. */
function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminanceOf).toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.skipIf(NO_BROWSER)("HR after a period has closed", () => {
  let city: ClosedCity;
  let browser: Browser;
  const read = async (path: string) => (await city.api("GET", path, { as: city.as("hr") })).body;

  beforeAll(async () => {
    city = await startClosedCity();
    const result = `/v1/employees/${RATED}/evaluations/2026-03`;
    await city.api("PUT", `${result}/rating`, { as: city.as(HEAD), body: MEETS, version: 1 });
    await city.api("POST", `${result}/receipt`, { as: city.as(RATED), version: 2 });
    const final = await city.api("POST", `${result}/acceptance`, { as: city.as(RATED), version: 3 });
    expect(final.body.stage).toBe("FINAL");
    // Neither the rater nor their superior is in time: what is left falls to HR.
    for (const instant of ["2026-04-10T17:30:00.000Z", "2026-04-17T17:30:00.000Z"])
      await city.advanceTo(Date.parse(instant));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(Object.entries(SCREENS))(
    "sees how each rater rates, by month, quarter and year: %s",
    async (_, reader) => {
      const { page, asked, check, finish } = await signedIn(browser, city, HR, reader);
      await page.goto("/app/kepegawaian/kalibrasi");
      await page.getByRole("heading", { name: "Pegawai 002" }).waitFor();
      expect(asked).toEqual(["GET /v1/me", "GET /v1/raters/2026-03"]);
      const spread = page.getByRole("table", { name: /Hasil kerja: Pegawai 002/ });
      await spread.getByRole("row", { name: /Di Atas Ekspektasi.*1/i }).waitFor();
      await check();
      await page.getByRole("button", { name: "Triwulan" }).click();
      await page.getByText("Triwulan I 2026").waitFor();
      await page.getByText("Belum ada penilaian pada periode ini.", { exact: false }).waitFor();
      await page.getByRole("button", { name: "Tahun", exact: true }).click();
      await page.getByText("Belum ada penilaian pada periode ini.", { exact: false }).waitFor();
      // The quarter had the same words.
      await expect.poll(() => asked.slice(2)).toEqual(["GET /v1/raters/2026-T1", "GET /v1/raters/2025"]);
      await finish();
    },
  );

  test("tells advice and rating apart without colour: light, dark, printed, and in colours of the device", async () => {
    const { page, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/kepegawaian/kalibrasi");
    await page.getByRole("table", { name: /Hasil kerja: Pegawai 002/ }).waitFor();
    for (const media of [
      { colorScheme: "light" },
      { colorScheme: "dark" },
      { media: "print" },
      { forcedColors: "active" },
    ] as const) {
      await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: "none", ...media });
      const [advice, given, ground] = await page.evaluate<string[][]>(`(() => {
        const table = document.querySelector(".spread");
        const seen = (series) => {
          const bar = getComputedStyle(table.querySelector("tbody [data-series='" + series + "'] rect"));
          return [bar.fill, bar.stroke];
        };
        return [seen(0), seen(1), [getComputedStyle(table.closest(".card")).backgroundColor]];
      })()`);
      expect(advice?.[0], JSON.stringify(media)).toBe("none");
      expect(given?.[0]).not.toBe("none");
      for (const line of [advice?.[1], given?.[1]])
        expect(contrastOf(line ?? "", ground?.[0] ?? ""), JSON.stringify([media, line])).toBeGreaterThan(3);
    }
    // Beside every bar stands its number, and above each column its name with the same shape.
    const row = page.getByRole("table", { name: /Hasil kerja: Pegawai 002/ }).locator("tbody tr");
    await expect.poll(() => row.first().locator("td span").allTextContents()).toEqual(["0", "1"]);
    await finish();
  });

  test.each(Object.entries(SCREENS))("sees what has no rater, and why: %s", async (_, reader) => {
    const { page, asked, check, finish } = await signedIn(browser, city, HR, reader);
    await page.goto("/app/kepegawaian/kalibrasi/tanpa-penilai");
    await page.getByRole("heading", { name: "Unit unit-2" }).waitFor();
    expect(asked.toSorted()).toEqual(["GET /v1/me", "GET /v1/units", "GET /v1/unrated-results"]);
    await page
      .getByText("hanya kepala daerah yang ada di atas penilainya", { exact: false })
      .first()
      .waitFor();
    await check();
    await finish();
  });

  test("gives many to another rater at once, and reads which were refused and why", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app");
    await page.getByRole("link", { name: /Hasil tanpa pejabat penilai/ }).click();
    await page.getByLabel(/^Pilih semua/).check();
    const order = async () => {
      await page.getByLabel("Pejabat penilai yang baru").fill("Pegawai 002");
      await page.getByRole("button", { name: /^Pegawai 002/ }).click();
      await page.getByLabel("Alasan").fill("Kepala bidang mengenal pekerjaan mereka.");
      await page.getByLabel("Nomor surat", { exact: false }).fill("Surat perintah 800/14/BKPSDM/2026");
    };
    const last = page.getByRole("checkbox", { name: /^Pegawai 004/ });
    await last.uncheck();
    await order();
    const arrived = Promise.withResolvers<void>();
    await page.route("**/v1/rating-reassignments", async (route) => {
      await arrived.promise;
      await route.continue();
    });
    await page.getByRole("button", { name: "Serahkan (2)" }).click();
    // Whoever is chosen while these are on their way stays chosen.
    await last.check();
    arrived.resolve();
    await page.getByText("hasil diserahkan kepada penilai yang baru.", { exact: false }).waitFor();
    await page.getByText("tidak dapat menilai dirinya sendiri", { exact: false }).waitFor();
    await check();
    await order();
    await page.getByRole("button", { name: "Serahkan (1)" }).click();
    await last.waitFor({ state: "detached" });
    const { items } = await read("/v1/unrated-results");
    const left = items.map(({ nip }: { nip: string }) => nip);
    expect(left).not.toContain(LEFT);
    expect(left).not.toContain(ALSO_LEFT);
    await finish();
  });

  test("sets the predikat of unit after unit by keyboard, and is asked for a reason where the spread is unexpected", async () => {
    const { page, asked, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/kepegawaian/kalibrasi/predikat");
    await page.getByRole("heading", { name: "Unit unit-1", level: 2 }).waitFor();
    expect(asked).toEqual(["GET /v1/me", "GET /v1/unit-predikat/2026-03"]);
    await check();
    await page.keyboard.press("3");
    await page.getByText("Sebaran ini berbeda dari yang diharapkan", { exact: false }).waitFor();
    await page.getByLabel("Alasan sebaran itu wajar").fill("Baru satu pegawai yang selesai dinilai.");
    await check();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Unit unit-2", level: 2 }).waitFor();
    await page.keyboard.press("1");
    // The head of the city sets it meanwhile: both are shown, and what is saved then is meant.
    const justification = "Unit ini hanya mempunyai satu pegawai.";
    const set = await city.api("PUT", "/v1/units/unit-2/predikat/2026-03", {
      as: await city.token("kepala-daerah", "HEAD_OF_CITY"),
      body: { predikat: "BAIK", justification },
      version: 0,
    });
    expect(set.status, JSON.stringify(set.body)).toBe(200);
    await page.keyboard.press("s");
    const both = page.getByRole("alert", { name: "Isian Anda dan yang tersimpan" });
    await both.getByRole("row", { name: /Predikat unit.*Istimewa.*Baik/ }).waitFor();
    await expect.poll(() => page.getByText("Kiriman Anda tidak diterima").count()).toBe(0);
    await check();
    await page.keyboard.press("s");
    await both.waitFor({ state: "detached" });
    await page.getByText("Semua unit sudah mempunyai predikat.").waitFor();
    await page.getByRole("button", { name: "Ubah Unit unit-1" }).waitFor();
    await check();
    const { items } = await read("/v1/unit-predikat/2026-03");
    expect(items.map(({ standing }: { standing: { predikat: string } }) => standing.predikat)).toEqual([
      "BUTUH_PERBAIKAN",
      "ISTIMEWA",
    ]);
    await finish();
  });

  test("replaces the rater of one result that awaits its rating", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/kepegawaian/kalibrasi/hasil?unit=unit-2");
    await page.getByRole("button", { name: "Ganti penilai: Pegawai 004" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Pejabat penilai yang baru").fill(CHIEF);
    await dialog.getByRole("button", { name: /^Pegawai 001/ }).click();
    await dialog.getByLabel("Alasan").fill("Kepala dinas menilai selama kepala bidang cuti.");
    await check();
    await dialog.getByLabel("Nomor surat", { exact: false }).fill("Surat perintah 800/16/BKPSDM/2026");
    await dialog.getByRole("button", { name: "Ganti" }).click();
    await page.getByRole("row", { name: /Pegawai 004.*Pegawai 001/ }).waitFor();
    await finish();
  });

  test.each(Object.entries(SCREENS))(
    "has what SIASN takes as a file, and what to mend for whom: %s",
    async (_, reader) => {
      const { page, check, finish } = await signedIn(browser, city, HR, reader);
      await page.goto("/app/kepegawaian/kalibrasi/siasn?unit=unit-2");
      await page.getByRole("link", { name: /Pegawai 004.*Menunggu penilaian pejabat penilai/ }).waitFor();
      await page.getByText("PNS ID pegawai ini belum ada.", { exact: false }).waitFor();
      await check();
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: "Unduh berkas SIASN" }).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe("siasn-unit-unit-2-2026-03.json");
      expect(JSON.parse(readFileSync(await file.path(), "utf8"))).toMatchObject([
        { nip: RATED, body: { tahun: 2026, bulanMulaiPenilaian: 3, kuadranKinerjaNilai: 2 } },
      ]);
      await finish();
    },
  );
});
