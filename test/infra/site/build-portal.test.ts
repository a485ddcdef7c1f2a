import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildPortal } from "../../../infra/site/build-portal.ts";
import { PORTAL_BOUNDS, portalSizes } from "../../support/browser/portal-sizes.ts";

/** What Chrome 110, Firefox 115 or Safari 16.4 has not got, as it is called. @source https://github.com/mdn/browser-compat-data */
const YOUNGER_THAN_BROWSERS = new RegExp(
  [
    String.raw`\b(?:Map|Object)\.groupBy\(`,
    String.raw`\b(?:Promise\.(?:withResolvers|try)|Array\.fromAsync|URL\.canParse|AbortSignal\.any)\(`,
    String.raw`\.(?:checkVisibility|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(`,
    // Methods of iterators.
    String.raw`\.(?:values|keys|entries)\(\)\.(?:map|filter|flatMap|take|drop|some|every|find|reduce|forEach|toArray)\(`,
  ].join("|"),
  "g",
);

describe("the built portal", () => {
  it("loads little at first, and little for each further screen", async () => {
    const { first, screens } = await portalSizes();
    expect(first.bytes).toBeLessThanOrEqual(PORTAL_BOUNDS.firstBytes);
    expect(first.bytes).toBeGreaterThan(10_000);
    expect(first.files).toBeLessThanOrEqual(PORTAL_BOUNDS.firstFiles);
    expect(screens.length).toBeGreaterThan(2);
    expect(screens.filter(({ bytes }) => bytes > PORTAL_BOUNDS.screenBytes)).toEqual([]);
    expect(screens.filter(({ files }) => files > PORTAL_BOUNDS.screenFiles)).toEqual([]);
  });

  it("has all of its files in one for the worker, each of them plain and compressed beside it as well", async () => {
    const { directory } = await buildPortal();
    const read = (name: string) => readFileSync(join(directory, name), "utf8");
    const [, archive = ""] = /\/app\/assets\/([\w-]+\.json)/.exec(read("pekerja.js")) ?? [];
    const kept = JSON.parse(read(archive)) as Record<string, string>;
    const names = readdirSync(directory).filter((name) => /-[\w]+\.(?:js|css|svg)$/.test(name));
    expect(kept).toEqual(Object.fromEntries(names.map((name) => [name, read(name)])));
    for (const name of [...names, archive])
      expect(existsSync(join(directory, `${name}.br`)), name).toBe(true);
  });

  it("calls nothing that the oldest of its browsers lack, unless it has asked whether it is there", async () => {
    const { directory } = await buildPortal();
    const scripts = readdirSync(directory).filter((name) => name.endsWith(".js"));
    const called = scripts.flatMap(
      (name) => readFileSync(join(directory, name), "utf8").match(YOUNGER_THAN_BROWSERS) ?? [],
    );
    expect(scripts.length).toBeGreaterThan(100);
    expect(called).toEqual([]);
  });

  it("carries no schema: types alone come from the contracts", async () => {
    const { directory } = await buildPortal();
    const scripts = readdirSync(directory).filter((name) => name.endsWith(".js"));
    const text = scripts.map((name) => readFileSync(join(directory, name), "utf8")).join("\n");
    expect(text).toContain("/v1/me");
    expect(text).not.toMatch(/ZodError|strictObject/);
  });
});
