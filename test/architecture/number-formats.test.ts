import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Where the platform's own formats are asked, each with why it is not elsewhere. */
const ASKED_IN: Readonly<Record<string, string>> = {
  "shared/domain/number-words.ts": "all numbers",
  "functions/portal/app/frame/dates.ts": "the browser's time zones, and how long ago something was",
  "shared/pages/script/date-prints.ts": "in the browser, at the moment of printing",
  "shared/pages/script/photo-line.ts": "in the browser, which has them",
};

test("numbers and days are put into words in one place, so that they are written the same everywhere", () => {
  const asking = ["shared", "functions", "infra"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`)
      .filter((path) =>
        /\bnew Intl\.|\.toLocale(?:Date|Time)?String\(/.test(readFileSync(join(ROOT, path), "utf8")),
      ),
  );
  expect(asking.toSorted()).toEqual(Object.keys(ASKED_IN).toSorted());
});
