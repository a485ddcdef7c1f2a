import type axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { stopWithFile } from "../left-running.ts";
import { CHROMIUM_ARGUMENTS } from "./chromium.ts";
import { TELLS_OF_LOST_FOCUS } from "./kept-focus.ts";
import { IS_SLOW, slowPagesOf } from "./slow-browser.ts";
import { violationsOf } from "./violations.ts";

/** Why browser tests are skipped on this machine; undefined if they run. */
export const NO_BROWSER =
  inject("chromium") === undefined
    ? "Tests of pages need Chromium, which npm brings for Linux only: name one in CHROMIUM."
    : undefined;

let running: Browser | undefined;

/** This process's Chromium, without anything that a test file before had open in it. Closing it closes what was opened. */
export async function launchBrowser(): Promise<Browser> {
  if (!running?.isConnected()) running = await newBrowser();
  stopWithFile(running.close);
  return running;
}

async function newBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: inject("chromium") ?? "",
    args: CHROMIUM_ARGUMENTS,
    timeout: LAUNCH_MILLISECONDS,
  });
  // It ends with its process: to start one takes as long as a small test.
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return browser;
}

/** What people come with: a cheap phone, an office PC, no script. `check` looks at each page in light and in dark. */
export const READERS = {
  phone: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1_280, height: 800 } },
  scriptless: { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
} as const satisfies Record<string, BrowserContextOptions>;

/** A phone whose owner reads in the dark. */
export const DARK = { viewport: { width: 360, height: 740 }, colorScheme: "dark" } as const;

/** Gives a page, from now on, the connection of a phone on a bad day: bytes a second, and milliseconds until the first. */
export async function slowLine(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 300,
    downloadThroughput: 50_000,
    uploadThroughput: 40_000,
  });
}

/** Ends what hangs sooner than the test's own limit; nothing waits for it otherwise. */
const PATIENCE_MILLISECONDS = 180_000;
const LAUNCH_MILLISECONDS = 180_000;

/**
 * A reader whose device keeps the portal's files, as everybody's does. Elsewhere its service worker is blocked: it fetches each file
 * of the portal for each test, which takes longer than the test.
 */
export function keepingFiles(reader: BrowserContextOptions): BrowserContextOptions {
  return { ...reader, serviceWorkers: "allow" };
}

/** Resolves when the device has all that the portal needs without a connection. */
export async function filesKept(page: Page): Promise<void> {
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
}

/** A page in a browser of such a reader; what goes wrong in its console fails the test at `finish`. */
export async function openAs(browser: Browser, url: string, reader: BrowserContextOptions = READERS.desk) {
  // A colour on its way to another has any contrast.
  const still = { reducedMotion: "reduce" } as const;
  const settings = { baseURL: url, locale: "id-ID", serviceWorkers: "block", ...still, ...reader } as const;
  const context = await browser.newContext(settings);
  if (IS_SLOW) slowPagesOf(context);
  await context.addInitScript(TELLS_OF_LOST_FOCUS);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return {
    page,
    context,
    /**
     * Requires that the page as it is has one heading of the first level, fits the screen, and keeps WCAG 2.2 AA in light and
     * in dark. The checker of the last is a script itself; a page without script is the same except for what script adds. A
     * slow browser is spared it: it takes minutes there, in which nothing is early any more.
     */
    async check() {
      await expect.poll(() => page.locator("h1").count(), { message: page.url() }).toBe(1);
      if (reader.javaScriptEnabled !== false && !IS_SLOW)
        await requireAccessibleInBoth(page, reader.colorScheme);
    },
    /** @param expected parts of what the console may say, such as that there is no connection */
    async finish(expected: readonly string[] = []) {
      await context.close();
      const surprising = complaints.filter((text) => !expected.some((part) => text.includes(part)));
      expect(surprising).toEqual([]);
    },
  };
}

/**
 * The checker runs in the page itself: no page here has frames, for which its adapters open a page more and load it again each
 * time.
 */
async function requireAccessible(page: Page, rules: axe.RunOptions, patience: Patience): Promise<void> {
  expect(page.frames().length, `${page.url()} has frames, which nobody checks`).toBe(1);
  expect(await violationsOf(page, rules), page.url()).toEqual([]);
  await requireFits(page, patience);
}

/** What a colour decides; all else is the same in light and in dark. */
const BY_COLOUR: axe.RunOptions = { runOnly: ["color-contrast", "link-in-text-block"] };

/** How long a page may take to fit its screen; by default as long as anything that a test awaits. */
interface Patience {
  readonly timeout?: number;
}

/** In light and in dark, for a small part of what it takes to load the page in each. */
export async function requireAccessibleInBoth(
  page: Page,
  own: BrowserContextOptions["colorScheme"] = "light",
  patience: Patience = {},
): Promise<void> {
  await requireAccessible(page, {}, patience);
  await page.emulateMedia({ colorScheme: own === "dark" ? "light" : "dark" });
  await requireAccessible(page, BY_COLOUR, patience);
  await page.emulateMedia({ colorScheme: own });
}

/** What sticks out of the page: of nested elements, the innermost. */
const STICKING_OUT = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
  return out.filter((one) => ![...one.children].some((child) => out.includes(child))).map((one) => one.outerHTML.slice(0, 200));
})()`;

/** Nobody should have to scroll sideways. */
export async function requireFits(page: Page, patience: Patience = {}): Promise<void> {
  await expect
    .poll(() => page.evaluate(STICKING_OUT), {
      ...patience,
      message: `${page.url()} is wider than the screen`,
    })
    .toEqual([]);
}

/** Goes by Tab, and by nothing else, to what a selector names. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    if ((await page.locator(`:is(${selector}):focus`).count()) === 1) return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}
