import { describe, expect, it } from "vitest";
import {
  comparedMonths,
  effectAfter,
  measureEffect,
} from "../../../../shared/domain/training/after/effect.ts";
import { TRAINING_POLICY_DEFAULTS as policy } from "../../../../shared/domain/training/policy.ts";

const meeting = (day: string) => ({ day, from: "08:00", until: "12:00" });
const MARCH = [meeting("2026-03-17")];
const BEFORE = ["2025-12", "2026-01", "2026-02"];
const AFTER = ["2026-04", "2026-05", "2026-06"];
const person = (before: readonly (number | undefined)[], after: readonly (number | undefined)[]) =>
  new Map(
    [...BEFORE, ...AFTER].flatMap((month, index) => {
      const value = [...before, ...after][index];
      return value === undefined ? [] : [[month, value] as const];
    }),
  );
const steady = person([8_000, 8_000, 8_000], [8_000, 8_000, 8_000]);
const better = (points: number) => person([8_000, 8_000, 8_000], [8_000 + points, 8_000 + points, undefined]);

describe("what became of a session's participants", () => {
  it("compares the three months before its first meeting with the three after its last", () => {
    expect(comparedMonths(MARCH)).toEqual({ before: BEFORE, after: AFTER });
    expect(effectAfter(MARCH)).toBe("2026-07-31");
    const long = comparedMonths([meeting("2025-12-30"), meeting("2026-01-02")]);
    expect(long).toEqual({
      before: ["2025-09", "2025-10", "2025-11"],
      after: ["2026-02", "2026-03", "2026-04"],
    });
  });

  it("takes each person once, by the averages of their months", () => {
    const participants = [100, 300, 500, 700, 900].map(better);
    const others = Array.from({ length: 6 }, () => steady);
    const { effect, sums } = measureEffect(MARCH, { participants, others, policy });
    expect(effect.participants).toEqual({ pairs: 5, leastPairs: 5, mean: 5, lower: 1.07, upper: 8.93 });
    expect(effect.others).toEqual({ pairs: 6, leastPairs: 5, mean: 0 });
    expect(sums).toEqual({ pairs: 5, hundredths: 2_500, squares: 1_650_000 });
  });

  it("leaves out who has one month only on either side, and says and keeps nothing of too few", () => {
    const barely = person([8_000, undefined, undefined], [9_000, 9_000, 9_000]);
    const participants = [...[100, 200, 300, 400].map(better), barely];
    const { effect, sums } = measureEffect(MARCH, { participants, others: [], policy });
    expect(effect.participants).toEqual({ pairs: 4, leastPairs: 5 });
    expect(sums).toBeUndefined();
  });
});
