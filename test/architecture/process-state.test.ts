import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const KEEPER = "shared/deployment/process-state.ts";
/** The browser's: a test loads them into a page, which is a process of its own. */
const IN_A_BROWSER = ["functions/portal/app/", "functions/portal/worker/", "shared/pages/script/"];

/**
 * What a module could change once it is loaded: variables, and collections that it begins empty. Not a WeakMap: what that knows of
 * an object goes with the object.
 */
const STATE =
  /^(?:export )?(?:let (\w+)|const (\w+)[^;\n]*? = (?:new (?:Map|Set)(?:<[^;\n]*>)?\(\)|\[\]);)/gm;

/** Known of what is the same in any process, however much of it was asked before. */
const PURE = ["shared/domain/number-words.ts: formats"];

const stateIn = (source: string) => Array.from(source.matchAll(STATE), ([, one, other]) => one ?? other);

const sources = ["shared", "functions"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))
    .filter((file) => file !== KEEPER && !IN_A_BROWSER.some((place) => file.startsWith(place))),
);

describe("what a process keeps between requests", () => {
  it.each([
    ["let last: string;", ["last"]],
    ["export const known = new Map<string, () => void>();", ["known"]],
    ["const known: Map<string, () => void> = new Map();", ["known"]],
    ["const lines: string[] = [];", ["lines"]],
    [
      "const WORDS = new Set(['a']); const of = new WeakMap(); const city = keptByProcess(() => new Map());",
      [],
    ],
    ["function count() {\n  let all = 0;\n  const seen = new Set();\n}", []],
  ])("is found in %s", (source, found) => {
    expect(stateIn(source)).toEqual(found);
  });

  // Tests share a process, and each begins with nothing of what others left.
  it("is kept by keptByProcess alone, which begins afresh with each test file", () => {
    expect(sources.length).toBeGreaterThan(500);
    const found = sources.flatMap((file) =>
      stateIn(readFileSync(join(ROOT, file), "utf8")).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual(PURE);
  });
});
