import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const RULES: axe.RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // Telling apart what passes would take as long as all the rest.
  resultTypes: ["violations"],
};

/** The checker as one script, without comments and long names: half of what the browser has to read again in each page. */
const CHECKER = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** In the page itself: all that the checker found out, of which this is a small part, would take longer to bring here than to find out. */
const IN_WORDS = `({ violations }) =>
  violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | "))`;

/** Where a page fails WCAG 2.2 AA. */
export async function violationsOf(page: Page, rules: axe.RunOptions = {}): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`"axe" in window`))) await bringChecker(page);
  const asked = JSON.stringify({ ...RULES, ...rules });
  return page.evaluate<readonly string[]>(`axe.run(document, ${asked}).then(${IN_WORDS})`);
}

/** As from the browser's console: `evaluate` wraps a script as text in another one, which takes half as long again. */
async function bringChecker(page: Page): Promise<void> {
  const console = await page.context().newCDPSession(page);
  await console.send("Runtime.evaluate", { expression: CHECKER, silent: true });
  await console.detach();
}
