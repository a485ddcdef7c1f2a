import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { keyboardOf } from "../../../support/browser/keyboard.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import { type AnnouncedCity, STAFF, startAnnouncedCity } from "../../../support/cities/announced-city.ts";
import { planContent } from "../../../support/cities/domain-builders.ts";

const [ONE = "", TWO = ""] = STAFF;
const employee = (account: string) => ({ account, roles: ["EMPLOYEE"] }) as const;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;

/** Every test of the portal fails where the focus is lost; here is where it goes instead. */
describe.skipIf(NO_BROWSER)("where an act takes its own control away, the focus goes", () => {
  let city: AnnouncedCity;
  let browser: Browser;
  let announcement: string;
  beforeAll(async () => {
    city = await startAnnouncedCity();
    announcement = (await city.publish()).body.id;
    const plan = await city.act(ONE, `/v1/employees/${ONE}/plans`, { year: "2026", ...planContent() });
    expect(plan.status).toBe(201);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each([
    ["by key", SCREENS.desk],
    ["by touch", SCREENS.phone],
  ])("to the message that says what happened, %s", async (by, screen) => {
    const { page, finish } = await signedIn(browser, city, employee(by === "by key" ? ONE : TWO), screen);
    await page.goto(`/app/pengumuman/${announcement}`);
    const read = page.getByRole("button", { name: "Sudah saya baca" });
    if (by === "by key") await keyboardOf(page).press(read);
    else await read.tap();
    await page.locator("[role=status]:focus", { hasText: "Anda menandai sudah membaca pada" }).waitFor();
    await finish();
  });

  test("to the line of a form that takes the place of the one removed, or else the one before", async () => {
    const { page, finish } = await signedIn(browser, city, employee(ONE));
    const keys = keyboardOf(page);
    await page.goto("/app/rencana/ubah?tahun=2026");
    await keys.press(page.getByRole("button", { name: "Tambah indikator" }));
    await keys.type(page.getByLabel("Apa yang diukur?").last(), "Kepuasan pemohon");
    await keys.press(page.getByRole("button", { name: "Hapus indikator ini: 1.1" }));
    const focused = page.locator("fieldset:focus");
    await expect.poll(() => focused.getByLabel("Apa yang diukur?").inputValue()).toBe("Kepuasan pemohon");
    await keys.press(page.getByRole("button", { name: "Tambah hasil kerja" }));
    await keys.press(page.getByRole("button", { name: "Hapus hasil kerja ini: 2" }));
    await page.locator("h2:focus", { hasText: "Hasil kerja 1" }).waitFor();
    // From there it goes on as if nothing had been lost.
    await keys.press(page.getByRole("button", { name: "Tambah hasil kerja" }));
    await finish();
  });

  test("to the line after the one removed also where lines have no ids, and each keeps what is open in it", async () => {
    const { page, finish } = await signedIn(browser, city, HR);
    const keys = keyboardOf(page);
    await page.goto("/app/insentif/tabel/baru");
    const classes = page.locator("details.class-row");
    for (const count of [2, 3]) {
      await page.getByRole("button", { name: "Tambah kelas" }).click();
      await expect.poll(() => classes.count()).toBe(count);
    }
    // Those that lack something are open; the third is closed.
    for (const [place, code] of ["7", "8"].entries())
      await keys.type(classes.nth(place).getByLabel("Kode kelas"), code);
    await keys.press(classes.nth(2).locator("summary"));
    await expect.poll(() => page.locator("details.class-row[open]").count()).toBe(2);
    await keys.press(page.getByRole("button", { name: "Hapus kelas ini 7" }));
    await page.locator("summary:focus", { hasText: "Kelas 8" }).waitFor();
    await expect.poll(() => page.locator("details.class-row[open]").count()).toBe(1);
    await expect.poll(() => classes.first().getByLabel("Kode kelas").inputValue()).toBe("8");

    for (const [place, name] of ["Terlambat", "Pulang awal"].entries()) {
      await keys.press(page.getByRole("button", { name: "Tambah potongan" }));
      await keys.type(page.getByLabel("Pelanggaran").nth(place), name);
    }
    await keys.press(page.getByRole("button", { name: "Hapus potongan 1" }));
    await expect
      .poll(() => page.locator("fieldset:focus").getByLabel("Pelanggaran").inputValue())
      .toBe("Pulang awal");
    await finish();
  });

  test("to the screen's title, where what opened a dialog goes with what was done in it", async () => {
    const { page, finish } = await signedIn(browser, city, employee(ONE));
    const keys = keyboardOf(page);
    await page.goto("/app/rencana");
    await keys.press(page.getByRole("button", { name: "Ajukan" }));
    await keys.press(page.getByRole("dialog").getByRole("button", { name: "Ajukan" }));
    await page.getByText("Menunggu persetujuan").waitFor();
    await page.locator("h1:focus").waitFor();
    await finish();
  });

  test("back to what opened a dialog that is only closed", async () => {
    const { page, finish } = await signedIn(browser, city, HR);
    const keys = keyboardOf(page);
    await page.goto(`/app/pengumuman/${announcement}/jangkauan`);
    const open = page.getByRole("button", { name: "Tarik pengumuman" });
    await keys.press(open);
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("button:focus", { hasText: "Tarik pengumuman" }).waitFor();
    await finish();
  });

  test("to the next person of a list, and to what is around it once nobody is left", async () => {
    const { page, finish } = await signedIn(browser, city, HR);
    const keys = keyboardOf(page);
    await page.goto("/app/pengaturan/instrumen/baru");
    const chosen = page.getByRole("list", { name: "Pengawas yang dipilih" });
    for (const [place, nip] of [ONE, TWO].entries()) {
      await keys.type(page.getByLabel("Pengawas yang boleh memakainya"), nip);
      await keys.press(page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button"));
      await expect.poll(() => chosen.getByRole("listitem").count()).toBe(place + 1);
    }
    await keys.press(chosen.getByRole("button").first());
    await page.locator("li:focus", { hasText: "Hapus" }).waitFor();
    await keys.press(chosen.getByRole("button").first());
    await page.locator(":is(h1, h2):focus").waitFor();
    await finish();
  });
});
