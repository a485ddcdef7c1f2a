import { describe, expect, it } from "vitest";
import {
  EXPECTATIONS,
  expectationCode,
  PREDIKAT_VALUES,
  predikatCode,
  predikatOf,
} from "../../../../shared/domain/rules/predikat.ts";

const [ABOVE, MEETS, BELOW] = EXPECTATIONS;

describe("the predikat (PermenPANRB 6/2022)", () => {
  it.each([
    [ABOVE, ABOVE, "SANGAT_BAIK"],
    [ABOVE, MEETS, "BAIK"],
    [ABOVE, BELOW, "KURANG"],
    [MEETS, ABOVE, "BAIK"],
    [MEETS, MEETS, "BAIK"],
    [MEETS, BELOW, "KURANG"],
    [BELOW, ABOVE, "BUTUH_PERBAIKAN"],
    [BELOW, MEETS, "BUTUH_PERBAIKAN"],
    [BELOW, BELOW, "SANGAT_KURANG"],
  ] as const)("for results %s and conduct %s is %s", (hasilKerja, perilakuKerja, predikat) => {
    expect(predikatOf(hasilKerja, perilakuKerja)).toBe(predikat);
  });

  it("never gets better when a rating gets worse", () => {
    for (const one of EXPECTATIONS)
      for (const [index, other] of EXPECTATIONS.entries()) {
        const worse = EXPECTATIONS[index + 1];
        if (worse === undefined) continue;
        expect(predikatCode(predikatOf(one, worse))).toBeGreaterThanOrEqual(
          predikatCode(predikatOf(one, other)),
        );
      }
  });

  it("has a SIASN code", () => {
    expect(EXPECTATIONS.map(expectationCode)).toEqual([1, 2, 3]);
    expect(PREDIKAT_VALUES.map(predikatCode)).toEqual([1, 2, 3, 4, 5]);
  });
});
