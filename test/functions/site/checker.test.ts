import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  launchBrowser,
  NO_BROWSER,
  READERS,
  requireAccessibleInBoth,
} from "../../support/browser/browser.ts";

const page = (style: string, main = "") =>
  `<!doctype html><html lang="id"><title>Halaman</title><style>${style}</style>
  <main><h1>Pengaduan</h1><p>Sudah <b>dijawab</b>.</p>${main}</main></html>`;

const DIM = "p{color:#777;background:#666}";

describe.skipIf(NO_BROWSER)("the check of every page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ["nothing", page(""), undefined],
    ["text that cannot be read", page(DIM), "color-contrast"],
    [
      "text that cannot be read in the dark",
      page(`@media(prefers-color-scheme:dark){${DIM}}`),
      "color-contrast",
    ],
    ["a field without a name", page("", "<input>"), "label"],
    // It stands still: that it does not come to fit need not be awaited for a minute.
    [
      "what is wider than the screen",
      page("p{width:2000px}"),
      "wider than the screen: expected [ '<p>Sudah",
      3_000,
    ],
  ])("finds %s", async (_, html, found, timeout?: number) => {
    const context = await browser.newContext(READERS.desk);
    const opened = await context.newPage();
    await opened.setContent(html);
    const checked = requireAccessibleInBoth(opened, "light", timeout === undefined ? {} : { timeout }).then(
      () => undefined,
      ({ message, actual }: Error & { actual?: unknown }) => `${message} ${JSON.stringify(actual)}`,
    );
    if (found === undefined) expect(await checked).toBeUndefined();
    else expect(await checked).toContain(found);
    await context.close();
  });
});
