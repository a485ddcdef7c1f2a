import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectationCode } from "../../../../shared/domain/rules/predikat.ts";
import { adviseRating } from "../../../../shared/domain/rules/rating-advice.ts";

const thresholds = { meetsFromBasisPoints: 9_000, exceedsFromBasisPoints: 11_000 };

describe("advice on the results of work", () => {
  it.each([
    [12_000, "DI_ATAS_EKSPEKTASI"],
    [11_000, "DI_ATAS_EKSPEKTASI"],
    [10_999, "SESUAI_EKSPEKTASI"],
    [9_000, "SESUAI_EKSPEKTASI"],
    [8_999, "DI_BAWAH_EKSPEKTASI"],
    [0, "DI_BAWAH_EKSPEKTASI"],
  ])("for %i basis points is %s, with its basis", (achievementBasisPoints, hasilKerja) => {
    expect(adviseRating(achievementBasisPoints, thresholds)).toEqual({
      hasilKerja,
      reason: "ACHIEVEMENT",
      achievementBasisPoints,
      ...thresholds,
    });
  });

  it("is absent without an agreed plan, with the reason", () => {
    expect(adviseRating(undefined, thresholds)).toEqual({ reason: "NO_AGREED_PLAN", ...thresholds });
  });

  it("never falls when the achievement rises", () => {
    fc.assert(
      fc.property(fc.nat(12_000), fc.nat(12_000), (one, other) => {
        const code = (points: number) =>
          expectationCode(adviseRating(points, thresholds).hasilKerja ?? "SESUAI_EKSPEKTASI");
        expect(code(Math.max(one, other))).toBeLessThanOrEqual(code(Math.min(one, other)));
      }),
    );
  });
});
