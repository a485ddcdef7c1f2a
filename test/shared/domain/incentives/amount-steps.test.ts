import { describe, expect, it } from "vitest";
import type { IncentiveInputs } from "../../../../shared/domain/incentives/amount-schema.ts";
import { explainIncentive } from "../../../../shared/domain/incentives/amount-steps.ts";
import type { IncentiveContent } from "../../../../shared/domain/incentives/content.ts";
import type { Language } from "../../../../shared/domain/text.ts";
import { incentiveContent, incentiveInputs } from "../../../support/cities/incentives.ts";

const recorded = (cases: Record<string, number>) => ({
  discipline: { version: 1, presenceBasisPoints: 9_857, cases },
});

/** Each step's rule and formula. */
function toldIn(
  language: Language,
  inputs: Partial<IncentiveInputs>,
  content: Partial<IncentiveContent> = {},
) {
  const { steps } = explainIncentive(incentiveContent(content), incentiveInputs(inputs));
  return Object.fromEntries(steps.map((one) => [one.step, [one.rule[language], one.formula[language]]]));
}

describe("the steps of an amount", () => {
  it("have each part's rule, formula and rupiah, which sum to it", () => {
    const { amount, steps } = explainIncentive(
      incentiveContent(),
      incentiveInputs(recorded({ TERLAMBAT: 1 })),
    );
    expect(steps.map(({ step, rule, formula, rupiah }) => [step, rule.id, formula.id, rupiah])).toEqual([
      ["BASE", "Kelas 9 Analis, jabatan Analis Kebijakan", "3.500.001", 3_500_001],
      ["PRODUCTIVITY", "Predikat Baik", "3.500.001 × 60% × 90%", 1_890_001],
      ["DISCIPLINE", "Hadir 98,57%; Terlambat masuk 1 × 0,5%", "3.500.001 × 40% × 98,07%", 1_372_980],
      ["DEDUCTION", "Tidak ada potongan", "(1.890.001 + 1.372.980) × 0%", 0],
      ["BONUS", "Tidak ada bonus", "0", 0],
      ["TOTAL", "Peraturan Wali Kota 12/2026", "1.890.001 + 1.372.980 − 0 + 0", amount.totalRupiah],
    ]);
  });

  it("are told in English with its numbers, and what the city wrote stays as it is", () => {
    expect(toldIn("en", recorded({ TERLAMBAT: 1 }))).toEqual({
      BASE: ["Class 9 Analis, position Analis Kebijakan", "3,500,001"],
      PRODUCTIVITY: ["Predikat Baik", "3,500,001 × 60% × 90%"],
      DISCIPLINE: ["Present 98.57%; Terlambat masuk 1 × 0.5%", "3,500,001 × 40% × 98.07%"],
      DEDUCTION: ["No deduction", "(1,890,001 + 1,372,980) × 0%"],
      BONUS: ["No bonus", "0"],
      TOTAL: ["Peraturan Wali Kota 12/2026", "1,890,001 + 1,372,980 − 0 + 0"],
    });
  });

  it("say what is lacking: a class, a rating, a record", () => {
    const { predikat: _, ...unrated } = incentiveInputs({ position: "Pengadministrasi" });
    const { steps } = explainIncentive(incentiveContent(), unrated);
    expect(steps.slice(0, 3).map(({ rule }) => [rule.id, rule.en])).toEqual([
      [
        "Jabatan dan golongan ini tidak ada dalam tabel",
        "The table lists neither this position nor this grade",
      ],
      ["Belum dinilai", "Not rated yet"],
      ["Belum ada catatan disiplin", "There is no discipline record"],
    ]);
  });

  it("name the band of a score", () => {
    const bands = [{ fromBasisPoints: 8_000, throughBasisPoints: 12_000, basisPoints: 10_000 }];
    const content = { productivity: { by: "SCORE", bands, unmeasuredBasisPoints: 0 } } as const;
    const ruleOf = (inputs: Partial<IncentiveInputs>, language: Language) =>
      toldIn(language, inputs, { productivity: { ...content.productivity, bands } }).PRODUCTIVITY?.[0];
    expect(ruleOf({ scoreBasisPoints: 8_750 }, "id")).toBe("Nilai 87,5%, rentang 80% sampai 120%");
    expect(ruleOf({ scoreBasisPoints: 8_750 }, "en")).toBe("Score 87.5%, band 80% to 120%");
    expect(ruleOf({ scoreBasisPoints: 7_999 }, "en")).toBe("Not measured");
  });

  it("name days served and days of leave", () => {
    const days = { working: 20, served: 15, leave: { CUTI_SAKIT: 5 } };
    const leave = { leave: { CUTI_SAKIT: 5_000 } };
    expect(toldIn("id", { days }, leave)).toMatchObject({
      PRODUCTIVITY: ["Predikat Baik", "3.500.001 × 60% × 90% × 15 ÷ 20 hari kerja"],
      LEAVE: ["cuti sakit 5 hari kerja, dibayar 50%", "3.500.001 × 50% × 5 ÷ 20 hari kerja"],
    });
    expect(toldIn("en", { days }, leave)).toMatchObject({
      PRODUCTIVITY: ["Predikat Baik", "3,500,001 × 60% × 90% × 15 ÷ 20 working days"],
      LEAVE: ["sick leave 5 working days, paid 50%", "3,500,001 × 50% × 5 ÷ 20 working days"],
    });
  });

  it("name bonuses by their projects, and the cap that was reached", () => {
    const rupiah = { bonusId: "a", project: "Antrean daring", rupiah: 1_000_000 };
    const percent = { bonusId: "b", project: "Arsip digital", basisPoints: 1_000 };
    expect(toldIn("en", { bonuses: [rupiah, percent] }).BONUS).toEqual([
      "Antrean daring; Arsip digital",
      "1,000,000 + 3,500,001 × 10%",
    ]);
    const capped = "paling banyak 3.500.001 × 50%, bukan 1.000.000 + 1.000.000";
    expect(toldIn("id", { bonuses: [rupiah, rupiah] }).BONUS?.[1]).toBe(capped);
  });
});
