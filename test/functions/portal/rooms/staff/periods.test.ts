import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginClose } from "../../../../../functions/evaluation/begin-close.ts";
import { closeWork } from "../../../../../functions/evaluation/close-run.ts";
import { GROUPS_A_CALL } from "../../../../../functions/evaluation/close-unit.ts";
import { closingRepository } from "../../../../../shared/table/evaluation/closings.ts";
import { periodRepository } from "../../../../../shared/table/evaluation/periods.ts";
import { employeeRepository } from "../../../../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../../../../shared/table/organisation/units.ts";
import { runRepository } from "../../../../../shared/table/runs/runs.ts";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { setAsideAsBusy } from "../../../../support/busy-part.ts";
import { bukittinggi } from "../../../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../../../support/cities/test-city.ts";
import { heldParts } from "../../../../support/table/held-parts.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;

describe.skipIf(NO_BROWSER)("closed periods in the staff room", () => {
  let city: TestCity;
  let browser: Browser;
  let hr: string;
  const parts = heldParts();
  const period = async () => (await city.api("GET", "/v1/periods/2026-03", { as: hr })).body;

  beforeAll(async () => {
    city = await startTestCity(undefined, undefined, { loadHandler: parts.loadHandler });
    await city.unit("unit-1");
    await city.unit("unit-2", "unit-1");
    await city.employee(HEAD);
    await city.employee(STAFF, { raterNip: HEAD, unitId: "unit-2" });
    await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
    hr = await city.token(HR.account, "HR");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("are opened again for somebody, for a unit and for all, and each is closed again", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/kepegawaian/periode");
    await page.getByRole("link", { name: /Maret 2026/ }).click();
    for (const [whom, shown] of [
      ["Satu pegawai", "Pegawai 001"],
      ["Satu unit", "Unit unit-2"],
      ["Seluruh daerah", "Seluruh daerah"],
    ] as const) {
      await page.locator("summary", { hasText: "Buka kembali bulan ini" }).click();
      await page.getByLabel(whom, { exact: true }).check();
      if (whom === "Satu pegawai") {
        await page.getByLabel("Pegawai", { exact: true }).fill(shown);
        await page.getByRole("button", { name: new RegExp(`^${shown}`) }).click();
      }
      if (whom === "Satu unit")
        await page.getByRole("combobox", { name: "Unit", exact: true }).selectOption(shown);
      await page.getByLabel("Alasan", { exact: true }).fill("Laporan tertahan gangguan jaringan.");
      await page.getByLabel("Hari terakhir terbuka").fill("2026-04-10");
      await check();
      await page.getByRole("button", { name: "Buka kembali", exact: true }).click();
      await page.getByRole("button", { name: `Tutup sekarang: ${shown}` }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Tutup sekarang" }).click();
      await page.getByRole("button", { name: `Tutup sekarang: ${shown}` }).waitFor({ state: "detached" });
      await city.host.idle();
      await page.reload();
      await page
        .getByText(/ditutup lagi/)
        .first()
        .waitFor();
    }
    await check();
    await expect
      .poll(async () => (await period()).reopenings)
      .toMatchObject([
        { scope: { kind: "EMPLOYEE", nip: STAFF }, closedAt: expect.any(String) },
        { scope: { kind: "UNIT", unitId: "unit-2" }, closedAt: expect.any(String) },
        { scope: { kind: "CITY" }, closedAt: expect.any(String) },
      ]);
    await finish();
  });

  test("reopened are followed unit by unit, by who goes away and comes back too, and so is their closing", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    const half = async (words: string) => {
      await page.getByText(`${words}: 1 dari 2 unit.`, { exact: false }).waitFor();
      await check();
      await page.getByRole("link", { name: "Periode penilaian" }).click();
      await page.getByRole("heading", { name: "Periode penilaian", level: 1 }).waitFor();
      await page.goBack();
      await page.getByText(`${words}: 1 dari 2 unit.`, { exact: false }).waitFor();
      // Nobody asks for it: the screen follows the work by itself.
      parts.letGo();
      await page.getByText(`${words}: `, { exact: false }).waitFor({ state: "detached" });
    };
    await page.goto("/app/kepegawaian/periode/2026-03");
    await page.locator("summary", { hasText: "Buka kembali bulan ini" }).click();
    await page.getByLabel("Seluruh daerah", { exact: true }).check();
    await page.getByLabel("Alasan", { exact: true }).fill("Laporan tertahan gangguan jaringan lagi.");
    await page.getByLabel("Hari terakhir terbuka").fill("2026-04-10");
    parts.hold("unit-2");
    await page.getByRole("button", { name: "Buka kembali", exact: true }).click();
    await half("Dibuka");
    parts.hold("unit-2");
    await page.getByRole("button", { name: "Tutup sekarang: Seluruh daerah" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Tutup sekarang" }).click();
    await half("Ditutup lagi");
    await expect
      .poll(async () => (await period()).reopenings.at(-1))
      .toMatchObject({ scope: { kind: "CITY" }, closedAt: expect.any(String) });
    await finish();
  });

  /** The close of April as it begins on its night, of which nobody has done any part yet. */
  async function begunClose() {
    // The night's own schedule is later.
    const at = "2026-05-04T17:10:00.000Z";
    await city.host.advanceTo(Date.parse("2026-05-04T17:05:00.000Z"));
    const runs = runRepository(city.table);
    const deps = {
      ...{ periods: periodRepository(city.table), units: unitRepository(city.table), runs },
      ...{ city: bukittinggi, send: async () => {} },
    };
    await beginClose(at, deps);
    const [employees, closings] = [employeeRepository(city.table), closingRepository(city.table)];
    const work = closeWork({ ...deps, employees, closings, groupsACall: GROUPS_A_CALL });
    const message = (part: string) => ({ kind: "close", id: "2026-04", part, at }) as const;
    return {
      /** @param before what happens until the period itself is closed, a moment after its last unit is set aside */
      failed: (part: string, before: () => Promise<unknown>) => {
        const last = (...of: Parameters<typeof work.last>) => before().then(() => work.last(...of));
        return setAsideAsBusy({ ...work, last }, message(part), runs);
      },
    };
  }

  test("say which units could not be closed and why, follow the close, and close each once it is tried again", async () => {
    const close = await begunClose();
    await close.failed("unit-1", async () => undefined);
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/kepegawaian/periode");
    await page.getByRole("link", { name: /April 2026/ }).click();
    await page.getByText("Sedang ditutup").first().waitFor();
    // Nobody asks for it: the screen follows the close by itself.
    const aside = page.getByText("Basis data terlalu sibuk setiap kali", { exact: false });
    await aside.waitFor();
    await close.failed("unit-2", async () => {
      await aside.nth(1).waitFor();
      await page.waitForResponse("**/v1/periods/2026-04");
    });
    // Nobody in another unit waits for it: the month is closed without it.
    await page.getByText("Ditutup", { exact: true }).waitFor();
    await check();
    const evaluation = async () => {
      const as = await city.token(STAFF, "EMPLOYEE");
      return (await city.api("GET", `/v1/employees/${STAFF}/evaluations/2026-04`, { as })).status;
    };
    expect(await evaluation()).toBe(404);
    // One does not wait for the other.
    const later = Promise.withResolvers<void>();
    await page.route("**/units/unit-1/retry", async (route) => {
      await later.promise;
      await route.continue();
    });
    const retry = (unit: string) => page.getByRole("button", { name: `Coba lagi: Unit ${unit}` });
    await retry("unit-1").click();
    await retry("unit-2").click();
    await retry("unit-2").waitFor({ state: "detached" });
    await expect.poll(() => aside.count()).toBe(1);
    later.resolve();
    await aside.waitFor({ state: "detached" });
    await city.host.idle();
    await expect.poll(() => evaluation()).toBe(200);
    const as = await city.token(HR.account, "HR");
    expect((await city.api("GET", "/v1/periods/2026-04", { as })).body).toMatchObject({
      state: "CLOSED",
      unitsDone: 2,
      parts: { total: 2, done: 2, setAside: [] },
    });
    await finish();
  });

  test.each(Object.entries(SCREENS))("fit every screen: %s", async (_, reader) => {
    const { page, check, finish } = await signedIn(browser, city, HR, reader);
    for (const [path, shown] of [
      ["periode", "Maret 2026"],
      ["periode/2026-03", "Kemajuan penutupan"],
      ["impor", "Belum ada berkas."],
      ["permintaan", "Tidak ada permintaan di sini."],
    ] as const) {
      await page.goto(`/app/kepegawaian/${path}`);
      await page.getByText(shown).first().waitFor();
      await check();
    }
    await finish();
  });
});
