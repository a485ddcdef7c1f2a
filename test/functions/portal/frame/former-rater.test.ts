import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../../support/cities/closed-city.ts";

const [ONE] = STAFF;
const MEETS = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };
const PATH = `/v1/employees/${ONE}/evaluations/2026-03`;

let city: ClosedCity;
const me = async (who: string) => (await city.api("GET", "/v1/me", { as: city.as(who) })).body;

/** Every employee of the head's gets another rater; then the first of them objects to the head's rating. */
beforeAll(async () => {
  city = await startClosedCity();
  const body = { ...MEETS, hasilKerjaReason: REASON, perilakuKerjaReason: REASON };
  const rated = await city.api("PUT", `${PATH}/rating`, { as: city.as(HEAD), version: 1, body });
  expect(rated.status).toBe(200);
  for (const nip of STAFF) {
    const { version } = (await city.api("GET", `/v1/employees/${nip}`, { as: city.as("hr") })).body;
    const given = await city.api("PUT", `/v1/employees/${nip}/rater`, {
      as: city.as("hr"),
      version,
      body: { raterNip: CHIEF, from: "2026-04-06" },
    });
    expect(given.status, JSON.stringify(given.body)).toBe(200);
  }
  await city.advanceTo(Date.parse("2026-04-07T02:00:00.000Z"));
  const act = { as: city.as(ONE), body: { reasons: REASON } };
  expect((await city.api("POST", `${PATH}/receipt`, { as: act.as, version: 2 })).status).toBe(200);
  expect((await city.api("POST", `${PATH}/objection`, { ...act, version: 3 })).status).toBe(200);
});
afterAll(() => city.host.stop());

test("whoever rates nobody any more is still asked about what they rated, for a year", async () => {
  expect(await me(HEAD)).toMatchObject({ leadsTeam: false, isAskedAsRater: true, isAwaited: true });
  expect(await me(CHIEF)).toMatchObject({ leadsTeam: true, isAskedAsRater: true, isAwaited: true });
  expect(await me(ONE)).toMatchObject({ leadsTeam: false, isAskedAsRater: false, isAwaited: false });
});

describe.skipIf(NO_BROWSER)("on their first screen", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("an objection to a former rating leads to where it is explained", async () => {
    const { page, finish } = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] });
    await page.goto("/app");
    await page.getByRole("link", { name: "Keberatan yang menunggu penjelasan Anda (1)" }).click();
    await page.waitForURL("**/app/tim?jenis=EXPLAIN_OBJECTION");
    await page.getByRole("heading", { name: "Pegawai 001", exact: false }).first().waitFor();
    await finish();
  });
});
