import type { Browser, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../../../shared/auth/principal.ts";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { enter, settled } from "../../../support/browser/every-view.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";

/** Accounts that belong to nobody, somebody, and somebody's head. With fewer roles more is refused, so each has one. */
const READERS: readonly (readonly [account: string, role: Role])[] = [
  ["admin", "ADMIN"],
  ["pengelola-kinerja", "HR"],
  ["pengelola-pengaduan", "COMPLAINT_OFFICER"],
  ["kepala-daerah", "HEAD_OF_CITY"],
  [STAFF, "EMPLOYEE"],
  [HEAD, "EMPLOYEE"],
];

describe.skipIf(NO_BROWSER)("what a menu offers opens, and asks for nothing that is refused", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(HEAD, { isHead: true });
    await city.employee(STAFF, { raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test.each(READERS)("to %s as %s", async (account, role) => {
    const { page, finish } = await signedIn(browser, city, { account, roles: [role] });
    const refused: string[] = [];
    page.on("response", (reply) => {
      const { pathname } = new URL(reply.url());
      if (reply.status() === 403) refused.push(`${new URL(page.url()).pathname} asks ${pathname}`);
    });
    const underWay = new Set<Request>();
    page.on("request", (request) => void underWay.add(request));
    page.on("requestfinished", (request) => void underWay.delete(request));
    page.on("requestfailed", (request) => void underWay.delete(request));
    // A screen of nobody, so that each of theirs is entered.
    await page.goto("/app/mulai");
    await settled(page);
    const rooms = page.getByRole("navigation").getByRole("link");
    const paths = await rooms.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(paths.length).toBeGreaterThan(2);
    for (const path of new Set(paths)) {
      await enter(page, path);
      // What a screen asks for late is answered, too.
      await expect.poll(() => underWay.size).toBe(0);
    }
    expect(refused).toEqual([]);
    await finish();
  });

  test("what a link leads to says whose it is, where its reader may not send it", async () => {
    const { page, check, finish } = await signedIn(browser, city, { account: STAFF, roles: ["EMPLOYEE"] });
    for (const path of [
      ...["/survei/baru", "/pengaduan/baru", "/pengumuman/baru", "/musyawarah/baru"],
      ...["/pengawasan/program/baru", "/pelatihan/impor", "/karier/nilai"],
    ]) {
      await page.goto(`/app${path}`);
      await page.getByText("Halaman ini untuk", { exact: false }).waitFor();
      await expect.poll(() => page.locator("main form").count()).toBe(0);
    }
    await check();
    await finish();
  });
});
