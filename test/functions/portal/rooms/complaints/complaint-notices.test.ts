import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { signedIn } from "../../../../support/browser/portal.ts";
import {
  type ComplaintCity,
  HEAD,
  startComplaintCity,
  VERIFICATION,
} from "../../../../support/cities/complaint-city.ts";

const OFFICER = { account: "pengelola-pengaduan", roles: ["COMPLAINT_OFFICER"] } as const;
const CITY_HEAD = { account: "kepala-daerah", roles: ["HEAD_OF_CITY"] } as const;
const MISCONDUCT = "PENGADUAN_BERKADAR_PENGAWASAN";
const TEXT = "Jembatan gantung di Batang Agam putus.";

describe.skipIf(NO_BROWSER)("news of complaints", () => {
  let city: ComplaintCity;
  let browser: Browser;
  let code: string;
  beforeAll(async () => {
    city = await startComplaintCity();
    code = (await city.submit({ text: TEXT })).trackingCode;
    await city.pass("+6d");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("has each complaint once, with what it says, its newest, and by how much it is late", async () => {
    const as = city.as.officer;
    const { body } = await city.api("GET", "/v1/complaint-notices?limit=100", { as });
    // Its verification is late, and the deadline of its answer is near.
    const kinds = ["WARNED", "ESCALATED", "WARNED", "RECEIVED"];
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(kinds);
    const { page, check, finish } = await signedIn(browser, city, OFFICER);
    await page.goto("/app/pengaduan/kabar");
    const rows = page.getByRole("list", { name: "Kabar" }).getByRole("listitem");
    const row = rows.filter({ hasText: code });
    await row.getByText(TEXT).waitFor();
    await row.getByText("Tenggat sudah dekat").waitFor();
    await row.getByText("3 kabar sebelumnya").waitFor();
    await row.getByText(/^Terlambat \d+ hari kerja$/).waitFor();
    await expect.poll(() => rows.count()).toBe(1);
    await check();
    await finish();
  });

  test("leads the head of a unit to no complaint that has gone to another", async () => {
    const { trackingCode: gone } = await city.submit({ text: "Rambu di simpang pasar roboh." });
    await city.act(gone, "verify", VERIFICATION);
    await city.act(gone, "forward", { unitId: "dishub" });
    const { page, check, finish } = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] });
    await page.goto("/app/pengaduan/kabar");
    const row = page.getByRole("list", { name: "Kabar" }).getByRole("listitem").filter({ hasText: gone });
    await row.waitFor();
    await expect.poll(() => row.getByRole("link").count()).toBe(0);
    await check();
    await finish();
  });

  test("tells the head of the city what complaints that are late say, and leads to none that they may not open", async () => {
    const text = "Petugas meminta uang untuk surat pengantar.";
    const { trackingCode: ofMisconduct } = await city.submit({ text, class: MISCONDUCT });
    await city.pass("+30d");
    const { page, check, finish } = await signedIn(browser, city, CITY_HEAD);
    await page.goto("/app/daerah");
    await page.getByRole("link", { name: new RegExp(`${TEXT}.*${code}`) }).waitFor();
    const hidden = page.getByRole("listitem").filter({ hasText: ofMisconduct });
    await hidden.waitFor();
    await expect.poll(() => hidden.getByRole("link").count()).toBe(0);
    await check();
    await finish();
  });
});
