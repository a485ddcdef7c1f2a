import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  filesKept,
  keepingFiles,
  launchBrowser,
  NO_BROWSER,
  READERS,
} from "../../../../support/browser/browser.ts";
import { signedIn } from "../../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../../support/cities/test-city.ts";

const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const OBSTACLE = "Printer loket rusak, antrean menumpuk.";

describe.skipIf(NO_BROWSER)("an obstacle that asks the head for help", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(CHIEF);
    await city.employee(HEAD, { raterNip: CHIEF, isHead: true });
    await city.employee(STAFF, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });
  const asked = async () => {
    const as = await city.token(STAFF, "EMPLOYEE");
    return (await city.api("GET", "/v1/me/asked-help", { as })).body.items;
  };

  test("is asked in the report without a connection, sent once it is back, answered by the head, and read on Beranda", async () => {
    const author = await signedIn(
      browser,
      city,
      { account: STAFF, roles: ["EMPLOYEE"] },
      keepingFiles(READERS.phone),
    );
    await author.page.goto("/app/laporan/baru");
    await author.page.getByLabel("Apa yang Anda kerjakan?").fill("Melayani loket");
    await filesKept(author.page);
    await expect.poll(() => author.page.getByLabel(/meminta bantuan pimpinan/).count()).toBe(0);
    await author.page.getByLabel("Kendala").fill(OBSTACLE);
    await author.page.getByLabel(/meminta bantuan pimpinan/).check();
    await author.check();
    await author.context.setOffline(true);
    await author.page.getByRole("button", { name: "Kirim laporan" }).click();
    await author.page.getByText("Menunggu sambungan").waitFor();
    expect(await asked()).toEqual([]);
    await author.context.setOffline(false);
    await expect.poll(asked).toMatchObject([{ obstacles: OBSTACLE, state: "OPEN" }]);

    const head = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] });
    await head.page.goto("/app/tim");
    await head.page.getByRole("region").getByText(OBSTACLE).waitFor();
    await head.check();
    await head.page.keyboard.press("b");
    await head.page.keyboard.type("Printer pengganti dikirim besok pagi.");
    await head.page.keyboard.press("Control+Enter");
    await expect.poll(asked).toMatchObject([{ state: "HELPED" }]);
    await head.finish();

    await author.page.goto("/app");
    await author.page.getByRole("link", { name: OBSTACLE }).click();
    await author.page.getByText("Printer pengganti dikirim besok pagi.").waitFor();
    await author.check();
    await author.finish(["ERR_INTERNET_DISCONNECTED"]);
  });

  test("is found by the head among a month's obstacles, apart from those that ask for nothing", async () => {
    const report = async (obstacles: string, more: object = {}) => {
      const body = { day: "2026-03-09", activity: "Menata arsip", obstacles, ...more };
      const as = await city.token(STAFF, "EMPLOYEE");
      const { status } = await city.api("POST", `/v1/employees/${STAFF}/reports`, { as, body });
      expect(status).toBe(201);
    };
    await report("Lemari penuh.");
    await report("Atap bocor.", { asksForHelp: true });
    const { page, check, finish } = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] });
    await page.goto("/app/unit/kendala");
    await page.getByText("Lemari penuh.").waitFor();
    const chosen = page.getByRole("navigation", { name: "Kendala yang ditampilkan" });
    await chosen.getByRole("link", { name: "Minta bantuan" }).click();
    await page.getByText("Lemari penuh.").waitFor({ state: "detached" });
    await page.getByText("Atap bocor.").waitFor();
    await check();
    // It stands in the address: going back and coming again finds it as it was.
    await page.reload();
    await page.getByText("Atap bocor.").waitFor();
    await expect.poll(() => page.getByText("Lemari penuh.").count()).toBe(0);
    await chosen.getByRole("link", { name: "Semua" }).click();
    await page.getByText("Lemari penuh.").waitFor();
    await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
    await page.getByText("Tidak ada kendala yang dilaporkan pada Februari 2026.").waitFor();
    expect(new URL(page.url()).search).toBe("?bulan=2026-02");
    await page.reload();
    await page.getByText("Tidak ada kendala yang dilaporkan pada Februari 2026.").waitFor();
    // What is no month is none in the address either.
    await page.goto("/app/unit/kendala?bulan=2026-13");
    await page.getByText("Lemari penuh.").waitFor();
    await finish();
  });

  test("leaves, once the last is answered, the word that all are, and the way to what waits next", async () => {
    const body = {
      day: "2026-03-09",
      activity: "Menata arsip",
      obstacles: "Kunci hilang.",
      asksForHelp: true,
    };
    const as = await city.token(STAFF, "EMPLOYEE");
    await city.api("POST", `/v1/employees/${STAFF}/reports`, { as, body });
    const open = (await asked()).filter(({ state }: { readonly state: string }) => state === "OPEN").length;
    const { page, check, finish } = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] });
    await page.goto("/app/tim");
    for (let left = open; left > 0; left -= 1) {
      await page.getByRole("region", { name: `1 dari ${left}` }).waitFor();
      await page.keyboard.press("b");
      await page.keyboard.type("Sudah saya teruskan.");
      await page.keyboard.press("Control+Enter");
    }
    await page.getByText("Semua sudah ditangani.").waitFor();
    await expect
      .poll(() => page.evaluate("document.activeElement.textContent"))
      .toBe("Semua sudah ditangani.");
    await page.getByRole("link", { name: /^Berikutnya: Laporan \d/ }).waitFor();
    await check();
    await page.getByRole("link", { name: /^Berikutnya: Laporan \d/ }).click();
    await page.waitForURL("**/app/tim?jenis=ANSWER_REPORT");
    await page.getByRole("list", { name: "Laporan yang menunggu jawaban Anda" }).waitFor();
    await page.getByText("Semua sudah ditangani.").waitFor({ state: "detached" });
    await finish();
  });

  test("is counted on the unit's card of its own month, whose list has it", async () => {
    const body = { day: "2026-03-09", activity: "Menata arsip", obstacles: "Lift macet.", asksForHelp: true };
    const as = await city.token(STAFF, "EMPLOYEE");
    const { status } = await city.api("POST", `/v1/employees/${STAFF}/reports`, { as, body });
    expect(status).toBe(201);
    const { page, check, finish } = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] });
    await page.goto("/app/unit");
    const obstacles = page.locator("dl.figures > div", { hasText: "Kendala" });
    await obstacles.getByText(/^\d+ kini menunggu bantuan$/).waitFor();
    await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
    await obstacles.getByText(/^\d+ kendala bulan lain kini menunggu bantuan$/).waitFor();
    await check();
    await page.getByRole("link", { name: "Semua kendala" }).click();
    await page.getByText("Tidak ada kendala yang dilaporkan pada Februari 2026.").waitFor();
    await page.getByRole("link", { name: "Minta bantuan" }).click();
    await page.getByText("Tidak ada kendala yang dimintakan bantuan pada Februari 2026.").waitFor();
    await page.getByRole("button", { name: "Bulan berikutnya" }).click();
    await page.getByText("Lift macet.").waitFor();
    await finish();
  });
});
