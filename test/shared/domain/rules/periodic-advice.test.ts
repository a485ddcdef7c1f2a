import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviseFromPeriods } from "../../../../shared/domain/rules/periodic-advice.ts";
import { EXPECTATIONS, type Expectation } from "../../../../shared/domain/rules/predikat.ts";

const THRESHOLDS = { meetsFromHundredths: 150, exceedsFromHundredths: 250 };
const [ABOVE, MEETS, BELOW] = EXPECTATIONS;
const rated = (hasilKerja: Expectation, months = 1) => ({ hasilKerja, perilakuKerja: MEETS, months });
const advice = (...ratings: ReturnType<typeof rated>[]) => adviseFromPeriods(ratings, THRESHOLDS);

describe("the advice from periodic ratings", () => {
  it("takes the mean of 3, 2 and 1, and a mean on a threshold gets the better rating", () => {
    expect(advice(rated(ABOVE), rated(MEETS))).toMatchObject({
      hasilKerja: ABOVE,
      hasilKerjaHundredths: 250,
    });
    expect(advice(rated(MEETS), rated(BELOW))).toMatchObject({
      hasilKerja: MEETS,
      hasilKerjaHundredths: 150,
    });
    expect(advice(rated(MEETS), rated(BELOW), rated(BELOW))).toMatchObject({
      hasilKerja: BELOW,
      hasilKerjaHundredths: 133,
      perilakuKerja: MEETS,
      perilakuKerjaHundredths: 200,
      months: 3,
    });
  });

  it("weights a quarter as three months", () => {
    expect(advice(rated(ABOVE, 3), rated(BELOW))).toMatchObject({ hasilKerjaHundredths: 250, months: 4 });
  });

  it("is refused without ratings", () => {
    expect(() => advice()).toThrow(RangeError);
    expect(() => advice(rated(MEETS, 0))).toThrow(RangeError);
  });

  it("equals the ratings if all are equal, and never falls when one rises", () => {
    const ratings = fc.array(fc.constantFrom(...EXPECTATIONS), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ratings, fc.nat(), (all, at) => {
        const mean = (of: readonly Expectation[]) => advice(...of.map((one) => rated(one)));
        const lowered = all.with(at % all.length, BELOW);
        expect(mean(lowered).hasilKerjaHundredths).toBeLessThanOrEqual(mean(all).hasilKerjaHundredths);
        const [first = MEETS] = all;
        expect(mean(all.map(() => first)).hasilKerja).toBe(first);
      }),
    );
  });
});
