import { createHash } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../../support/cities/test-city.ts";

const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const STAFF = ["198609262015051001", "198702022016051002"] as const;
/** The smallest picture there is: one pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const RATER = { account: HEAD, roles: ["EMPLOYEE"] } as const;

describe.skipIf(NO_BROWSER)("the reports that await a rater", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(CHIEF);
    await city.employee(HEAD, { raterNip: CHIEF });
    for (const nip of STAFF) await city.employee(nip, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  async function submit(nip: string, activity: string, more: object = {}): Promise<string> {
    const as = await city.token(nip, "EMPLOYEE");
    const body = { day: "2026-03-09", activity, obstacles: "Lemari penuh", ...more };
    const { body: report } = await city.api("POST", `/v1/employees/${nip}/reports`, { as, body });
    return report.id as string;
  }
  async function stored(nip: string, id: string) {
    const as = await city.token(nip, "EMPLOYEE");
    return (await city.api("GET", `/v1/employees/${nip}/reports/${id}`, { as })).body;
  }
  async function picture(nip: string): Promise<string> {
    const as = await city.token(nip, "EMPLOYEE");
    const sha256 = createHash("sha256").update(PIXEL).digest("hex");
    const file = { fileName: "lemari.png", mediaType: "image/png", sizeBytes: PIXEL.length, sha256 };
    const path = `/v1/employees/${nip}/evidence`;
    const { status, body } = await city.api("POST", path, { as, body: file });
    if (status !== 201) return sha256;
    await fetch(body.upload.url, { method: "PUT", headers: body.upload.headers, body: PIXEL });
    await city.api("POST", `${path}/${sha256}/check`, { as, version: body.version });
    return sha256;
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
    await expect.poll(() => stored(first, accepted)).toMatchObject({ state: "ACCEPTED" });
    await page.keyboard.press("j");
    await open(page, "Melayani loket");
    await page.keyboard.press("k");
    await open(page, "Rapat");
    await page.keyboard.press("r");
    await page.keyboard.type("Sebutkan hasil rapatnya.");
    await page.keyboard.press("Control+Enter");
    await open(page, "Melayani loket");
    await expect
      .poll(() => stored(second, returned))
      .toMatchObject({
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
    await expect.poll(() => stored(first, talkedAbout)).toMatchObject({ state: "ACCEPTED", comments: [{}] });
    await check();
    await finish();
  });

  test.each(Object.entries(SCREENS))(
    "are read one at a time, with what proves them: %s",
    async (name, reader) => {
      const [nip] = STAFF;
      const evidence = [await picture(nip)];
      const id = await submit(nip, `Menata lemari ${name}`, { evidence });
      const { page, check, finish } = await signedIn(browser, city, RATER, reader);
      await page.goto("/app/tim?jenis=ANSWER_REPORT");
      await page
        .getByRole("listitem")
        .getByRole("button", { name: `Menata lemari ${name}` })
        .click();
      await open(page, `Menata lemari ${name}`);
      const image = page.getByRole("img", { name: "lemari.png" });
      await image.waitFor();
      await expect
        .poll(() => image.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth))
        .toBe(1);
      await check();
      await page.getByRole("button", { name: "Kembalikan" }).click();
      await page.getByRole("button", { name: "Kembalikan" }).click();
      await page.getByRole("alert").waitFor();
      await check();
      await page.getByRole("button", { name: "Batal" }).click();
      await page.getByRole("button", { name: "Terima", exact: true }).click();
      await page.getByText(`Menata lemari ${name}`).first().waitFor({ state: "detached" });
      await expect.poll(() => stored(nip, id)).toMatchObject({ state: "ACCEPTED" });
      await finish();
    },
  );

  test("leave the screen by one step back on a phone, which only closes what was opened", async () => {
    await submit(STAFF[0], "Kembali ke daftar");
    const { page, finish } = await signedIn(browser, city, RATER, SCREENS.phone);
    await page.goto("/app/tim?jenis=ANSWER_REPORT");
    const row = page.getByRole("listitem").getByRole("button", { name: "Kembali ke daftar" });
    await row.click();
    await open(page, "Kembali ke daftar");
    await page.goBack();
    await row.waitFor();
    await finish();
  });

  test("are said to await whoever answers them: the rater, or to the rater's superior the rater", async () => {
    const id = await submit(STAFF[1], "Menghitung persediaan");
    const card = `/app/tim/pegawai/${STAFF[1]}`;
    const rater = await signedIn(browser, city, RATER);
    await rater.page.goto(card);
    await rater.page.getByText("Anda menjawab laporan").waitFor();
    await rater.finish();
    const chief = await signedIn(browser, city, { account: CHIEF, roles: ["EMPLOYEE"] });
    await chief.page.goto(card);
    await chief.page.getByText("Penilai menjawab laporan").waitFor();
    await expect.poll(() => chief.page.getByText("Anda menjawab laporan").count()).toBe(0);
    await chief.check();
    await chief.finish();
    const path = `/v1/employees/${STAFF[1]}/reports/${id}/accept`;
    await city.api("POST", path, { as: await city.token(HEAD, "EMPLOYEE"), version: 1, body: {} });
  });

  test("go to the rater's superior, by name, when nobody answers them in time", async () => {
    const id = await submit(STAFF[1], "Menunggu terlalu lama");
    await city.host.advanceTo(Date.parse("2026-03-18T02:00:00.000Z"));
    const { page, check, finish } = await signedIn(browser, city, { account: CHIEF, roles: ["EMPLOYEE"] });
    await page.goto("/app/tim?jenis=ANSWER_ESCALATED_REPORT");
    await page.getByRole("button", { name: new RegExp(`^Pegawai ${STAFF[1].slice(-3)}`) }).click();
    await open(page, "Menunggu terlalu lama");
    await check();
    await page.keyboard.press("t");
    await page.keyboard.type("Diterima sebagai atasan.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(async () => (await stored(STAFF[1], id)).answer?.text).toBe("Diterima sebagai atasan.");
    await finish();
  });
});
