import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  filesKept,
  keepingFiles,
  launchBrowser,
  NO_BROWSER,
  openAs,
  READERS,
} from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { draftsOn } from "../../../support/cities/drafts.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const STRANGER = "198702022016051002";
const ME = { account: STAFF, roles: ["EMPLOYEE"] } as const;
const NO_LINE = ["ERR_INTERNET_DISCONNECTED"];
const DAY = 86_400_000;
/** The smallest picture there is: one pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe.skipIf(NO_BROWSER)("a portal whose connection, sign-in or clock is not what it should be", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(HEAD);
    await city.employee(STAFF, { raterNip: HEAD });
    await city.employee(STRANGER, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const reports = `/v1/employees/${STAFF}/reports`;
  const named = async (activity: string) => {
    const as = await city.token(STAFF, "EMPLOYEE");
    const { body } = await city.api("GET", `${reports}?month=2026-03&limit=100`, { as });
    return body.items.filter((one: { readonly activity: string }) => one.activity === activity);
  };
  const write = async (page: Page, activity: string) => {
    await page.goto("/app/laporan/baru");
    await page.getByLabel("Apa yang Anda kerjakan?").fill(activity);
  };
  const send = (page: Page) => page.getByRole("button", { name: "Kirim laporan" }).click();
  const listed = (page: Page, activity: string) =>
    page.getByRole("link", { name: new RegExp(activity) }).waitFor();

  test("sends each report once from two tabs that find the connection again at the same moment", async () => {
    const { page, context, finish } = await signedIn(browser, city, ME, keepingFiles(READERS.desk));
    await write(page, "Dari tab pertama");
    await filesKept(page);
    const other = await context.newPage();
    const tokens = await page.evaluate(() => localStorage.getItem("kinerja.tokens") ?? "");
    await other.addInitScript((kept) => localStorage.setItem("kinerja.tokens", kept), tokens);
    await write(other, "Dari tab kedua");
    const posted: string[] = [];
    for (const tab of [page, other])
      tab.on("response", (response) => {
        const request = response.request();
        if (request.method() === "POST" && request.url().endsWith("/reports"))
          posted.push(request.headers()["idempotency-key"] ?? "");
      });
    await context.setOffline(true);
    await send(page);
    await page.getByText("1 menunggu dikirim").waitFor();
    await send(other);
    await other.getByText("2 menunggu dikirim").waitFor();
    await page.getByText("2 menunggu dikirim").waitFor();
    await context.setOffline(false);
    for (const tab of [page, other])
      for (const activity of ["Dari tab pertama", "Dari tab kedua"]) await listed(tab, activity);
    await page.getByText("menunggu dikirim").waitFor({ state: "detached" });
    await other.getByText("menunggu dikirim").waitFor({ state: "detached" });
    await expect.poll(() => new Set(posted).size).toBe(2);
    expect(posted).toHaveLength(2);
    await expect.poll(() => named("Dari tab pertama")).toHaveLength(1);
    await expect.poll(() => named("Dari tab kedua")).toHaveLength(1);
    await finish(NO_LINE);
  });

  test("continues with a photo whose connection broke in the middle, also after its address to upload to has expired", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    // Until the address has expired: the page tries again by itself, sooner than a slow machine has moved its clock.
    let isBroken = true;
    let puts = 0;
    const addresses: string[] = [];
    page.on("response", async (response) => {
      if (response.request().method() === "POST" && response.url().endsWith("/evidence"))
        addresses.push((await response.json()).upload.url);
    });
    await page.route(
      ({ href }) => !href.includes("/v1/"),
      async (route) => {
        if (route.request().method() !== "PUT") return route.continue();
        if (isBroken) return route.abort("connectionreset");
        puts += 1;
        return route.continue();
      },
    );
    await write(page, "Dengan foto");
    await page.locator("input[type=file]").setInputFiles({
      name: "lemari.png",
      mimeType: "image/png",
      buffer: PIXEL,
    });
    await page.getByAltText("lemari.png").waitFor();
    await send(page);
    await page.getByText("Menunggu sambungan").waitFor();
    expect(await named("Dengan foto")).toEqual([]);
    await city.host.advanceTo(Date.parse("2026-03-10T04:00:00Z"));
    isBroken = false;
    await page.evaluate('window.dispatchEvent(new Event("online"))');
    await listed(page, "Dengan foto");
    await expect.poll(() => named("Dengan foto")).toMatchObject([{ evidence: [{ mediaType: "image/png" }] }]);
    expect(puts).toBe(1);
    await expect.poll(() => new Set(addresses).size).toBe(2);
    await finish(["ERR_CONNECTION_RESET"]);
  });

  test("tries again by itself soon after the API was too busy", async () => {
    const { page, context, finish } = await signedIn(browser, city, ME);
    let refusals = 0;
    await context.route("**/reports", (route) => {
      if (route.request().method() !== "POST" || refusals === 2) return route.continue();
      refusals += 1;
      return route.fulfill({ status: 503, headers: { "retry-after": "1" }, body: "" });
    });
    await write(page, "Saat sedang ramai");
    await send(page);
    await listed(page, "Saat sedang ramai");
    expect(refusals).toBe(2);
    await expect.poll(() => named("Saat sedang ramai")).toHaveLength(1);
    await finish(["503"]);
  });

  test("writes one report where the button is hit twice", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    await write(page, "Dua kali tekan");
    await page.getByRole("button", { name: "Kirim laporan" }).evaluate((button: { click(): void }) => {
      button.click();
      button.click();
    });
    await listed(page, "Dua kali tekan");
    await page.getByText("menunggu dikirim").waitFor({ state: "detached" });
    await expect.poll(() => named("Dua kali tekan")).toHaveLength(1);
    await finish();
  });

  test("lists a report although the list was read just before it was stored", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    const read = Promise.withResolvers<void>();
    const stored = Promise.withResolvers<void>();
    const lists = ({ pathname, search }: URL) => pathname === reports && search.includes("month=");
    await page.route(
      lists,
      async (route) => {
        const response = await route.fetch();
        read.resolve();
        await stored.promise;
        await route.fulfill({ response });
      },
      { times: 1 },
    );
    await page.route(
      ({ pathname, search }) => pathname === reports && search === "",
      async (route) => {
        await read.promise;
        await route.continue();
      },
    );
    await write(page, "Sesaat kemudian");
    await send(page);
    await page.getByText("1 menunggu dikirim").waitFor();
    await page.getByText("menunggu dikirim").waitFor({ state: "detached" });
    stored.resolve();
    await listed(page, "Sesaat kemudian");
    await finish();
  });

  test("keeps what was typed when the sign-in ends in the middle, and gives it back after signing in again", async () => {
    const { page, finish } = await openAs(browser, city.host.url);
    const signIn = async () => {
      await page.getByLabel("NIP atau nama akun").fill(STAFF);
      await page.getByRole("button", { name: "Masuk", exact: true }).click();
    };
    const { body } = await city.api("POST", reports, {
      as: await city.token(STAFF, "EMPLOYEE"),
      body: { day: "2026-03-09", activity: "Melayani warga" },
    });
    await page.goto(`/app/laporan/${STAFF}/${body.id}`);
    await page.getByRole("button", { name: "Masuk" }).click();
    await signIn();
    await page.getByLabel("Tulis komentar").fill("Mohon ditinjau");
    await page.evaluate(() => {
      localStorage.setItem(
        "kinerja.tokens",
        JSON.stringify({ idToken: "a.e30.c", refreshToken: "ended", renewAt: Date.now() + 1e7 }),
      );
    });
    await page.getByRole("button", { name: "Kirim komentar" }).click();
    await page.getByRole("button", { name: "Masuk lagi" }).click();
    await signIn();
    await page.getByRole("heading", { name: "Laporan kerja" }).waitFor();
    await expect.poll(() => page.getByLabel("Tulis komentar").inputValue()).toBe("Mohon ditinjau");
    await page.getByRole("button", { name: "Kirim komentar" }).click();
    await page.getByRole("listitem").filter({ hasText: "Mohon ditinjau" }).waitFor();
    await finish();
  });

  test("gives back what was typed although what a page left for the next cannot be read", async () => {
    const { page, finish } = await signedIn(browser, city, ME);
    await write(page, "Sebelum kerusakan");
    await expect.poll(() => draftsOn(page)).toContainEqual(expect.stringContaining("Sebelum kerusakan"));
    await page.evaluate(`addEventListener("pagehide", () => localStorage.setItem("kinerja.unwritten", "["))`);
    await page.reload();
    await expect
      .poll(() => page.getByLabel("Apa yang Anda kerjakan?").inputValue())
      .toBe("Sebelum kerusakan");
    // What another tab's account typed last is not left on a device from which it signed out.
    const left = await page.evaluate(`(() => {
      const field = document.querySelector("textarea[name=activity]");
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(field, "Sesudah keluar");
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      const left = [];
      for (const name of ["kinerja.none", "kinerja.tokens"]) {
        localStorage.removeItem(name);
        dispatchEvent(new PageTransitionEvent("pagehide"));
        left.push(localStorage.getItem("kinerja.unwritten")?.includes("Sesudah keluar") ?? false);
        localStorage.removeItem("kinerja.unwritten");
      }
      return left;
    })()`);
    expect(left).toEqual([true, false]);
    await finish();
  });

  test("renews a token that the API refuses although this device believes it good", async () => {
    const { page, finish } = await openAs(browser, city.host.url);
    await page.goto("/app");
    await page.getByRole("button", { name: "Masuk" }).click();
    await page.getByLabel("NIP atau nama akun").fill(STAFF);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page.getByRole("heading", { name: /Selamat bekerja/ }).waitFor();
    await page.evaluate(() => {
      const tokens = JSON.parse(localStorage.getItem("kinerja.tokens") ?? "{}");
      const [head, body] = tokens.idToken.split(".");
      localStorage.setItem(
        "kinerja.tokens",
        JSON.stringify({ ...tokens, idToken: `${head}.${body}.refused`, renewAt: Date.now() + 1e9 }),
      );
    });
    await page.reload();
    await page.getByRole("heading", { name: /Selamat bekerja/ }).waitFor();
    await finish();
  });

  // Longer than the local issuer's tokens are good for: to a clock that far ahead, each has ended as soon as it is there.
  test.each([
    ["ahead", 1],
    ["behind", -1],
    ["far ahead", 60],
  ])("lets people sign in and report today's work on a device whose clock is %s", async (name, days) => {
    const { page, finish } = await openAs(browser, city.host.url);
    await page.clock.install({ time: Date.now() + days * DAY });
    await page.goto("/app/laporan/baru");
    await page.getByRole("button", { name: "Masuk" }).click();
    await page.getByLabel("NIP atau nama akun").fill(STAFF);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page.getByLabel("Apa yang Anda kerjakan?").fill(`Jam ${name}`);
    await expect.poll(() => page.getByLabel("Tanggal pekerjaan").inputValue()).toBe("2026-03-10");
    await send(page);
    await listed(page, `Jam ${name}`);
    await expect.poll(() => named(`Jam ${name}`)).toMatchObject([{ day: "2026-03-10" }]);
    await finish();
  });

  test.each([
    ["a colleague's record", `/app/tim/pegawai/${STRANGER}`],
    ["a colleague's report", `/app/laporan/${STRANGER}/2026-03-abcdefghij0123456789`],
    ["a complaint that is not theirs", "/app/pengaduan/AB12-CD34"],
    ["an office's screen", "/app/kepegawaian/permintaan"],
    ["nothing", "/app/tidak/ada"],
  ])(
    "tells whoever follows an address to %s that they may not see it, and shows nothing",
    async (_, address) => {
      const { page, check, finish } = await signedIn(browser, city, ME);
      await page.goto(address);
      const says = page
        .getByRole("alert")
        .or(page.getByRole("heading", { name: "Halaman ini tidak ada" }))
        .first();
      await says.waitFor();
      await expect.poll(() => says.textContent()).toMatch(/\S.{9,}\S/s);
      await expect.poll(() => page.getByRole("main").textContent()).not.toContain("Pegawai 002");
      await check();
      await finish();
    },
  );
});
