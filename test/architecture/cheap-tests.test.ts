import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const TESTS = join(import.meta.dirname, "..");

/** Where the dark itself is the point, or what is narrow as that phone is. */
const IN_THE_DARK = ["functions/complaints/pages/receipt.test.ts", "functions/portal/frame/frame.test.ts"];

const CITY_FOR_EACH_TEST = /beforeEach\((?:async )?\(\) =>[^;]{0,80}\bstart\w*(?:City|Host)\(/;
const OPENED_FOR_THE_DARK = /\bDARK\b|\.\.\.(?:READERS|SCREENS)\b[^}]*colorScheme: "dark"/;

const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts") && !name.endsWith("cheap-tests.test.ts"))
  .map((name) => ({ name, source: readFileSync(join(TESTS, name), "utf8") }));

const having = (pattern: RegExp) =>
  files.filter(({ source }) => pattern.test(source)).map(({ name }) => name);

describe("tests stay cheap", () => {
  it("start a city for a file, not for each test", () => {
    expect(files.length).toBeGreaterThan(300);
    expect("beforeEach(async () => {\n  city = await startTestCity();").toMatch(CITY_FOR_EACH_TEST);
    expect(having(CITY_FOR_EACH_TEST)).toEqual([]);
  });

  // `check` looks at a page in both.
  it("open no page once more for the dark", () => {
    expect('{ ...READERS.desk, colorScheme: "dark" }').toMatch(OPENED_FOR_THE_DARK);
    expect(having(OPENED_FOR_THE_DARK).toSorted()).toEqual(IN_THE_DARK);
  });
});
