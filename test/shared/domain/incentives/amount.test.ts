import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incentiveAmount } from "../../../../shared/domain/incentives/amount.ts";
import type { IncentiveInputs } from "../../../../shared/domain/incentives/amount-schema.ts";
import { PREDIKAT_VALUES } from "../../../../shared/domain/rules/predikat.ts";
import { incentiveContent, incentiveInputs } from "../../../support/cities/incentives.ts";

const amountOf = (overrides: Partial<IncentiveInputs>) =>
  incentiveAmount(incentiveContent(), incentiveInputs(overrides));
const recorded = (presenceBasisPoints: number, cases: Record<string, number> = {}) => ({
  discipline: { version: 1, presenceBasisPoints, cases },
});

describe("the incentive of an employee", () => {
  it("is the split base amount, each part by its percentage, rounded once half-up", () => {
    // 3.500.001 × 60% × 90% = 1.890.000,54; 3.500.001 × 40% × 98,57% = 1.379.980,3943
    expect(amountOf(recorded(9_857))).toMatchObject({
      classCode: "9",
      baseRupiah: 3_500_001,
      productivityRupiah: 1_890_001,
      disciplineRupiah: 1_379_980,
      deductionRupiah: 0,
      totalRupiah: 3_269_981,
    });
  });

  it("deducts cases from the discipline part, and a sanction from everything but bonuses", () => {
    const amount = amountOf(recorded(10_000, { TERLAMBAT: 2, ALPA: 1, HUKUMAN_RINGAN: 1 }));
    // 3.500.001 × 40% × 96% = 1.344.000,384; (1.890.001 + 1.344.000) × 10% = 323.400,1
    expect(amount).toMatchObject({ disciplineRupiah: 1_344_000, deductionRupiah: 323_400 });
    expect(amount.totalRupiah).toBe(1_890_001 + 1_344_000 - 323_400);
  });

  it("never falls below 0, however many cases there are", () => {
    const amount = amountOf({ ...recorded(0, { ALPA: 40, HUKUMAN_RINGAN: 20 }), predikat: "SANGAT_KURANG" });
    expect(amount).toMatchObject({ disciplineRupiah: 0, totalRupiah: 0 });
  });

  it("pays bonuses in rupiah or percent, up to the table's cap", () => {
    const rupiah = { bonusId: "a", project: "Antrean daring", rupiah: 1_000_000 };
    const percent = { bonusId: "b", project: "Arsip digital", basisPoints: 1_000 };
    expect(amountOf({ bonuses: [rupiah, percent] }).bonusRupiah).toBe(1_350_000);
    expect(amountOf({ bonuses: [rupiah, rupiah] }).bonusRupiah).toBe(1_750_001);
  });

  it("uses the grade if no class lists the position, and says if none lists either", () => {
    expect(amountOf({ position: "Pengadministrasi", grade: "II/C" }).classCode).toBe("7");
    expect(amountOf({ position: "Pengadministrasi" })).toMatchObject({
      baseRupiah: 0,
      totalRupiah: 0,
      problems: ["UNCLASSIFIED"],
    });
  });

  it("says if a case has a code unknown to the table", () => {
    expect(amountOf(recorded(10_000, { MANGKIR: 3 })).problems).toEqual(["UNKNOWN_CODE"]);
  });

  it("uses the band of the score, with both ends inclusive", () => {
    const bands = [
      { fromBasisPoints: 0, throughBasisPoints: 7_999, basisPoints: 5_000 },
      { fromBasisPoints: 8_000, throughBasisPoints: 12_000, basisPoints: 10_000 },
    ];
    const content = incentiveContent({ productivity: { by: "SCORE", bands, unmeasuredBasisPoints: 1_000 } });
    const of = (scoreBasisPoints?: number) =>
      incentiveAmount(
        content,
        incentiveInputs({ ...(scoreBasisPoints !== undefined && { scoreBasisPoints }) }),
      ).productivityRupiah;
    expect([of(7_999), of(8_000), of(12_000), of()]).toEqual([1_050_000, 2_100_001, 2_100_001, 210_000]);
  });

  it("is an integer, never negative, and never falls when attendance or predikat rises", () => {
    const predikat = fc.constantFrom(...PREDIKAT_VALUES);
    const presence = fc.integer({ min: 0, max: 9_999 });
    const cases = fc.record({ ALPA: fc.nat(50), TERLAMBAT: fc.nat(50), HUKUMAN_RINGAN: fc.nat(15) });
    fc.assert(
      fc.property(predikat, presence, cases, (held, present, counts) => {
        const { totalRupiah } = amountOf({ predikat: held, ...recorded(present, counts) });
        const more = amountOf({ predikat: held, ...recorded(present + 1, counts) });
        const best = amountOf({ predikat: "SANGAT_BAIK", ...recorded(present, counts) });
        expect(Number.isSafeInteger(totalRupiah) && totalRupiah >= 0).toBe(true);
        expect(more.totalRupiah).toBeGreaterThanOrEqual(totalRupiah);
        expect(best.totalRupiah).toBeGreaterThanOrEqual(totalRupiah);
      }),
    );
  });
});
