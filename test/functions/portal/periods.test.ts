import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../support/browser.ts";
import { SCREENS, signedIn } from "../../support/portal.ts";
import { startTestCity, type TestCity } from "../../support/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const MARCH = "/app/kepegawaian/periode/2026-03";

describe.skipIf(NO_BROWSER)("closed periods in the staff room", () => {
  let city: TestCity;
  let browser: Browser;
  let hr: string;
  const period = async () => (await city.api("GET", "/v1/periods/2026-03", { as: hr })).body;

  beforeAll(async () => {
    city = await startTestCity();
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
      await page.getByRole("button", { name: `Tutup sekarang: ${shown}` }).waitFor({ state: "detached" });
      await city.host.idle();
      await page.reload();
      await page
        .getByText(/ditutup lagi/)
        .first()
        .waitFor();
    }
    await check();
    expect((await period()).reopenings).toMatchObject([
      { scope: { kind: "EMPLOYEE", nip: STAFF }, closedAt: expect.any(String) },
      { scope: { kind: "UNIT", unitId: "unit-2" }, closedAt: expect.any(String) },
      { scope: { kind: "CITY" }, closedAt: expect.any(String) },
    ]);
    await finish();
  });

  test("say which unit could not be closed and why, follow the close, and have it tried again", async () => {
    const whole = await period();
    const code = "run.busy";
    const reason = { id: "Tabel sedang sibuk.", en: "The table was busy." };
    const part = { part: "unit-2", name: "Unit unit-2", tries: 4, at: whole.closedAt, code, reason };
    const closing = { ...whole, state: "CLOSING", unitsDone: 0, parts: { total: 2, done: 0, setAside: [] } };
    const stopped = { ...closing, unitsDone: 1, parts: { total: 2, done: 1, setAside: [part] } };
    let shown: object = closing;
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.route("**/v1/periods/2026-03", (route) => route.fulfill({ json: shown }));
    await page.goto(MARCH);
    await page.getByText("Sedang ditutup").first().waitFor();
    // Nobody asks for it: the screen follows the close by itself.
    shown = stopped;
    await page.getByText("Tabel sedang sibuk.", { exact: false }).waitFor();
    await check();
    const retried = page.waitForRequest("**/v1/periods/2026-03/units/unit-2/retry");
    await page.getByRole("button", { name: "Coba lagi: Unit unit-2" }).click();
    expect((await retried).method()).toBe("POST");
    // It was not truly set aside: the API says so, and the screen repeats its sentence.
    await page.getByRole("alert").waitFor();
    await finish(["409"]);
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
