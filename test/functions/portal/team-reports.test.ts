import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../support/browser.ts";
import { signedIn } from "../../support/portal.ts";
import { startTestCity, type TestCity } from "../../support/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = ["198609262015051001", "198702022016051002"] as const;
const RATER = { account: HEAD, roles: ["EMPLOYEE"] } as const;

describe.skipIf(NO_BROWSER)("the reports that await a rater", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(HEAD);
    for (const nip of STAFF) await city.employee(nip, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  async function submit(nip: string, activity: string): Promise<string> {
    const as = await city.token(nip, "EMPLOYEE");
    const body = { day: "2026-03-09", activity, obstacles: "Lemari penuh" };
    const { body: report } = await city.api("POST", `/v1/employees/${nip}/reports`, { as, body });
    return report.id as string;
  }
  async function stored(nip: string, id: string) {
    const as = await city.token(nip, "EMPLOYEE");
    return (await city.api("GET", `/v1/employees/${nip}/reports/${id}`, { as })).body;
  }
  const open = (page: Page, activity: string) =>
    page.getByRole("region").getByText(activity, { exact: true }).waitFor();

  test("are answered by the dozen with the keyboard alone", async () => {
    const [first, second] = STAFF;
    const accepted = await submit(first, "Menata arsip");
    const returned = await submit(second, "Rapat");
    const talkedAbout = await submit(first, "Melayani loket");
    const { page, asked, check, finish } = await signedIn(browser, city, RATER);
    await page.goto("/app/tim");
    await open(page, "Menata arsip");
    await check();
    expect(asked.filter((one) => one.includes("/v1/me/"))).toHaveLength(2);
    await page.keyboard.press("a");
    await open(page, "Rapat");
    expect(await stored(first, accepted)).toMatchObject({ state: "ACCEPTED" });
    await page.keyboard.press("j");
    await open(page, "Melayani loket");
    await page.keyboard.press("k");
    await open(page, "Rapat");
    await page.keyboard.press("r");
    await page.keyboard.type("Sebutkan hasil rapatnya.");
    await page.keyboard.press("Control+Enter");
    await open(page, "Melayani loket");
    expect(await stored(second, returned)).toMatchObject({
      state: "RETURNED",
      answer: { text: "Sebutkan hasil rapatnya." },
    });
    await page.keyboard.press("c");
    await page.keyboard.type("Berapa orang yang dilayani?");
    await check();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("listitem").getByText("Berapa orang yang dilayani?").waitFor();
    await page.keyboard.press("a");
    await page.getByText("Tidak ada yang menunggu Anda", { exact: false }).waitFor();
    expect(await stored(first, talkedAbout)).toMatchObject({ state: "ACCEPTED", comments: [{}] });
    await check();
    await finish();
  });
});
