import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Expression, parseSync, Visitor } from "oxc-parser";
import { expect, it } from "vitest";

const TESTS = join(import.meta.dirname, "..");

/** What Playwright reads of a page as it is at that moment. */
const READS = [
  ...["allInnerTexts", "allTextContents", "boundingBox", "count", "getAttribute", "innerText", "inputValue"],
  ...["isChecked", "isDisabled", "isEnabled", "isHidden", "isVisible", "textContent"],
];
/** What is waited for from before the act that brings it: afterwards it may have been. */
const EVENTS = ["waitForEvent", "waitForRequest", "waitForResponse"];

/** Most files have none of it, and need not be parsed. */
const MAY_RACE = new RegExp(`setTimeout|waitForTimeout|${EVENTS.join("|")}|\\.(?:${READS.join("|")})\\(`);

const REASONED = [
  // A screen asks for it by itself, again and again.
  "functions/portal/rooms/staff/periods.test.ts: await …waitForResponse",
  // It is there to take time.
  "support/browser/slow-browser.ts: setTimeout",
];

/** The method that is called, as `count` of `rows.count()`. */
function methodOf(called: Expression): string {
  if (called.type !== "CallExpression" || called.callee.type !== "MemberExpression") return "";
  const { property } = called.callee;
  return property.type === "Identifier" ? property.name : "";
}

/** Where a test looks once at what may come a moment later, or waits for a time instead of for what happens. */
function racesIn(file: string, source: string): readonly string[] {
  if (!MAY_RACE.test(source)) return [];
  const races: string[] = [];
  const awaited: { readonly method: string; readonly start: number }[] = [];
  const expected: { readonly start: number; readonly end: number }[] = [];
  new Visitor({
    AwaitExpression: ({ argument, start }) => void awaited.push({ method: methodOf(argument), start }),
    CallExpression(called) {
      const { callee, arguments: given } = called;
      if (callee.type === "Identifier" && callee.name === "setTimeout") races.push("setTimeout");
      if (callee.type === "Identifier" && callee.name === "expect") expected.push(...given.slice(0, 1));
      if (methodOf(called) === "waitForTimeout") races.push("waitForTimeout");
    },
    ImportSpecifier({ imported }) {
      if (imported.type === "Identifier" && imported.name === "setTimeout") races.push("setTimeout");
    },
  }).visit(parseSync(file, source).program);
  for (const { method, start } of awaited) {
    if (EVENTS.includes(method)) races.push(`await …${method}`);
    if (READS.includes(method) && expected.some((one) => one.start <= start && start < one.end))
      races.push(`expect(await …${method}`);
  }
  return races;
}

it.each([
  ["expect(await rows.count()).toBe(1);", ["expect(await …count"]],
  ["expect((await page.locator('p').textContent())?.trim()).toBe('');", ["expect(await …textContent"]],
  ["await expect.poll(() => rows.count()).toBe(1); expect(await city.read(code)).toEqual({});", []],
  ["const saved = await page.waitForEvent('download');", ["await …waitForEvent"]],
  ["const saved = page.waitForEvent('download'); await save.click(); await saved;", []],
  ["await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);", []],
  ["await page.waitForTimeout(50);", ["waitForTimeout"]],
  ["await new Promise((resolve) => setTimeout(resolve, 50));", ["setTimeout"]],
  ["import { setTimeout } from 'node:timers/promises';", ["setTimeout"]],
])("a race is found in %s", (source, found) => {
  expect(racesIn("a.ts", source)).toEqual(found);
});

it("no test reads once what comes a moment later, or waits for a time", () => {
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.startsWith("bench"),
  );
  expect(files.length).toBeGreaterThan(300);
  const races = files.flatMap((name) =>
    racesIn(name, readFileSync(join(TESTS, name), "utf8")).map((race) => `${name}: ${race}`),
  );
  expect(races.toSorted()).toEqual(REASONED);
});
