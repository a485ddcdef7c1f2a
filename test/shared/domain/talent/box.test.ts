import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../../../shared/domain/evaluation/evaluation.ts";
import type { Assessment } from "../../../../shared/domain/talent/assessment.ts";
import { boxNumber, talentBox } from "../../../../shared/domain/talent/box.ts";
import { rankCandidates } from "../../../../shared/domain/talent/succession.ts";
import { employee, finalResult, posting } from "../../../support/cities/domain-builders.ts";

const TODAY = "2026-06-30";

function result(period: string, predikat: string, closedAt = "2026-05-01T00:00:00.000Z"): Evaluation {
  const final = finalResult({});
  return { ...final, period, closedAt, outcome: { ...final.outcome, predikat } } as Evaluation;
}

function potential(day: string, level: "RENDAH" | "MENENGAH" | "TINGGI"): Assessment {
  return {
    ...{ id: "0".repeat(20), nip: "198609262015051001", day, method: "WAWANCARA", evidence: "Laporan" },
    ...{ competencies: [], potential: { level, reason: "Cepat belajar" }, validUntil: "2029-01-01" },
    ...{ assessedBy: "pengelola-kinerja", version: 1, eventHash: "hash" },
  };
}

describe("the box of a talent", () => {
  it.each([
    ["DI_ATAS", [4, 7, 9]],
    ["SESUAI", [2, 5, 8]],
    ["DI_BAWAH", [1, 3, 6]],
  ] as const)("of performance %s has the regulation's numbers, by potential", (performance, boxes) => {
    expect((["RENDAH", "MENENGAH", "TINGGI"] as const).map((level) => boxNumber(performance, level))).toEqual(
      [...boxes],
    );
  });

  it("is unknown without a final result or an assessed potential, and says which it has", () => {
    expect(talentBox({ evaluations: [], assessments: [potential("2026-05-01", "TINGGI")] }, TODAY)).toEqual({
      potential: expect.objectContaining({ level: "TINGGI", certainty: "HIGH" }),
    });
    expect(
      talentBox({ evaluations: [result("2026-04", "BAIK")], assessments: [] }, TODAY),
    ).not.toHaveProperty("box");
  });

  it("follows from the newest year, or from what most months say, the lower of two equally frequent", () => {
    const assessments = [potential("2024-10-01", "TINGGI")];
    const box = (evaluations: readonly Evaluation[]) => talentBox({ evaluations, assessments }, TODAY);
    const months = [
      result("2026-01", "SANGAT_BAIK"),
      result("2026-02", "SANGAT_BAIK"),
      result("2026-03", "BAIK"),
    ];
    expect(box(months)).toMatchObject({
      box: 9,
      certainty: "MIDDLE",
      performance: { results: { length: 3 } },
    });
    expect(box([...months, result("2026-04", "BAIK")])).toMatchObject({ box: 8 });
    expect(box([...months, result("2025", "KURANG")])).toMatchObject({ box: 6 });
    expect(
      box([result("2025", "KURANG", "2025-01-05T00:00:00.000Z"), months[2] as Evaluation]),
    ).toMatchObject({
      ...{ box: 8, certainty: "LOW" },
    });
  });
});

it.each([
  ["2028-06-30", "HIGH"],
  ["2028-07-01", "MIDDLE"],
  ["2029-06-30", "MIDDLE"],
  ["2029-07-01", "LOW"],
])(
  "an assessment of 30 June 2027 is, on %s, of %s certainty: a year with a leap day is a year",
  (on, certainty) => {
    const assessments = [{ ...potential("2027-06-30", "TINGGI"), validUntil: "2030-06-30" }];
    expect(talentBox({ evaluations: [], assessments }, on).potential).toMatchObject({ certainty });
  },
);

describe("the candidates of a succession", () => {
  const terms = { gradeFrom: "III/c", yearsInPost: 2 };
  const box = (number: number) => ({ box: number, certainty: "HIGH" as const });
  const gap = { kind: "TEKNIS", name: "Analisis", required: 3, held: 3, gap: 0 } as const;
  const one = (nip: string, grade: string, number: number) => ({
    ...{ employee: employee({ nip, grade }), box: box(number), gaps: [gap] },
  });

  it("are ranked by what they meet, then by box, and each says what is met and what not", () => {
    const [first, second, third] = rankCandidates(
      terms,
      [one("3", "III/b", 9), one("2", "III/c", 7), one("1", "IV/a", 8)],
      TODAY,
    );
    expect([first?.nip, second?.nip, third?.nip]).toEqual(["1", "2", "3"]);
    expect(first).toMatchObject({ rank: 1, isEligible: true, order: { met: 5, box: 8, levelsMet: 1 } });
    expect(third).toMatchObject({ rank: 3, isEligible: false, order: { met: 4, box: 9 } });
    expect(third?.requirements.filter(({ isMet }) => !isMet)).toMatchObject([
      { of: "GRADE", why: { id: "Golongan III/b; diperlukan III/c." } },
    ]);
  });

  it("in a box below 7, in a post for too short, or without a standard to meet are not eligible", () => {
    const young = { ...one("1", "IV/a", 6), gaps: [] };
    const facts = { ...young, employee: employee({ nip: "1", postings: [posting({ from: "2025-01-01" })] }) };
    const [judged] = rankCandidates(terms, [facts], TODAY);
    expect(judged?.requirements.flatMap(({ of, isMet }) => (isMet ? [] : [of]))).toEqual([
      "BOX",
      "YEARS_IN_POST",
      "STANDARD",
    ]);
  });
});
