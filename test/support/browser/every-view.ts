import type { Page } from "playwright-core";
import { expect } from "vitest";
import { requireAccessibleInBoth, requireFits } from "./browser.ts";

const DESK = { width: 1_280, height: 800 };
const PHONE = { width: 360, height: 740 };
/** The narrowest phone, and a desk's window at 400%. @source WCAG 2.2, 1.4.10 Reflow */
const NARROW = { width: 320, height: 640 };
const HTML = "document.documentElement";

/** Until a screen has its heading, and shows nothing as still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main:has(h1:not([data-left])):not(:has(.shape))").waitFor();
}

/** Goes to a screen within the app, until it is settled. */
export async function enter(page: Page, address: string): Promise<void> {
  await page.evaluate(
    `document.querySelector("main h1").dataset.left = ""; history.pushState(null, "", ${JSON.stringify(address)}); dispatchEvent(new PopStateEvent("popstate"))`,
  );
  await settled(page);
}

/** Ids that two share, labels that lead to no field, and what is named by something that is not there. */
const LOOSE_IDS = `(() => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => "twice: " + id);
  const fields = "input, select, textarea, button, output, meter, progress";
  const labels = [...document.querySelectorAll("label")]
    .filter((label) => label.control === null || !label.control.matches(fields))
    .map((label) => "leads nowhere: " + label.outerHTML.slice(0, 200));
  const names = ["aria-labelledby", "aria-describedby", "aria-controls", "list"].flatMap((name) =>
    [...document.querySelectorAll("[" + name + "]")].flatMap((one) =>
      one.getAttribute(name).split(" ").filter((id) => !ids.includes(id)).map((id) => name + " of nothing: " + id)));
  return [...twice, ...labels, ...names];
})()`;

/** What one would have to scroll sideways to see whole. */
const WIDER_THAN_ITSELF = `[...document.querySelectorAll("main *, header *")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))
  .filter((one) => !one.matches("textarea"))
  .map((one) => one.outerHTML.slice(0, 200))`;

/** Acts that touch one another, on a line or one above the other: a finger takes the wrong one. What sticks to the foot is above others. */
const TOUCHING = `(() => {
  const acts = [...document.querySelectorAll("main :is(button:not(.bare), a.button)")]
    .filter((act) => act.checkVisibility() && act.closest(".foot-bar") === null)
    .map((act) => ({ name: act.textContent, ...act.getBoundingClientRect().toJSON() }));
  return acts.flatMap((one, place) => acts.slice(place + 1)
    .filter((other) => Math.max(
      one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom) < 4)
    .map((other) => one.name + " touches " + other.name));
})()`;

/**
 * Goes to a screen within the app, and holds it to the rules at a desk and on a phone, in light and dark, on the narrowest phone,
 * and with text of twice the size: one heading, nothing wider than the screen or scrolled sideways within it, no two acts that touch, WCAG 2.2 AA, every id where it leads, and nothing refused.
 * @param address with the query that it needs
 */
export async function checkViews(page: Page, address: string): Promise<void> {
  await page.setViewportSize(DESK);
  await enter(page, address);
  await expect.poll(() => page.locator("main h1").count(), { message: address }).toBe(1);
  await expect
    .poll(() => page.locator("main h1").textContent(), { message: address })
    .not.toBe("Halaman ini tidak ada");
  await expect
    .poll(() => page.locator("main [role=alert]").allTextContents(), { message: address })
    .toEqual([]);
  await expect.poll(() => page.evaluate(LOOSE_IDS), { message: address }).toEqual([]);
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    await expect.poll(() => page.evaluate(TOUCHING), { message: address }).toEqual([]);
    await requireAccessibleInBoth(page);
  }
  await page.setViewportSize(NARROW);
  await requireFits(page);
  await expect.poll(() => page.evaluate(WIDER_THAN_ITSELF), { message: address }).toEqual([]);
  await page.setViewportSize(PHONE);
  await page.evaluate(`${HTML}.style.fontSize = "200%"`);
  await requireFits(page).finally(() => page.evaluate(`${HTML}.style.fontSize = ""`));
}
