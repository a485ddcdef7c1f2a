import { mkdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleUnits } from "../../infra/bundle.ts";
import type { Bundle } from "../../infra/bundled-unit.ts";

describe("bundling again", () => {
  const own = `build/test-bundles-${process.pid}`;
  const code = resolve(own, "code");
  const units = [
    { name: "again", entry: `${own}/entry.ts` },
    { name: "other", entry: `${own}/other.ts` },
  ] as const;
  const writtenAt = async (name: string) => (await stat(join(code, name, "index.mjs"))).mtimeMs;

  beforeAll(async () => {
    await mkdir(own, { recursive: true });
    await writeFile(`${own}/unused.ts`, "export const text = () => 'dropped';");
    await writeFile(units[0].entry, "import './unused.ts'; export const handler = async () => 1;");
    await writeFile(units[1].entry, "export const handler = async () => 2;");
  });
  afterAll(() => rm(own, { recursive: true }));

  it("keeps bundles with unchanged sources", async () => {
    const first = await bundleUnits(units, code);
    const before = await writtenAt("again");
    expect(await bundleUnits(units, code)).toEqual(first);
    expect(await writtenAt("again")).toBe(before);
  });

  it("rebuilds those with changed sources, and nothing else", async () => {
    const first = await bundleUnits(units, code);
    const before = await writtenAt("other");
    await writeFile(units[0].entry, "import './unused.ts'; export const handler = async () => 12;");
    const changed = await bundleUnits(units, code);
    expect(changed.get("again")?.bytes).toBe((first.get("again")?.bytes ?? 0) + 1);
    expect(changed.get("other")).toEqual(first.get("other"));
    expect(await writtenAt("other")).toBe(before);
  });

  it("notices a change in a source that left nothing in the bundle", async () => {
    const first = await bundleUnits(units, code);
    await writeFile(`${own}/unused.ts`, "globalThis.text = 'kept';");
    const changed = await bundleUnits(units, code);
    expect(changed.get("again")?.bytes).toBeGreaterThan(first.get("again")?.bytes ?? Infinity);
  });

  it("knows what a text is made from that is made while bundling", async () => {
    await writeFile(`${own}/word.ts`, "export const word = 'made';");
    await writeFile(
      `${own}/text.prebuilt.ts`,
      "import { word } from './word.ts'; export const text = () => word;",
    );
    await writeFile(
      `${own}/third.ts`,
      "import { text } from './text.prebuilt.ts'; export const handler = text;",
    );
    const unit = { name: "third", entry: `${own}/third.ts` };
    const first = (await bundleUnits([unit], code)).get("third") as Bundle;
    expect((await import(join(first.directory, "index.mjs"))).handler()).toBe("made");
    // Long ago, for file systems whose clocks are coarse.
    await utimes(join(first.directory, "index.mjs"), 0, 0);
    await bundleUnits([unit], code);
    expect(await writtenAt("third")).toBe(0);
    await writeFile(`${own}/word.ts`, "export const word = 'changed';");
    await bundleUnits([unit], code);
    expect(await writtenAt("third")).toBeGreaterThan(0);
  });

  it("rebuilds a lost bundle", async () => {
    await bundleUnits(units, code);
    await rm(join(code, "other"), { recursive: true });
    expect((await bundleUnits(units, code)).size).toBe(2);
    expect(await writtenAt("other")).toBeGreaterThan(0);
  });
});
