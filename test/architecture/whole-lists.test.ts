import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const APP = "functions/portal/app";

/** A question from its call to the end of its statement. */
const QUESTION = /useAsk\([^;]*;/g;

/** `limit: 100` is the largest page: whoever asks for it wants all there are, of which one page may be a part. */
test("a screen that needs a whole list asks for all its pages", () => {
  const partial = globSync(`${APP}/**/*.{ts,tsx}`).flatMap((file) =>
    (readFileSync(file, "utf8").match(QUESTION) ?? [])
      .filter((question) => question.includes("limit: 100"))
      // Its pages are shown one by one: the unit's own card comes with the first.
      .filter((question) => !question.includes("/units/{unitId}/scorecards/"))
      .map(() => file),
  );
  expect(partial).toEqual([]);
});
