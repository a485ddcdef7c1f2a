import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { meanLowerBound, rateLowerBound } from "../../../../shared/domain/rules/lower-bounds.ts";

describe("the lower bound of a rate", () => {
  // Wilson 1927; the same values as R's prop.test(good, all, correct = FALSE).
  test.each([
    [2, 2, 3_423],
    [10, 10, 7_224],
    [200, 200, 9_811],
    [81, 263, 2_552],
    [0, 20, 0],
    [1, 29, 61],
  ])("of %i good cases of %i is %i basis points", (good, all, bound) => {
    expect(rateLowerBound(good, all)).toBe(bound);
  });

  it("never exceeds the rate, rises with every good case, and at the same rate with the number of cases", () => {
    const cases = fc
      .integer({ min: 1, max: 5_000 })
      .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));
    fc.assert(
      fc.property(cases, ([good, all]) => {
        const bound = rateLowerBound(good, all);
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThanOrEqual(Math.ceil((good * 10_000) / all));
        expect(rateLowerBound(good + 1, all + 1)).toBeGreaterThanOrEqual(bound);
        expect(rateLowerBound(good * 2, all * 2)).toBeGreaterThanOrEqual(bound);
      }),
    );
  });

  it("refuses anything that is not a rate", () => {
    expect(() => rateLowerBound(3, 2)).toThrow(RangeError);
    expect(() => rateLowerBound(0, 0)).toThrow(RangeError);
  });
});

describe("the lower bound of a mean", () => {
  it("is Student's t below the mean", () => {
    // 9,000 10,000 11,000: mean 10,000, s 1,000, t(2) 4.303.
    expect(meanLowerBound({ count: 3, sum: 30_000, squares: 302_000_000 })).toBe(7_515);
  });

  it("does not treat two equal values as certainty", () => {
    expect(meanLowerBound({ count: 2, sum: 20_000, squares: 200_000_000 })).toBe(2_236);
    expect(meanLowerBound({ count: 200, sum: 2_000_000, squares: 20_000_000_000 })).toBe(9_851);
  });

  it("refuses sums that no values can have", () => {
    expect(() => meanLowerBound({ count: 2, sum: 20_000, squares: 1 })).toThrow(RangeError);
  });
});
