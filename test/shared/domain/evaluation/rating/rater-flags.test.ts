import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween } from "../../../../../shared/domain/counters.ts";
import { raterStanding } from "../../../../../shared/domain/evaluation/rating/rater-flags.ts";
import { EXPECTATIONS, type Expectation, predikatOf } from "../../../../../shared/domain/rules/predikat.ts";

const limits = { minimumRatings: 5, deviationBasisPoints: 3_000 };
const [A, B, C] = EXPECTATIONS;
type Pair = readonly [advised: Expectation, given: Expectation];

function standing(...pairs: readonly Pair[]) {
  const figures: Record<string, number> = {};
  const count = (name: string) => {
    figures[name] = (figures[name] ?? 0) + 1;
  };
  for (const [advised, given] of pairs) {
    const predikat = `predikat:${predikatOf(given, B)}`;
    for (const name of ["ratings", "advised", `advised:${advised}`, `given:${given}`, predikat]) count(name);
    count(`pair:${advised}:${given}`);
  }
  return raterStanding("197501012000031002", figures, limits);
}

const times = (number: number, pair: Pair): readonly Pair[] => Array.from({ length: number }, () => pair);

describe("a rater, compared with the evidence of their own staff", () => {
  it("is not flagged if ratings follow the advice", () => {
    const { flags, aboveAdviceBasisPoints } = standing(...times(3, [A, A]), ...times(4, [B, B]), [C, C]);
    expect({ flags, aboveAdviceBasisPoints }).toEqual({ flags: [], aboveAdviceBasisPoints: 0 });
  });

  it("is lenient if ratings exceed it too often, and inflated if too many are at the top", () => {
    const lenient = standing(...times(7, [B, B]), ...times(3, [C, B]));
    expect(lenient).toMatchObject({ aboveAdviceBasisPoints: 3_000, flags: ["LENIENT", "UNIFORM"] });
    const inflated = standing(...times(5, [B, B]), ...times(5, [B, A]));
    expect(inflated.flags).toEqual(["LENIENT", "INFLATED"]);
  });

  it("is severe if they fall below it", () => {
    expect(standing(...times(3, [A, C]), ...times(4, [B, B])).flags).toEqual(["SEVERE"]);
  });

  it("is uniform if everybody gets the same rating although the evidence differs", () => {
    expect(standing(...times(4, [B, B]), [A, B]).flags).toEqual(["UNIFORM"]);
    expect(standing(...times(6, [B, B])).flags).toEqual([]);
  });

  it("is not flagged for a few ratings", () => {
    expect(standing(...times(4, [C, A])).flags).toEqual([]);
  });
});

describe("counters updated by changes", () => {
  it("match the latest state, whatever came before", () => {
    const state = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(fc.array(state, { minLength: 1 }), (states) => {
        const counters: Record<string, number> = {};
        let before: Record<string, number> = {};
        for (const after of states) {
          for (const [name, by] of Object.entries(changesBetween(before, after)))
            counters[name] = (counters[name] ?? 0) + by;
          before = after;
        }
        const left = Object.entries(counters).filter(([, count]) => count !== 0);
        expect(Object.fromEntries(left)).toEqual({ ...before });
      }),
    );
  });
});
