import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { signedIn } from "../../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const LEAVER = "198609262015051001";
const ADMIN = { account: "admin", roles: ["ADMIN"] } as const;
const OFFICER = { account: "pengelola-pengaduan", roles: ["COMPLAINT_OFFICER"] } as const;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const UNITS = "/app/pengaturan/unit";

describe.skipIf(NO_BROWSER)("closing a unit in the portal", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("kota");
    await city.unit("lama", "kota");
    await city.unit("baru", "kota");
    await city.employee(HEAD, { unitId: "kota" });
    await city.employee(LEAVER, { unitId: "lama", raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("an admin reads what is in the way, records the end once it is settled, and takes it back", async () => {
    const { page, check, finish } = await signedIn(browser, city, ADMIN);
    const open = async () => {
      await page.getByRole("button", { name: "Tutup unit Unit lama" }).click();
      await page.getByLabel("Hari terakhir").waitFor();
    };
    await page.goto(UNITS);
    await open();
    const failing = "**/closing?lastDay=*";
    await page.route(failing, (route) => route.fulfill({ status: 500, body: "" }));
    await page.getByLabel("Hari terakhir").fill("2026-03-31");
    const again = page.getByRole("dialog").getByRole("button", { name: "Coba lagi" });
    await again.waitFor();
    await check();
    await page.unroute(failing);
    await again.click();
    await page.getByRole("link", { name: "Pegawai 001" }).waitFor();
    await page.getByLabel("Nomor peraturannya").fill("Perda 7/2026");
    await page.getByLabel("Unit penerus").selectOption("baru");
    await page.getByRole("button", { name: "Catat penutupan" }).click();
    await page.locator(".field.wrong").getByText("1 orang masih ditempatkan").waitFor();
    await check();

    const hr = await city.token("pengelola-kinerja", "HR");
    const { version } = (await city.api("GET", `/v1/employees/${LEAVER}`, { as: hr })).body;
    const ended = { reason: "PENSIUN", from: "2026-04-01", basis: "SK 12/2026" };
    const told = await city.api("PUT", `/v1/employees/${LEAVER}/service`, { as: hr, version, body: ended });
    expect(told.status).toBe(200);
    await page.getByLabel("Hari terakhir").fill("2026-04-01");
    await page.getByText("Tidak ada yang menghalangi penutupan").waitFor();
    await page.getByRole("button", { name: "Catat penutupan" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const row = page.getByRole("rowheader", { name: /Unit lama/ });
    await row.getByText("Akan ditutup sesudah Rabu, 1 April · dilanjutkan oleh Unit baru").waitFor();

    await open();
    await page.getByRole("button", { name: "Batalkan penutupan" }).click();
    await page.getByText("Unit ini tetap buka seperti sebelumnya.").waitFor();
    await check();
    const asked = page.getByRole("dialog").filter({ hasText: "Unit ini tetap buka" }).last();
    await asked.getByRole("button", { name: "Batalkan penutupan" }).last().click();
    await row.getByText("Akan ditutup").waitFor({ state: "detached" });
    await finish(["status of 500"]);
  });

  test("a closed one stays in the list with its successor, and is not offered for anything new", async () => {
    const as = await city.token("admin", "ADMIN");
    const author = await signedIn(browser, city, HR);
    await author.page.goto("/app/pengumuman/baru");
    await author.page.getByLabel("Judul").fill("Loket pindah");
    await author.page.getByLabel("Isi").fill("Mulai bulan depan di lantai dua.");
    await author.page.getByLabel("Tayang sampai").fill("2026-04-20");
    await author.page.getByLabel("Tambah unit").selectOption({ label: "Unit lama" });
    await author.page.getByRole("button", { name: "Hapus Unit kota" }).click();
    const { items } = (await city.api("GET", "/v1/units", { as })).body;
    const { version } = items.find(({ id }: { id: string }) => id === "lama");
    const body = { lastDay: "2026-03-31", decree: "Perda 7/2026", successorId: "baru" };
    expect((await city.api("PUT", "/v1/units/lama/closing", { as, version, body })).status).toBe(200);
    await city.host.advanceTo(Date.parse("2026-04-02T02:00:00.000Z"));
    await city.host.idle();

    // A draft for it alone does not become one for the whole city.
    await author.page.reload();
    const chosen = (name: string) => author.page.getByRole("listitem").filter({ hasText: name });
    await chosen("Unit lama").waitFor();
    await author.page.getByRole("button", { name: "Terbitkan" }).click();
    await author.page
      .getByText("Pilih Unit baru, yang melanjutkan tugasnya.", { exact: false })
      .first()
      .waitFor();
    await expect.poll(() => chosen("Unit kota").count()).toBe(0);
    await author.page.getByLabel("Tambah unit").selectOption({ label: "Unit baru" });
    await author.page
      .getByText("1 yang Anda pilih sebelumnya tidak ditawarkan lagi", { exact: false })
      .waitFor();
    await expect.poll(() => chosen("Unit lama").count()).toBe(0);
    await author.finish();

    const admin = await signedIn(browser, city, ADMIN);
    await admin.page.goto(UNITS);
    const row = admin.page.getByRole("rowheader", { name: /Unit lama/ });
    await row.getByText("Ditutup sesudah Selasa, 31 Maret · dilanjutkan oleh Unit baru").waitFor();
    await expect.poll(() => admin.page.getByRole("button", { name: "Tutup unit Unit lama" }).count()).toBe(0);
    await admin.check();
    // Whoever looks for it by its name is told, too.
    const found = admin.page.getByRole("list", { name: "Unit", exact: true });
    const search = admin.page.getByRole("searchbox", { name: "Cari di portal" });
    await search.fill("lama");
    await found
      .getByText("Ditutup sesudah Selasa, 31 Maret · dilanjutkan oleh Unit baru", { exact: true })
      .waitFor();
    await admin.check();
    await admin.finish();

    const officer = await signedIn(browser, city, OFFICER);
    await officer.page.goto("/app/pengaduan/penyaluran");
    await officer.page.getByRole("button", { name: "Tambah aturan" }).click();
    const offered = officer.page.locator("select[name$=unitId] option");
    await expect.poll(() => offered.allTextContents()).toContain("Unit baru");
    await expect.poll(() => offered.allTextContents()).not.toContain("Unit lama");
    // Its own complaints serve still where rules are tried, and where they would go by now is said.
    const drafting = await city.token(OFFICER.account, "COMPLAINT_OFFICER");
    const drafted = { rules: [{ unitId: "baru", words: ["halte"] }] };
    const first = await city.api("PUT", "/v1/routing-rules", { as: drafting, body: drafted });
    expect(first.status).toBe(200);
    await officer.page.goto("/app/pengaduan/penyaluran");
    const tried = officer.page.getByRole("group", { name: /dipakai menguji/ });
    await tried.getByText("Ditutup sesudah Selasa, 31 Maret · dilanjutkan oleh Unit baru").waitFor();
    await officer.check();
    await officer.finish();

    const hr = await signedIn(browser, city, HR);
    await hr.page.goto("/app/survei/baru");
    const surveyed = hr.page.getByLabel("Unit", { exact: true }).locator("option");
    await expect.poll(() => surveyed.allTextContents()).toContain("Unit baru");
    await expect.poll(() => surveyed.allTextContents()).not.toContain("Unit lama");
    // What was surveyed there is still looked at.
    await hr.page.goto("/app/survei");
    await expect.poll(() => surveyed.allTextContents()).toContain("Unit lama");
    await hr.finish();
  });
});
