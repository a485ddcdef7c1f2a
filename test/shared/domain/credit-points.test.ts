import { describe, expect, it } from "vitest";
import { creditPointsOfYear } from "../../../shared/domain/credit-points.ts";
import type { Evaluation } from "../../../shared/domain/evaluation.ts";
import { acceptResult, rate } from "../../../shared/domain/rating.ts";
import {
  CLOSED_AT,
  committed,
  employee,
  evaluationTermsOf,
  frozen,
  NIP,
  posting,
  RATER_NIP,
} from "../../support/domain-builders.ts";

const content = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" } as const;

function month(of: string, position: string): Evaluation {
  const state = frozen({ employee: employee({ postings: [posting({ position })] }) });
  const rated = committed(
    rate(state, content, { by: RATER_NIP, at: CLOSED_AT, terms: evaluationTermsOf("2026-03") }),
  );
  return { ...committed(acceptResult(rated, { by: NIP, at: CLOSED_AT, isSilent: false })), month: of };
}

describe("credit points of a year", () => {
  it("are summed exactly over the months, and rounded once", () => {
    const months = ["2026-01", "2026-02", "2026-03"].map((of) => month(of, "Analis Kebijakan Ahli Muda"));
    const { months: each, creditPoints } = creditPointsOfYear(employee(), "2026", months);
    expect(each.map((one) => one.creditPoints)).toEqual([2.08, 2.08, 2.08]);
    expect(creditPoints).toBe(6.25);
    expect(each[0]).toMatchObject({ level: "AHLI_MUDA", predikat: "BAIK", percent: 100, coefficient: 25 });
  });

  it("come of final results of functional positions only, and say what is missing of the others", () => {
    const evaluations = [
      month("2026-01", "Pelaksana"),
      { ...frozen(), position: "Perawat Mahir", month: "2026-02" },
    ];
    expect(creditPointsOfYear(employee(), "2026", evaluations)).toMatchObject({
      months: [],
      creditPoints: 0,
      withoutPoints: [
        { month: "2026-01", reason: "NO_FUNCTIONAL_LEVEL" },
        { month: "2026-02", reason: "NOT_FINAL" },
      ],
    });
  });
});
