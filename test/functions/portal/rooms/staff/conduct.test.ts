import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enterTable } from "../../../../../shared/domain/incentives/table.ts";
import { incentiveTableRepository } from "../../../../../shared/table/incentives/tables.ts";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { incentiveContent } from "../../../../support/cities/incentives.ts";
import { startTestCity, type TestCity } from "../../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;

describe.skipIf(NO_BROWSER)("conduct and discipline in the staff room", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity("bukittinggi", Date.parse("2026-04-06T02:00:00.000Z"));
    await city.unit("unit-1");
    await city.employee(HEAD);
    await city.employee(STAFF, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("records a sanction, keeps what was typed when it is refused, and lifts it", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/kepegawaian/disiplin");
    await page.getByText("Tidak ada catatan yang berlaku.").waitFor();
    await page.getByRole("button", { name: "Catat hukuman atau pengaduan" }).click();
    await page.getByLabel("Hukuman disiplin").check();
    await page.getByLabel("Tingkat hukuman").selectOption("SEDANG");
    await page.getByLabel("Pegawai", { exact: true }).fill(STAFF);
    await page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").click();
    await page.getByLabel(/^Nomor surat keputusan/).fill("800/12/BKPSDM/2026");
    // A closed tab loses neither its words nor the level and the person that they are about.
    await page.reload();
    await page.getByRole("button", { name: "Catat hukuman atau pengaduan" }).click();
    await page.getByText("Pilih orang lain").waitFor();
    await expect.poll(() => page.getByLabel("Tingkat hukuman").inputValue()).toBe("SEDANG");
    await expect
      .poll(() => page.getByLabel(/^Nomor surat keputusan/).inputValue())
      .toBe("800/12/BKPSDM/2026");
    await page.getByLabel("Berlaku sejak").fill("2026-04-01");
    await page.getByLabel("Hari terakhir berlaku").fill("2026-03-01");
    await check();
    await page.getByRole("button", { name: "Simpan catatan" }).click();
    await page.locator(".field.wrong").waitFor();
    await page.getByLabel("Hari terakhir berlaku").fill("2027-03-31");
    await page.getByRole("button", { name: "Simpan catatan" }).click();
    await page.getByText("Hukuman disiplin, sedang").waitFor();
    await page.getByText("Catatan tersimpan.").waitFor();
    await page.getByRole("button", { name: "Cabut catatan" }).click();
    await page.getByLabel("Alasan dicabut").fill("Keliru");
    await page.getByRole("button", { name: "Cabut catatan" }).click();
    await page.locator(".field.wrong").waitFor();
    await page.getByLabel("Alasan dicabut").fill("Banding administratif dikabulkan BPASN.");
    await page.getByRole("button", { name: "Cabut catatan" }).click();
    await page.getByText("Tidak ada catatan yang berlaku.").waitFor();
    await page.getByLabel("Tampilkan").selectOption("LIFTED");
    await page.getByText(/Banding administratif dikabulkan/).waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Cabut catatan" }).count()).toBe(0);
    await finish();
  });

  test("records a founded complaint about a unit, in force until it is lifted", async () => {
    const { page, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/kepegawaian/disiplin");
    await page.getByRole("button", { name: "Catat hukuman atau pengaduan" }).click();
    await page.getByLabel("Pengaduan terbukti, terhadap unit").check();
    await page.getByLabel("Unit", { exact: true }).selectOption("unit-1");
    await page.getByLabel(/^Nomor surat keputusan/).fill("K7M2-QX9D");
    await page.getByRole("button", { name: "Simpan catatan" }).click();
    await page.getByRole("heading", { name: "Unit unit-1" }).waitFor();
    await page.getByText("sampai dicabut").waitFor();
    await finish();
  });

  test.each(Object.entries(SCREENS))("shows the records in force: %s", async (_, reader) => {
    const { page, check, finish } = await signedIn(browser, city, HR, reader);
    await page.goto("/app/kepegawaian/disiplin");
    await page.getByRole("heading", { name: "Unit unit-1" }).waitFor();
    await page.getByRole("button", { name: "Cabut catatan" }).click();
    await check();
    await finish();
  });

  test("shows somebody's discipline of a month with the table's words for each breach", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto(`/app/kepegawaian/pegawai/${STAFF}`);
    await page.getByText("Belum ada catatan untuk bulan ini.").waitFor();
    const as = await city.token(HR.account, "HR");
    const csv = `nip,hadir,TERLAMBAT\n${STAFF},98,2`;
    const put = await city.api("PUT", "/v1/discipline-records/2026-03", { as, body: { csv } });
    expect(put.status).toBe(200);
    await page.reload();
    await page.getByText("tidak ada dalam tabel insentif").waitFor();
    await check();
    await finish();
    await tableInForce(city);
    const other = await signedIn(browser, city, HR);
    await other.page.goto(`/app/kepegawaian/pegawai/${STAFF}`);
    await other.page.getByRole("rowheader", { name: "Terlambat masuk" }).waitFor();
    await other.page.getByText("0,5% dari bagian disiplin").waitFor();
    await other.finish();
  });
});

/** Rules that are in force, stored as the last approval stores them. */
async function tableInForce(city: TestCity): Promise<void> {
  const tables = incentiveTableRepository(city.table);
  const act = { by: "199203032017031005", at: "2026-04-05T00:00:00.000Z" };
  const entered = await tables.commit(enterTable("01jqzz00000000000000", incentiveContent(), act));
  const state = { ...(await tables.edit(entered.id)), state: "IN_FORCE" } as const;
  await tables.commit({ state, event: { type: "INCENTIVE_TABLE_APPROVED", ...act } });
}
