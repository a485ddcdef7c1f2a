import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requiredSample } from "../../../../shared/domain/rules/sample-size.ts";
import { areSeparate, satisfactionInterval } from "../../../../shared/domain/rules/satisfaction-interval.ts";
import { ranksOf } from "../../../../shared/domain/rules/satisfaction-ranks.ts";

describe("the sample required for a population (Krejcie and Morgan's table)", () => {
  test.each([
    [10, 10],
    [50, 44],
    [100, 80],
    [500, 217],
    [1_000, 278],
    [10_000, 370],
    [1_000_000, 384],
  ])("for %i is %i", (population, required) => {
    expect(requiredSample(population)).toBe(required);
  });

  test("is never more than the population, and never falls as it grows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (population) => {
        expect(requiredSample(population)).toBeLessThanOrEqual(population);
        expect(requiredSample(population + 1)).toBeGreaterThanOrEqual(requiredSample(population));
      }),
    );
  });

  test.each([0, -1, 1.5])("does not exist for %s", (population) => {
    expect(() => requiredSample(population)).toThrow(RangeError);
  });
});

const totalsOf = (totals: readonly number[]) => ({
  count: totals.length,
  sum: totals.reduce((sum, total) => sum + total, 0),
  squares: totals.reduce((sum, total) => sum + total * total, 0),
});
const anyTotals = fc.array(fc.integer({ min: 9, max: 36 }), { minLength: 2, maxLength: 200 });

/** Pseudo-random numbers that are the same on every run (mulberry32). */
function drawer(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe("the interval of an index", () => {
  test("contains the index of all users in about 95 of 100 samples, although one person's scores correlate", () => {
    const draw = drawer(5);
    const person = () => {
      const mood = 2 + draw() * 2;
      const scores = Array.from({ length: 9 }, () =>
        Math.min(4, Math.max(1, Math.round(mood + draw() - 0.5))),
      );
      return scores.reduce((sum, score) => sum + score, 0);
    };
    const everybody = Array.from({ length: 2_000 }, person);
    const { sum, count } = totalsOf(everybody);
    const truth = (25 * sum) / count / 9;
    const samples = 1_000;
    const held = Array.from({ length: samples }, () => {
      const left = [...everybody];
      const sample = Array.from(
        { length: 200 },
        () => left.splice(Math.floor(draw() * left.length), 1)[0] ?? 0,
      );
      const { lower, upper } = satisfactionInterval(totalsOf(sample), "EXACT", everybody.length);
      return lower <= truth && truth <= upper;
    }).filter(Boolean).length;
    expect(held / samples).toBeGreaterThan(0.93);
    expect(held / samples).toBeLessThan(0.97);
  });

  test("contains the index and stays within possible scores, whatever the answers", () => {
    fc.assert(
      fc.property(anyTotals, (totals) => {
        const known = totalsOf(totals);
        const { lower, upper } = satisfactionInterval(known, "EXACT");
        const index = (25 * known.sum) / known.count / 9;
        expect(25 <= lower && lower <= index + 1e-6 && index - 1e-6 <= upper && upper <= 100).toBe(true);
      }),
    );
  });

  test("narrows as more of all users answer, and is a point if all have", () => {
    const known = totalsOf([20, 22, 27, 27, 29, 30, 31, 36]);
    const width = (population?: number) => {
      const { lower, upper } = satisfactionInterval(known, "EXACT", population);
      return upper - lower;
    };
    expect(width(8)).toBeLessThanOrEqual(0.011);
    expect(width(10)).toBeLessThan(width(100));
    expect(width(100)).toBeLessThan(width());
    expect(width(7)).toBe(width());
  });

  test("is not a point if all respondents agree: others may not", () => {
    const alike = satisfactionInterval(totalsOf(Array.from({ length: 10 }, () => 27)), "EXACT");
    expect(alike).toMatchObject({ method: "ALL_ALIKE" });
    expect(alike.lower).toBeLessThan(75);
    expect(alike.upper).toBeGreaterThan(75);
    const many = satisfactionInterval(totalsOf(Array.from({ length: 1_000 }, () => 27)), "EXACT");
    expect(many.upper - many.lower).toBeLessThan(0.25);
  });

  test("does not exist for impossible totals", () => {
    expect(() => satisfactionInterval({ count: 1, sum: 9, squares: 81 }, "EXACT")).toThrow(RangeError);
    expect(() => satisfactionInterval({ count: 2, sum: 60, squares: 10 }, "EXACT")).toThrow(RangeError);
  });
});

describe("ranks", () => {
  test("are certain only if the intervals do not overlap", () => {
    const intervals = [
      { lower: 90, upper: 92 },
      { lower: 80, upper: 85 },
      { lower: 84, upper: 88 },
      { lower: 60, upper: 62 },
    ];
    expect(ranksOf(intervals)).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 3 },
      { from: 2, to: 3 },
      { from: 4, to: 4 },
    ]);
  });

  test("of services cover every possible place, and separate ones do not overlap", () => {
    const anyInterval = fc
      .tuple(fc.integer({ min: 25, max: 90 }), fc.nat(10))
      .map(([lower, width]) => ({ lower, upper: lower + width }));
    fc.assert(
      fc.property(fc.array(anyInterval, { minLength: 1 }), (intervals) => {
        const ranks = ranksOf(intervals);
        for (const [index, rank] of ranks.entries()) {
          expect(1 <= rank.from && rank.from <= rank.to && rank.to <= intervals.length).toBe(true);
          for (const [place, other] of ranks.entries()) {
            const [mine, theirs] = [intervals[index], intervals[place]];
            if (mine && theirs && areSeparate(mine, theirs) && mine.lower > theirs.upper)
              expect(rank.from).toBeLessThan(other.to);
          }
        }
      }),
    );
  });
});
