import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs } from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
/** A device that clears nothing of what it keeps. */
const STUCK_DEVICE = `IDBObjectStore.prototype.clear = () => { throw new DOMException("stuck", "UnknownError"); };`;

describe.skipIf(NO_BROWSER)("the portal", () => {
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

  test("is entered by the issuer's own page, back at the address that was asked for, and left for good", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url);
    await page.goto("/app/laporan");
    await check();
    await page.getByRole("button", { name: "Masuk" }).click();
    await page.getByLabel("NIP atau nama akun").fill(STAFF);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page.waitForURL("**/app/laporan");
    await page.getByRole("heading", { name: "Laporan saya" }).waitFor();
    await check();
    await page.getByRole("button", { name: "Keluar" }).click();
    await page.getByRole("button", { name: "Masuk" }).waitFor();
    await expect.poll(() => page.evaluate(() => localStorage.getItem("kinerja.tokens"))).toBeNull();
    await page.goto("/app/laporan");
    await page.getByRole("button", { name: "Masuk" }).waitFor();
    await finish();
  });

  test("has no tab that still shows anything of whoever signed out in another, or was signed in before", async () => {
    const { page, context, finish } = await signedIn(browser, city, { account: STAFF, roles: ["EMPLOYEE"] });
    await page.goto("/app/laporan");
    await page.getByRole("heading", { name: "Laporan saya" }).waitFor();
    const other = await context.newPage();
    await other.goto("/app/laporan");
    const title = other.getByRole("heading", { name: "Laporan saya" });
    await title.waitFor();
    await other.evaluate(`document.documentElement.dataset.isBefore = ""`);
    const before = other.locator("html[data-is-before]");
    await before.waitFor();
    // From here on this tab only stores: the portal in it would load again as well, and be given its first token anew.
    await page.goto("/");
    const token = await city.token(HEAD, "EMPLOYEE");
    const asked = other.waitForRequest((request) => request.headers().authorization === `Bearer ${token}`);
    await page.evaluate((idToken) => {
      const tokens = { idToken, renewAt: Date.now() + 1e7 };
      localStorage.setItem("kinerja.tokens", JSON.stringify(tokens));
    }, token);
    await asked;
    await before.waitFor({ state: "detached" });
    await title.waitFor();
    await page.evaluate(() => localStorage.removeItem("kinerja.tokens"));
    await other.getByRole("button", { name: "Masuk" }).waitFor();
    await expect.poll(() => title.count()).toBe(0);
    await finish();
  });

  test("says in every tab whether the issuer heard of the sign-out, also where that is known a moment later", async () => {
    const { page, context, finish } = await openAs(browser, city.host.url);
    await page.goto("/");
    const keepLeft = (left: string) =>
      page.evaluate((name) => localStorage.setItem("kinerja.left", name), left);
    await keepLeft("HERE");
    const other = await context.newPage();
    await other.goto("/app");
    const note = other.locator(".notice.care");
    await note.waitFor();
    await keepLeft("EVERYWHERE");
    await note.waitFor({ state: "detached" });
    await finish();
  });

  test("is left also where the issuer does not answer, or the device does not clear what it keeps", async () => {
    const { page, check, finish } = await openAs(browser, city.host.url);
    const enter = async () => {
      await page.goto("/app/laporan");
      const asked = page.waitForRequest(/\/local\/identity\/authorize/);
      await page.getByRole("button", { name: "Masuk" }).click();
      await page.getByLabel("NIP atau nama akun").fill(STAFF);
      await page.getByRole("button", { name: "Masuk", exact: true }).click();
      await page.getByRole("heading", { name: "Laporan saya" }).waitFor();
      return new URL((await asked).url()).searchParams.get("prompt");
    };
    const leave = async () => {
      await page.getByRole("button", { name: "Keluar" }).click();
      await page.getByRole("button", { name: "Masuk" }).waitFor();
      await expect.poll(() => page.evaluate(() => localStorage.getItem("kinerja.tokens"))).toBeNull();
    };
    const remains = page.getByText("sesi Anda di sana mungkin belum berakhir", { exact: false });
    expect(await enter()).toBeNull();
    await page.route("**/.well-known/**", (route) => route.abort());
    await leave();
    // On a computer that others use, the issuer would let them in as whoever left.
    await remains.waitFor();
    await check();
    await page.unroute("**/.well-known/**");
    expect(await enter()).toBe("login");
    await page.evaluate(STUCK_DEVICE);
    await leave();
    await expect.poll(() => remains.count()).toBe(0);
    expect(await enter()).toBe("login");
    await finish(["net::ERR_FAILED", "UnknownError: stuck"]);
  });

  test("asks anew after a tab was closed while it signed out, or in", async () => {
    const { page, finish } = await signedIn(browser, city, { account: STAFF, roles: ["EMPLOYEE"] });
    await page.goto("/app/laporan");
    await page.getByRole("heading", { name: "Laporan saya" }).waitFor();
    const context = page.context();
    // The issuer is being asked how it ends, and does not answer before the tab is closed.
    const asked = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    await page.route("**/.well-known/**", async (route) => {
      asked.resolve();
      await closed.promise;
      await route.abort().catch(() => undefined);
    });
    await page.getByRole("button", { name: "Keluar" }).click();
    await asked.promise;
    const next = await context.newPage();
    await page.close();
    closed.resolve();
    await next.goto("/app/laporan");
    const going = next.waitForRequest(/\/local\/identity\/authorize/);
    await next.getByRole("button", { name: "Masuk" }).click();
    expect(new URL((await going).url()).searchParams.get("prompt")).toBe("login");
    await next.getByLabel("NIP atau nama akun").waitFor();
    // At the issuer's page by now: what this tab began is of no other one.
    const other = await context.newPage();
    await next.close();
    await other.goto("/app/laporan");
    await other.getByRole("button", { name: "Masuk" }).click();
    await other.getByLabel("NIP atau nama akun").fill(STAFF);
    await other.getByRole("button", { name: "Masuk", exact: true }).click();
    await other.getByRole("heading", { name: "Laporan saya" }).waitFor();
    await finish();
  });

  test("is not left where the device cannot load how, which it says, and is once the page was loaded again", async () => {
    const { page, check, finish } = await signedIn(browser, city, { account: STAFF, roles: ["EMPLOYEE"] });
    await page.goto("/app/laporan");
    await page.getByRole("heading", { name: "Laporan saya" }).waitFor();
    await page.route("**/*.js", (route) => route.abort());
    await page.getByRole("button", { name: "Keluar" }).click();
    await page.getByRole("alert").getByText("Anda belum keluar.", { exact: false }).waitFor();
    await check();
    await page.unroute("**/*.js");
    await page.reload();
    const left = page.waitForURL((url) => url.pathname === "/app");
    await page.getByRole("button", { name: "Keluar" }).click();
    await left;
    await finish(["net::ERR_FAILED", "dynamically imported module"]);
  });

  test("renews a token that has ended, without a word", async () => {
    const { page, finish } = await openAs(browser, city.host.url);
    await page.goto("/app");
    await page.getByRole("button", { name: "Masuk" }).click();
    await page.getByLabel("NIP atau nama akun").fill(STAFF);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page.getByRole("heading", { name: /Selamat bekerja/ }).waitFor();
    await page.evaluate(() => {
      const tokens = JSON.parse(localStorage.getItem("kinerja.tokens") ?? "{}");
      localStorage.setItem("kinerja.tokens", JSON.stringify({ ...tokens, renewAt: 0 }));
    });
    const renewal = page.waitForRequest(/\/local\/identity\/token$/);
    await page.reload();
    await renewal;
    await page.getByRole("heading", { name: /Selamat bekerja/ }).waitFor();
    await finish();
  });

  test("offers a way to sign in again when the sign-in has ended in the middle of a form, which keeps what was typed", async () => {
    const { page, finish } = await signedIn(browser, city, { account: STAFF, roles: ["EMPLOYEE"] });
    await city.api("POST", `/v1/employees/${STAFF}/reports`, {
      as: await city.token(STAFF, "EMPLOYEE"),
      body: { day: "2026-03-10", activity: "Melayani warga" },
    });
    await page.goto("/app/laporan");
    await page.getByRole("link", { name: /Melayani warga/ }).click();
    await page.getByLabel("Tulis komentar").fill("Mohon ditinjau");
    await page.evaluate(() => {
      localStorage.setItem(
        "kinerja.tokens",
        JSON.stringify({ idToken: "a.e30.c", renewAt: Date.now() + 1e7 }),
      );
    });
    await page.getByRole("button", { name: "Kirim komentar" }).click();
    await page.getByRole("button", { name: "Masuk lagi" }).waitFor();
    await expect.poll(() => page.getByLabel("Tulis komentar").inputValue()).toBe("Mohon ditinjau");
    await finish();
  });

  test("says that an address is not for one's role, and asks the API nothing for it", async () => {
    const { page, asked, check, finish } = await signedIn(browser, city, {
      account: "admin",
      roles: ["ADMIN"],
    });
    await page.goto("/app/laporan");
    await page.getByRole("heading", { name: "Halaman ini tidak ada" }).waitFor();
    await check();
    expect(new Set(asked)).toEqual(new Set(["GET /v1/me"]));
    await finish();
  });

  test("speaks English after one switch, and keeps to it", async () => {
    const { page, finish } = await signedIn(browser, city, { account: STAFF, roles: ["EMPLOYEE"] });
    await page.goto("/app");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: /Good day/ }).waitFor();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
    await page.goto("/app/laporan");
    await page.getByRole("heading", { name: "My reports" }).waitFor();
    await finish();
  });
});
