import type { Page, Request } from "playwright-core";
import { expect } from "vitest";
import { settled } from "./every-view.ts";
import { requireNames } from "./machine-words.ts";
import { requireEnglish } from "./own-language.ts";

/** @source the product's own bounds */
const MOST_REQUESTS = 2;
const WHO = "GET /v1/me";
const BELL = "GET /v1/inbox";
const INBOX = "/app/kotak-masuk";

/** A screen has something to read, besides its title, its tabs, and the shape of what comes. */
const USEFUL = `(() => {
  const main = document.querySelector("main:has(h1)")?.cloneNode(true);
  for (const one of main?.querySelectorAll(".heading, .back, .tabs, .line-state, .shape") ?? []) one.remove();
  return (main?.textContent.trim() ?? "") !== "";
})()`;

/** What follows from an answer is drawn, and asked for, by then. */
const TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

/** What a screen asks for that it does not wait for, by route; each with the reason. */
export type Beside = Readonly<Record<string, string>>;

/**
 * Opens a screen by its address, as from a mail, with nothing kept. It asks for two things at most before it is useful, and for
 * nothing twice. Who somebody is, is asked once when the app starts, and belongs to the first screen after sign-in, which is Beranda:
 * there it is one of the two. The frame's search and bell load after the screen. What a screen shows beneath
 * or at the side, it does not wait for: that is named in `beside`, is held back here until there is something to read without it, and
 * is refused where two requests would do without. Then the screen as a whole is held to calling nothing by its code, and to English.
 */
export async function checkFirstLook(
  page: Page,
  address: string,
  { beside = {}, written }: { readonly beside?: Beside; readonly written: ReadonlySet<string> },
): Promise<void> {
  const isBeside = Object.keys(beside).map(matching);
  const asked: string[] = [];
  const unanswered = new Set<Request>();
  const listen = (request: Request) => {
    const key = keyOf(request.method(), request.url());
    if (!key.includes(" /v1/")) return;
    asked.push(key);
    unanswered.add(request);
  };
  const forget = (request: Request) => unanswered.delete(request);
  const { promise: useful, resolve: isUseful } = Promise.withResolvers<void>();
  if (isBeside.length > 0)
    await page.route(/\/v1\//, async (route) => {
      const key = keyOf(route.request().method(), route.request().url());
      if (isBeside.some((is) => is.test(key))) await useful;
      await route.continue();
    });
  page.on("request", listen);
  page.on("requestfinished", forget);
  page.on("requestfailed", forget);
  // What the screen before still asked for is not of this one.
  page.once("framenavigated", () => {
    asked.length = 0;
    unanswered.clear();
  });
  await page.goto(address);
  await expect.poll(() => page.evaluate(USEFUL), { message: address }).toBe(true);
  isUseful();
  // What one answer leads to may be asked a while after it.
  const needless = () => {
    const { awaited, own } = countOf(asked, address, isBeside);
    return Object.keys(beside).filter((route) => {
      const held = own.filter((one) => matching(route).test(one));
      return awaited.length + held.length <= MOST_REQUESTS;
    });
  };
  await expect
    .poll(needless, { message: `${address} does with two requests without this beside it` })
    .toEqual([]);
  const isQuiet = async () => {
    const before = asked.length;
    await page.evaluate(TWO_FRAMES);
    return unanswered.size === 0 && before === asked.length;
  };
  await expect.poll(isQuiet, { message: address }).toBe(true);
  await settled(page);
  page.off("request", listen);
  page.off("requestfinished", forget);
  page.off("requestfailed", forget);
  await page.unrouteAll({ behavior: "wait" });
  const { questions, awaited } = countOf(asked, address, isBeside);
  expect(questions, address).toEqual([...new Set(questions)]);
  expect(awaited.length, `${address} waits for ${awaited.join(", ")}`).toBeLessThanOrEqual(MOST_REQUESTS);
  await requireNames(page);
  await requireEnglish(page, written);
}

/** What is asked anew after an act, such as having seen the inbox, is another matter. */
function countOf(asked: readonly string[], address: string, isBeside: readonly RegExp[]) {
  const act = asked.findIndex((one) => !one.startsWith("GET "));
  const questions = act < 0 ? asked : asked.slice(0, act);
  const own = questions.filter(
    (one) => (one !== WHO || address === "/app") && (one !== BELL || address === INBOX),
  );
  return { questions, own, awaited: own.filter((one) => !isBeside.some((is) => is.test(one))) };
}

function keyOf(method: string, address: string): string {
  const { pathname, search } = new URL(address);
  return `${method} ${pathname}${search}`;
}

/** A route such as `GET /v1/units/{unitId}`, with any values and any query. */
function matching(route: string): RegExp {
  return new RegExp(`^${route.replaceAll(/\{\w+\}/g, "[^/?]+")}(?:\\?.*)?$`);
}
