import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../../../../shared/domain/evaluation/evaluation.ts";
import { creditPointsOfYear } from "../../../../../shared/domain/evaluation/result/credit-points.ts";
import { employee, finalResult, frozen, posting } from "../../../../support/cities/domain-builders.ts";

function month(of: string, position: string): Evaluation {
  return { ...finalResult({ position }), period: of };
}

describe("credit points of a year", () => {
  it("are summed exactly over the months, and rounded once", () => {
    const months = ["2026-01", "2026-02", "2026-03"].map((of) => month(of, "Analis Kebijakan Ahli Muda"));
    const { terms: each, creditPoints } = creditPointsOfYear(employee(), "2026", months);
    expect(each.map((one) => one.creditPoints)).toEqual([2.08, 2.08, 2.08]);
    expect(creditPoints).toBe(6.25);
    expect(each[0]).toMatchObject({ level: "AHLI_MUDA", predikat: "BAIK", percent: 100, coefficient: 25 });
  });

  it("follow only from final results in functional positions, with the reason for the others", () => {
    const evaluations = [
      month("2026-01", "Pelaksana"),
      { ...frozen(), position: "Perawat Mahir", period: "2026-02" },
    ];
    expect(creditPointsOfYear(employee(), "2026", evaluations)).toMatchObject({
      basis: "PERIODS",
      terms: [],
      creditPoints: 0,
      withoutPoints: [
        { period: "2026-01", reason: "NO_FUNCTIONAL_LEVEL" },
        { period: "2026-02", reason: "NOT_FINAL" },
      ],
    });
  });

  it("are not given for other positions, whatever their names end with", () => {
    const held = { ...month("2026-01", "Pengelola Mahir"), positionKind: "PELAKSANA" as const };
    expect(creditPointsOfYear(employee(), "2026", [held])).toMatchObject({
      creditPoints: 0,
      withoutPoints: [{ period: "2026-01", reason: "NO_FUNCTIONAL_LEVEL" }],
    });
  });

  it("use the year's predikat once final, for each month with the level held at its end", () => {
    const promoted = employee({
      postings: [
        posting({ from: "2026-03-10", position: "Analis Kebijakan Ahli Pertama" }),
        posting({ from: "2026-07-15", position: "Analis Kebijakan Ahli Muda" }),
      ],
    });
    const year = month("2026", "Analis Kebijakan Ahli Muda");
    const { basis, terms, withoutPoints, creditPoints } = creditPointsOfYear(promoted, "2026", [
      month("2026-03", "Analis Kebijakan Ahli Pertama"),
      year,
    ]);
    expect(basis).toBe("YEAR");
    // Baik: 4 months at 12.5 and 6 at 25 a year.
    expect(creditPoints).toBe(16.67);
    expect(terms).toHaveLength(10);
    expect(terms[4]).toMatchObject({ period: "2026-07", level: "AHLI_MUDA" });
    expect(withoutPoints).toEqual([
      { period: "2026-01", reason: "NOT_POSTED" },
      { period: "2026-02", reason: "NOT_POSTED" },
    ]);
  });
});
