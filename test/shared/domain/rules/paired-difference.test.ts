import { describe, expect, it } from "vitest";
import {
  differenceOfSums,
  pairedDifference,
  sumsOf,
} from "../../../../shared/domain/rules/paired-difference.ts";

describe("the change of the same people between two measurements", () => {
  it("has the interval of a paired t test", () => {
    // Student's sleep data (1908): mean 1.58, 95% interval 0.70 to 2.46.
    const sleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const known = { pairs: 10, leastPairs: 5, mean: 1.58, lower: 0.7, upper: 2.46 };
    expect(pairedDifference(sleep, 5)).toEqual(known);
    expect(differenceOfSums(sumsOf(sleep), 5)).toEqual(known);
  });

  it("is the same of two groups that were summed up apart", () => {
    const [one, other] = [sumsOf([1.25, -3, 4.5]), sumsOf([0, 2.75])];
    const together = {
      pairs: one.pairs + other.pairs,
      hundredths: one.hundredths + other.hundredths,
      squares: one.squares + other.squares,
    };
    expect(differenceOfSums(together, 5)).toEqual(pairedDifference([1.25, -3, 4.5, 0, 2.75], 5));
    expect(differenceOfSums(one, 5)).toEqual({ pairs: 3, leastPairs: 5 });
    expect(differenceOfSums(sumsOf([2, 2, 2, 2, 2]), 5)).toEqual({ pairs: 5, leastPairs: 5, mean: 2 });
  });

  it("says nothing of too few, and claims no certainty where all changed alike", () => {
    expect(pairedDifference([1, 2, 3, 4], 5)).toEqual({ pairs: 4, leastPairs: 5 });
    expect(pairedDifference([], 5)).toEqual({ pairs: 0, leastPairs: 5 });
    expect(pairedDifference([2, 2, 2, 2, 2], 5)).toEqual({ pairs: 5, leastPairs: 5, mean: 2 });
  });
});
