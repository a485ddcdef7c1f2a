import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import {
  CLEANERS,
  INSPECTORS,
  PROGRAMME,
  SERVICE_HEAD,
  startSupervisedCity,
} from "../../../support/cities/supervised-city.ts";
import type { TestCity } from "../../../support/cities/test-city.ts";

const [VISITED] = CLEANERS;
const [INSPECTOR] = INSPECTORS;
const FORM = {
  title: "Kebersihan",
  levels: [],
  criteria: [
    { id: "alat", statement: "Alat kebersihan lengkap", answer: "CHECK" },
    { id: "sampah", statement: "Area bebas sampah", answer: "CHECK" },
  ],
};

describe.skipIf(NO_BROWSER)("a visit of supervision, as the visited finds it counted", () => {
  let city: TestCity;
  let browser: Browser;

  beforeAll(async () => {
    const supervised = await startSupervisedCity();
    const { hr, as } = supervised;
    city = supervised.city;
    const post = async (path: string, who: string, body: object) => {
      const reply = await city.api("POST", path, { as: who, body });
      expect(reply.status, `${path}: ${JSON.stringify(reply.body)}`).toBeLessThan(300);
      return reply.body;
    };
    const { id: instrumentId } = await post("/v1/observation-instruments", hr, FORM);
    const { id } = await post("/v1/supervision-programmes", hr, { ...PROGRAMME, instrumentId });
    const draws = `/v1/supervision-programmes/${id}/draws`;
    await post(draws, hr, { period: "2026-03", sampleSize: 5, weighting: "PLAIN" });
    await post(`${draws}/2026-03/make`, hr, {});
    const { items } = (await city.api("GET", `${draws}/2026-03/visits`, { as: hr })).body;
    const { number } = items.find(({ nip }: { nip: string }) => nip === VISITED);
    const visits = [{ number, nip: VISITED }];
    await post(`${draws}/2026-03/visits`, hr, { visits, inspectors: [INSPECTOR], day: "2026-03-10" });
    const answers = [
      { criterionId: "alat", isMet: true },
      { criterionId: "sampah", isMet: false },
    ];
    const recommendations = [{ text: "Beli sapu baru.", ownerNip: SERVICE_HEAD, workingDays: 10 }];
    const record = { day: "2026-03-10", answers, findings: [], recommendations };
    await post(`${draws}/2026-03/visits/${number}/record`, as(INSPECTOR), record);
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await city?.host.stop();
  });

  test.each(Object.entries(SCREENS))("stands with their month, on a %s", async (_, reader) => {
    const person = { account: VISITED, roles: ["EMPLOYEE"] } as const;
    const { page, check, finish } = await signedIn(browser, city, person, reader);
    await page.goto("/app");
    const figure = page.locator(".figures").getByText("Nilai kunjungan pengawasan").locator("..");
    await figure.waitFor();
    await expect.poll(() => figure.innerText()).toMatch(/50%[\s\S]*1 kunjungan/);
    await check();
    await finish();
  });

  test("leaves its owner no home that says that nothing waits", async () => {
    const person = { account: SERVICE_HEAD, roles: ["EMPLOYEE"] } as const;
    const { page, finish } = await signedIn(browser, city, person);
    await page.goto("/app");
    await page.getByRole("list", { name: "Rekomendasi pengawasan untuk Anda" }).waitFor();
    await expect
      .poll(() => page.locator("main").innerText())
      .not.toMatch(/Tidak ada yang menunggu|0 terlambat/);
    await finish();
  });

  test("is named among what their result rests on, once the month is closed", async () => {
    await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
    await city.host.idle();
    const person = { account: VISITED, roles: ["EMPLOYEE"] } as const;
    const { page, check, finish } = await signedIn(browser, city, person, SCREENS.phone);
    await page.goto("/app/hasil/2026-03/mengapa");
    const visits = page.getByRole("list", { name: "Kunjungan pengawasan" });
    await visits.waitFor();
    await expect.poll(() => visits.innerText()).toMatch(/10 Maret[\s\S]*50%/);
    await check();
    await visits.getByRole("link").click();
    await page.getByRole("heading", { name: "Isi instrumen" }).waitFor();
    await finish();
  });
});
