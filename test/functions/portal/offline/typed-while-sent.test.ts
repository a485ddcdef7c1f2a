import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { draftsOn } from "../../../support/cities/drafts.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const RATER = { account: HEAD, roles: ["EMPLOYEE"] } as const;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;

describe.skipIf(NO_BROWSER)("what is typed while something is being sent", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(HEAD);
    await city.employee(STAFF, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  /** Acts on such an address are done, but not answered until they are let go. */
  async function heldAnswers(page: Page, address: string) {
    const letGo = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    await page.route(address, async (route) => {
      if (route.request().method() === "GET") return route.continue();
      const response = await route.fetch();
      arrived.resolve();
      await letGo.promise;
      await route.fulfill({ response });
    });
    return { arrived: arrived.promise, letGo: letGo.resolve };
  }

  test("in a comment stays there to be sent next", async () => {
    const reports = `/v1/employees/${STAFF}/reports`;
    const as = await city.token(STAFF, "EMPLOYEE");
    const { body } = await city.api("POST", reports, {
      as,
      body: { day: "2026-03-09", activity: "Menata arsip" },
    });
    const { page, finish } = await signedIn(browser, city, RATER);
    await page.goto(`/app/laporan/${STAFF}/${body.id}`);
    const { arrived, letGo } = await heldAnswers(page, "**/comments");
    const field = page.getByLabel("Komentar");
    const send = page.getByRole("button", { name: "Kirim komentar" });
    await field.fill("Rak mana?");
    await send.click();
    await arrived;
    await field.fill("Rak mana? Dan sampai tahun berapa?");
    letGo();
    await page.getByText("Rak mana?", { exact: true }).waitFor();
    await expect.poll(() => field.inputValue()).toBe("Rak mana? Dan sampai tahun berapa?");
    await field.fill("Sampai tahun berapa?");
    await send.click();
    await expect.poll(() => field.inputValue()).toBe("");
    await expect.poll(async () => (await draftsOn(page)).length).toBe(0);
    await finish();
  });

  test("in something stored is kept upon what was sent", async () => {
    const levels = [
      { score: 1, label: "Kurang" },
      { score: 2, label: "Baik" },
    ];
    const criteria = [{ id: "lantai", statement: "Lantai bersih", isNoteRequired: false }];
    const { body } = await city.api("POST", "/v1/observation-instruments", {
      as: await city.token(HR.account, "HR"),
      body: { title: "Kebersihan", purpose: "Ruang publik", levels, criteria },
    });
    const { page, finish } = await signedIn(browser, city, HR);
    await page.goto(`/app/pengaturan/instrumen/${body.id}`);
    await page.getByRole("button", { name: "Ubah", exact: true }).click();
    const { arrived, letGo } = await heldAnswers(page, `**/observation-instruments/${body.id}`);
    await page.getByLabel("Kegunaannya").fill("Terminal");
    await page.getByRole("button", { name: "Simpan perubahan" }).click();
    await arrived;
    await page.getByLabel("Kegunaannya").fill("Terminal dan pasar");
    letGo();
    await page.getByText("Perubahan tersimpan.").waitFor();
    await expect.poll(async () => JSON.stringify(await draftsOn(page))).toContain("Terminal dan pasar");
    await finish();
  });
});
