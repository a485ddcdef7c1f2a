import fc from "fast-check";
import { expect, test } from "vitest";
import { wrappedLines } from "../../../functions/survey-pictures/wrapped-lines.ts";

test("no line exceeds the limit, and no word is lost", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^\w{1,30}$/), { minLength: 1 }),
      fc.integer({ min: 5, max: 40 }),
      (words, width) => {
        const lines = wrappedLines(words.join(" "), width);
        expect(lines.every((line) => line.length <= width)).toBe(true);
        expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
      },
    ),
  );
});

test("what does not fit ends in an ellipsis", () => {
  expect(wrappedLines("Dinas Penanaman Modal dan Pelayanan Terpadu", 16, 2)).toEqual([
    "Dinas Penanaman",
    "Modal dan…",
  ]);
});
