import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { HEAD, type SessionCity, STAFF, startSessionCity } from "../../../../support/cities/sessions.ts";

const RATER = { account: HEAD, roles: ["EMPLOYEE"] } as const;
const [ONE = "", TWO = "", THREE = ""] = STAFF;
/** Keeps what is to be done with the next frame until `show` is called. */
const HOLD_FRAMES = `(() => {
  const [frame, late] = [requestAnimationFrame, []];
  window.requestAnimationFrame = (act) => late.push(act);
  window.show = () => {
    window.requestAnimationFrame = frame;
    for (const act of late) act(performance.now());
  };
})()`;
const TRAINING = {
  ...{ path: "PELATIHAN", form: "NON_KLASIKAL", hours: 12 },
  ...{ day: "2026-03-06", provider: "LAN" },
};

describe.skipIf(NO_BROWSER)("the trainings that await a rater", () => {
  let city: SessionCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startSessionCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const open = (page: Page, title: RegExp) => page.getByRole("region").getByRole("heading", { name: title });
  const rows = (page: Page, label: string) => page.getByRole("list", { name: label }).getByRole("button");
  /** Which row of the list is marked as the open one. */
  const marked = (page: Page, label: string) =>
    rows(page, label).evaluateAll((all) =>
      all.findIndex((one) => (one as unknown as { ariaCurrent: string | null }).ariaCurrent === "true"),
    );
  const say = async (page: Page, key: string, said: string) => {
    await page.keyboard.press(key);
    await page.keyboard.type(said);
    await page.keyboard.press("Control+Enter");
  };

  async function recorded(nip: string, title: string): Promise<string> {
    const { body } = await city.act(nip, `/v1/employees/${nip}/training`, { ...TRAINING, title });
    return body.id;
  }
  const training = async (nip: string, id: string) =>
    (await city.get(nip, `/v1/employees/${nip}/training?year=2026`)).body.items.find(
      (one: { id: string }) => one.id === id,
    );

  test.each(Object.entries(SCREENS))("are confirmed and rejected by keyboard: %s", async (name, reader) => {
    const label = "Pelatihan yang menunggu konfirmasi Anda";
    const first = await recorded(ONE, `Arsip ${name}`);
    const second = await recorded(TWO, `Bahasa ${name}`);
    const third = await recorded(THREE, `Cerita ${name}`);
    const { page, asked, check, finish } = await signedIn(browser, city, RATER, reader);
    await page.goto("/app/tim?jenis=CONFIRM_TRAINING");
    await rows(page, label).nth(2).waitFor();
    const order = (await rows(page, label).allInnerTexts()).map(
      (row) => row.match(/Arsip|Bahasa|Cerita/)?.[0],
    );
    expect(order.toSorted()).toEqual(["Arsip", "Bahasa", "Cerita"]);
    const at = (place: number) => open(page, new RegExp(`${order[place]} ${name}`));
    // On a phone, the first opens with the first step; beside its list it is open at once.
    if (reader === SCREENS.phone) await rows(page, label).first().press("Enter");
    await at(0).waitFor();
    await check();
    await page.keyboard.press("j");
    await at(1).waitFor();
    await page.keyboard.press("k");
    await at(0).waitFor();
    await page.keyboard.press("j");
    await at(1).waitFor();
    // The one in the middle goes, and the one after it takes its place.
    await say(page, "r", "Sertifikatnya belum dilampirkan.");
    await at(2).waitFor();
    if (reader === SCREENS.desk) await expect.poll(() => marked(page, label)).toBe(1);
    await page.keyboard.press("k");
    await at(0).waitFor();
    await page.keyboard.press("a");
    await at(2).waitFor();
    await page.keyboard.press("a");
    await page.getByText("Tidak ada pelatihan yang menunggu konfirmasi", { exact: false }).waitFor();
    await check();
    const ids = { Arsip: [ONE, first], Bahasa: [TWO, second], Cerita: [THREE, third] } as const;
    const stored = [];
    for (const title of order) stored.push(await training(...ids[title as keyof typeof ids]));
    expect(stored).toMatchObject([
      { state: "CONFIRMED" },
      { state: "REJECTED", answer: { reason: "Sertifikatnya belum dilampirkan." } },
      { state: "CONFIRMED" },
    ]);
    expect(asked.filter((one) => one.startsWith("POST"))).toHaveLength(3);
    await finish();
  });

  test("have enrolments among them, which are approved and rejected by keyboard", async () => {
    const label = "Pendaftaran pelatihan yang menunggu persetujuan Anda";
    const { id } = (await city.plan(await city.course(), { places: 3 })).body;
    for (const nip of [ONE, TWO, THREE]) await city.enrol(id, nip);
    const { page, check, finish } = await signedIn(browser, city, RATER);
    await page.goto("/app/tim?jenis=APPROVE_ENROLMENT");
    await rows(page, label).nth(2).waitFor();
    const names = (await rows(page, label).allInnerTexts()).map((row) => row.split("\n")[0] ?? "");
    const at = (place: number) => open(page, new RegExp(`^${names[place]}:`));
    await at(0).waitFor();
    await check();
    await page.keyboard.press("a");
    await at(1).waitFor();
    await page.keyboard.press("j");
    await at(2).waitFor();
    // The device is slow to draw: what it does late must not take the field from somebody who writes, whose letters are keys.
    await page.evaluate(HOLD_FRAMES);
    await page.keyboard.press("k");
    await at(1).waitFor();
    await page.keyboard.press("r");
    const reason = page.getByLabel("Alasan ditolak");
    await reason.waitFor();
    await page.evaluate("show()");
    await page.keyboard.type("Jaga loket hari itu.");
    await expect.poll(() => reason.inputValue()).toBe("Jaga loket hari itu.");
    await page.keyboard.press("Control+Enter");
    await at(2).waitFor();
    await expect.poll(() => marked(page, label)).toBe(0);
    await page.keyboard.press("a");
    await page.getByText("Tidak ada pendaftaran pelatihan", { exact: false }).waitFor();
    await check();
    const { items } = (await city.get("hr", `/v1/training-sessions/${id}/enrolments`)).body;
    const states = items.map(({ state }: { state: string }) => state);
    expect(states.toSorted()).toEqual(["APPROVED", "APPROVED", "REJECTED"]);
    await finish();
  });
});
