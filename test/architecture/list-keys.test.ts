import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const APP = "functions/portal/app";

/** What people write, and may write twice; of two with one key, one goes where the other was. */
const WRITTEN =
  /\bkey=\{[^}]*\b(?:text|question|remark|finding|note|goal|asked|comment|said|statement|problem|stringify\(rule)\b(?!\.)/;

test("no line of a list is known by what somebody wrote, which may be there twice", () => {
  const keyed = globSync(`${APP}/**/*.tsx`).flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => WRITTEN.test(line))
      .map((line) => `${file.slice(APP.length + 1)} ${line.trim()}`),
  );
  expect(keyed).toEqual([]);
});
