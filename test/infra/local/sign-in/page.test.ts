import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs, READERS } from "../../../support/browser/browser.ts";
import { ARMS_SVG } from "../../../support/cities/arms.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const EMPLOYEE = "198501012010011001";
const HEAD = "197001011995031001";
const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

let city: TestCity;
let browser: Browser;

/** As the portal asks, at one of the host's names. */
const address = (base: string) =>
  `${base}/local/identity/authorize?${new URLSearchParams({
    ...{ client_id: "kinerja-local", redirect_uri: `${base}/app/masuk`, response_type: "code" },
    ...{ scope: "openid profile", code_challenge: CHALLENGE, code_challenge_method: "S256", state: "s" },
  })}`;

describe.skipIf(NO_BROWSER)("the local sign-in page", () => {
  beforeAll(async () => {
    const shown = { content: ARMS_SVG, ending: "svg" } as const;
    city = await startTestCity("bukittinggi", undefined, { armsOf: () => ({ shown }) });
    await city.unit("kota");
    await city.unit("unit-1", "kota");
    await city.employee(HEAD);
    await city.employee(EMPLOYEE, { raterNip: HEAD });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(Object.entries(READERS))("can be used by all: %s", async (_, reader) => {
    const { page, check, finish } = await openAs(browser, city.host.url, reader);
    await page.goto(address(city.host.url));
    await check();
    for (const what of ["Pegawai", "Atasan (pejabat penilai)", "Wali Kota", "Admin", "Akun lain"])
      await expect
        .poll(() => page.getByRole("heading", { name: what, exact: true }).count(), { message: what })
        .toBe(1);
    const arms = await page
      .locator("header img.arms")
      .evaluate((image) => (image as never as { naturalWidth: number }).naturalWidth);
    expect(arms, "the arms are not loaded").toBeGreaterThan(0);
    await expect.poll(() => page.getByRole("button", { name: HEAD }).textContent()).toContain("Unit unit-1");
    await finish();
  });

  test("leads on by one click, without script, under either name of this machine", async () => {
    for (const base of [city.host.url, city.host.url.replace("127.0.0.1", "localhost")]) {
      const { page, finish } = await openAs(browser, base, READERS.scriptless);
      await page.goto(address(base));
      await page.getByRole("button", { name: EMPLOYEE }).click();
      await page.waitForURL(`${base}/app/masuk?*`);
      expect(new URL(page.url()).searchParams.get("code")).toMatch(/^[\w-]{43}$/);
      await finish();
    }
  });

  test("takes another account with its roles, and says what is wrong with one", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url);
    await page.goto(address(city.host.url));
    await page.getByLabel("NIP atau nama akun").fill("siapa");
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await check();
    await page.getByLabel("NIP atau nama akun").fill("admin");
    await page.getByRole("checkbox", { name: "ADMIN" }).check();
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page.waitForURL("**/app/masuk?*");
    await finish();
  });
});
