import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "../../../../shared/domain/refusal.ts";
import {
  achievement,
  type Measurement,
  POLARITIES,
  type Polarity,
  type WeightedMeasurement,
  weightedAchievement,
} from "../../../../shared/domain/rules/achievement.ts";

/** Numbers with up to four decimals, as the rule reads them. */
const anyAmount = fc.integer({ min: 0, max: 50_000_000 }).map((amount) => amount / 10_000);
const anyTarget = fc.integer({ min: 1, max: 50_000_000 }).map((amount) => amount / 10_000);
const anyMeasurement: fc.Arbitrary<Measurement> = fc.record({
  target: anyTarget,
  actual: anyAmount,
  polarity: fc.constantFrom(...POLARITIES),
});
const anyIndicators: fc.Arbitrary<WeightedMeasurement[]> = fc.array(
  fc
    .tuple(anyMeasurement, fc.integer({ min: 1, max: 10_000 }))
    .map(([measurement, weightBasisPoints]) => ({ ...measurement, weightBasisPoints })),
  { minLength: 1, maxLength: 12 },
);

describe("the achievement of an indicator", () => {
  test.each<[Polarity, number, number, number, string]>([
    ["POSITIF", 80, 70, 8_750, "complaints settled, PermenPANRB 8/2021: 87.5%"],
    ["POSITIF", 95, 93, 9_789, "budget execution, PermenPANRB 8/2021: 98%"],
    ["POSITIF", 85, 85, 10_000, "accountability score, PermenPANRB 8/2021: 100%"],
    ["NEGATIF", 7, 6.5, 10_714, "months needed, PermenPANRB 8/2021: 107%"],
    ["NEGATIF", 8, 9, 8_750, "months needed, PermenPANRB 8/2021: 87.5%"],
    ["POSITIF", 10, 0, 0, "nothing done"],
    ["POSITIF", 10, 12, 12_000, "exactly at the cap"],
    ["POSITIF", 10, 1_000, 12_000, "capped at 120%, PP 30/2019"],
    ["NEGATIF", 10, 8, 12_000, "exactly at the cap"],
    ["NEGATIF", 10, 0, 12_000, "capped at 120%, PP 30/2019"],
    ["NEGATIF", 10, 20, 0, "twice what was allowed"],
    ["NEGATIF", 10, 500, 0, "never below 0"],
    ["NEGATIF", 0, 0, 10_000, "no accident wanted, none happened"],
    ["NEGATIF", 0, 1, 0, "no accident wanted, one happened"],
    ["POSITIF", 8, 1, 1_250, "an eighth"],
    ["POSITIF", 3, 2, 6_667, "rounded up"],
    ["POSITIF", 3, 1, 3_333, "rounded down"],
    ["POSITIF", 20_000, 1, 1, "half a basis point, rounded up"],
    ["POSITIF", 0.3, 0.1, 3_333, "decimals are read as written"],
    ["POSITIF", 1, 1.005, 10_050, "decimals are read as written"],
  ])("%s, target %d, actual %d: %i basis points (%s)", (polarity, target, actual, expected) => {
    expect(achievement({ polarity, target, actual })).toBe(expected);
  });

  test("is undefined for a POSITIF indicator with target 0", () => {
    const measure = () => achievement({ polarity: "POSITIF", target: 0, actual: 3 });
    expect(measure).toThrow(DomainError);
    expect(measure).toThrow(/^achievement\.target-zero/);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("is not computed from %d", (wrong) => {
    expect(() => achievement({ polarity: "POSITIF", target: 10, actual: wrong })).toThrow(RangeError);
    expect(() => achievement({ polarity: "NEGATIF", target: wrong, actual: 1 })).toThrow(RangeError);
  });

  test("is an integer from 0 to 12,000", () => {
    fc.assert(
      fc.property(anyMeasurement, (measurement) => {
        const reached = achievement(measurement);
        expect(Number.isInteger(reached) && reached >= 0 && reached <= 12_000).toBe(true);
      }),
    );
  });

  test("is 100% if the target is met exactly, whichever way is better", () => {
    fc.assert(
      fc.property(anyTarget, fc.constantFrom(...POLARITIES), (target, polarity) => {
        expect(achievement({ target, actual: target, polarity })).toBe(10_000);
      }),
    );
  });

  test("never falls when a POSITIF actual rises, and never rises when a NEGATIF one does", () => {
    fc.assert(
      fc.property(anyTarget, anyAmount, anyAmount, (target, actual, more) => {
        const [less, greater] = [actual, actual + more];
        const positive = (value: number) => achievement({ target, actual: value, polarity: "POSITIF" });
        const negative = (value: number) => achievement({ target, actual: value, polarity: "NEGATIF" });
        expect(positive(greater) >= positive(less)).toBe(true);
        expect(negative(greater) <= negative(less)).toBe(true);
      }),
    );
  });
});

describe("the achievement of several indicators", () => {
  test("counts each by its weight", () => {
    const indicators: WeightedMeasurement[] = [
      { polarity: "POSITIF", target: 10, actual: 10, weightBasisPoints: 6_000 },
      { polarity: "NEGATIF", target: 8, actual: 9, weightBasisPoints: 4_000 },
    ];
    expect(weightedAchievement(indicators)).toBe(9_500);
  });

  test("caps each indicator, so that one cannot compensate for another without limit", () => {
    const indicators: WeightedMeasurement[] = [
      { polarity: "POSITIF", target: 10, actual: 900, weightBasisPoints: 5_000 },
      { polarity: "POSITIF", target: 10, actual: 0, weightBasisPoints: 5_000 },
    ];
    expect(weightedAchievement(indicators)).toBe(6_000);
  });

  test("is rounded once, at the end", () => {
    const third = { polarity: "POSITIF", target: 3, actual: 1, weightBasisPoints: 1 } as const;
    const half = { polarity: "POSITIF", target: 20_000, actual: 1, weightBasisPoints: 1 } as const;
    expect(weightedAchievement([third, third, third])).toBe(3_333);
    expect(weightedAchievement([half, { ...half, actual: 0 }])).toBe(0);
  });

  test("depends only on the proportion of the weights", () => {
    fc.assert(
      fc.property(anyIndicators, (indicators) => {
        const tenfold = indicators.map((one) => ({
          ...one,
          weightBasisPoints: one.weightBasisPoints * 10,
        }));
        expect(weightedAchievement(tenfold)).toBe(weightedAchievement(indicators));
      }),
    );
  });

  test("lies between the worst and the best of them", () => {
    fc.assert(
      fc.property(anyIndicators, (indicators) => {
        const each = indicators.map(achievement);
        const together = weightedAchievement(indicators);
        expect(together >= Math.min(...each) && together <= Math.max(...each)).toBe(true);
      }),
    );
  });

  test("is not computed without any weight", () => {
    expect(() => weightedAchievement([])).toThrow(RangeError);
    expect(() =>
      weightedAchievement([{ polarity: "POSITIF", target: 1, actual: 1, weightBasisPoints: 0 }]),
    ).toThrow(RangeError);
    expect(() =>
      weightedAchievement([{ polarity: "POSITIF", target: 1, actual: 1, weightBasisPoints: -1 }]),
    ).toThrow(RangeError);
  });
});
