import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../support/browser/browser.ts";
import { checkViews, settled } from "../../support/browser/every-view.ts";
import { checkFirstLook } from "../../support/browser/first-look.ts";
import { requireNames } from "../../support/browser/machine-words.ts";
import { signedIn } from "../../support/browser/portal.ts";
import { startScreenCity } from "../../support/browser/screen-city.ts";
import { PEOPLE, type PersonOfScreen, WAYS } from "../../support/browser/screen-ways.ts";

interface Room {
  readonly screens: readonly { readonly path: string }[];
}

const REGISTRY = new URL("../../../functions/portal/app/frame/rooms.ts", import.meta.url);
/** Rooms are of the browser, whose types tests do not have. */
const { ROOMS } = (await import(fileURLToPath(REGISTRY))) as { readonly ROOMS: readonly Room[] };

test("every screen of every room is looked at", () => {
  const screens = ROOMS.flatMap((room) => room.screens.map(({ path }) => path));
  expect(Object.keys(WAYS).toSorted()).toEqual([...new Set(screens)].toSorted());
});

describe.skipIf(NO_BROWSER)(
  "every screen, light and dark, on a phone and at a desk, in both languages",
  () => {
    let city: Awaited<ReturnType<typeof startScreenCity>>;
    let browser: Browser;
    beforeAll(async () => {
      city = await startScreenCity();
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      await city.host.stop();
    });

    describe.each(Object.keys(PEOPLE) as PersonOfScreen[])("of %s", (who) => {
      let opened: Awaited<ReturnType<typeof signedIn>>;
      let inEnglish: Awaited<ReturnType<typeof signedIn>>;
      let page: Page;
      beforeAll(async () => {
        opened = await signedIn(browser, city, PEOPLE[who]);
        inEnglish = await signedIn(browser, city, PEOPLE[who]);
        await inEnglish.context.addCookies([{ name: "bahasa", value: "en", url: city.host.url }]);
        ({ page } = opened);
        // A screen of nobody, so that each of theirs is entered.
        await page.goto("/app/mulai");
        await settled(page);
      });
      afterAll(async () => {
        await opened.finish();
        await inEnglish.finish();
      });

      const theirs = Object.entries(WAYS).filter(([, way]) => way.who === who);
      test.each(theirs)("%s", async (path, { search = "", names = {}, beside }) => {
        const known = { ...city.values, ...city.ofDraw(path) };
        const address = path.replaceAll(/:(\w+)/g, (_, name: string) => known[names[name] ?? name] ?? "");
        const to = `/app${address === "/" ? "" : address}${search}`;
        const looks = await Promise.allSettled([
          checkViews(page, to),
          checkFirstLook(inEnglish.page, to, { ...(beside && { beside }), written: city.written }),
        ]);
        expect(looks.flatMap((look) => (look.status === "rejected" ? [look.reason] : []))).toEqual([]);
        await requireNames(page);
      });
    });
  },
);
