import axe from "axe-core";
import type { Page } from "playwright-core";

const RULES: axe.RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // What passes need not be told apart, which takes as long as all the rest.
  resultTypes: ["violations"],
};

/** Where a page as it stands fails WCAG 2.2 AA. */
export async function violationsOf(page: Page, rules: axe.RunOptions = {}): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`"axe" in window`))) await page.evaluate(axe.source);
  const asked = JSON.stringify({ ...RULES, ...rules });
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${asked})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
