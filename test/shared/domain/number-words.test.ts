import { describe, expect, it, test } from "vitest";
import {
  boundIn,
  numberIn,
  percentIn,
  rupiahIn,
  shortNumberIn,
} from "../../../shared/domain/number-words.ts";

describe("a number in words", () => {
  it.each([
    ["id", 0, 2_309.5, "2.310"],
    ["id", 2, 2_309.5, "2.309,50"],
    ["en", 2, 2_309.5, "2,309.50"],
    ["id", 2, 78.885, "78,89"],
    ["id", 0, -1_200, "-1.200"],
  ] as const)("has the decimals that are asked for: %s, %i, %d", (language, digits, value, text) => {
    expect(numberIn(value, language, digits)).toBe(text);
  });

  it("has no more decimals than it needs, where it may be short", () => {
    expect([1, 1.5, 1.25, 1.256, 10_000.1].map((value) => shortNumberIn(value, "id"))).toEqual([
      ...["1", "1,5", "1,25", "1,26", "10.000,1"],
    ]);
  });

  it("as a bound has no dot among four digits, so that it can be copied", () => {
    expect([4_000, 10_000].map((value) => boundIn(value, "id"))).toEqual(["4000", "10.000"]);
  });

  it("as money has its currency and no cents", () => {
    expect(rupiahIn(4_500_000.4, "id").replace(/\s/, " ")).toBe("Rp 4.500.000");
  });
});

test("a percentage is rounded down, so that only all of it is 100", () => {
  expect(percentIn(999, 1_000, "id")).toBe("99,9%");
  expect(percentIn(9_999, 10_000, "id")).toBe("99,9%");
  expect(percentIn(3, 3, "id")).toBe("100%");
  expect(percentIn(0, 0, "id")).toBeUndefined();
});
