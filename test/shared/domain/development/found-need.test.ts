import { describe, expect, it } from "vitest";
import { findNeeds, type NeedFacts } from "../../../../shared/domain/development/found-need.ts";
import { DEVELOPMENT_POLICY_DEFAULTS } from "../../../../shared/domain/development/policy.ts";
import type { Evaluation } from "../../../../shared/domain/evaluation/evaluation.ts";
import { finalResult } from "../../../support/cities/domain-builders.ts";

const NOTHING: NeedFacts = { gaps: [], evaluations: [], observations: [], visits: [], months: [] };
const find = (facts: Partial<NeedFacts>) =>
  findNeeds({ ...NOTHING, ...facts }, { year: "2026", policy: DEVELOPMENT_POLICY_DEFAULTS });

function rated(period: string, hasilKerja: "DI_BAWAH_EKSPEKTASI" | "SESUAI_EKSPEKTASI"): Evaluation {
  const result = finalResult({});
  return {
    ...result,
    period,
    outcome: { ...result.outcome, hasilKerja } as Evaluation["outcome"],
  } as Evaluation;
}

describe("needs of development that records show", () => {
  it("are none without any gap", () => {
    expect(find({ evaluations: [rated("2026-01", "SESUAI_EKSPEKTASI")] })).toEqual([]);
  });

  it.each([
    [1, "LOW"],
    [2, "MIDDLE"],
    [3, "HIGH"],
    [5, "HIGH"],
  ] as const)(
    "from %i results below expectation are %s in certainty, with each result as evidence",
    (count, certainty) => {
      const evaluations = Array.from({ length: count }, (_, month) =>
        rated(`2026-0${month + 1}`, "DI_BAWAH_EKSPEKTASI"),
      );
      const [need, ...others] = find({ evaluations: evaluations.toReversed() });
      expect(others).toEqual([]);
      expect(need).toMatchObject({ origin: "EVALUATION", certainty });
      expect(need?.evidence.map(({ of }) => of)).toEqual(evaluations.map(({ period }) => period));
    },
  );

  it("from a level that is missing are certain; one that nobody assessed shows nothing", () => {
    const gap = { kind: "TEKNIS", required: 3 } as const;
    const needs = find({
      gaps: [
        { ...gap, name: "Analisis", held: 1, gap: 2, assessedOn: "2026-02-10" },
        { ...gap, name: "Penyusunan", held: 3, gap: 0, assessedOn: "2026-02-10" },
        { ...gap, name: "Advokasi" },
      ],
    });
    expect(needs).toMatchObject([{ origin: "COMPETENCY", title: "Analisis", certainty: "HIGH" }]);
  });

  it("from figures of the unit are only ever low, and from the city's bounds on", () => {
    const month = { unitId: "dinas", month: "2026-02", surveyAnswers: 30 };
    // An average of 3 is an index of 75, below 76.61; one of 3.1 is 77.5.
    const weak = { ...month, sumU6: 93, sumU7: 90, sumU9: 93 };
    expect(find({ months: [weak] })).toMatchObject([
      { origin: "SURVEY", title: "Perilaku pelaksana layanan", certainty: "LOW" },
    ]);
    expect(find({ months: [{ ...weak, surveyAnswers: 29 }] })).toEqual([]);
    const late = (complaintsAnsweredLate: number) => ({
      unitId: "dinas",
      month: "2026-02",
      complaintsAnsweredLate,
    });
    expect(find({ months: [late(2)] })).toEqual([]);
    expect(find({ months: [late(2), { ...late(1), month: "2026-01" }] })).toMatchObject([
      { origin: "COMPLAINTS", certainty: "LOW", evidence: [{ of: "2026-01" }, { of: "2026-02" }] },
    ]);
  });

  it("say in English what the product found, but leave the names that the regulation and the city gave", () => {
    const gaps = [
      { kind: "TEKNIS", name: "Analisis", required: 3, held: 1, gap: 2, assessedOn: "2026-02-10" } as const,
    ];
    const months = [
      { unitId: "dinas", month: "2026-02", surveyAnswers: 30, sumU6: 93, sumU7: 90, sumU9: 93 },
    ];
    expect(find({ gaps, months, evaluations: [rated("2026-01", "DI_BAWAH_EKSPEKTASI")] })).toMatchObject([
      {
        title: "Analisis",
        evidence: [{ english: "The standard is level 3, the assessment found level 1." }],
      },
      {
        ...{ title: "Pencapaian hasil kerja", english: "Achieving results of work" },
        evidence: [
          { text: "Hasil kerja di bawah ekspektasi.", english: "Results of work below expectation." },
        ],
      },
      {
        english: "Conduct of those who serve",
        evidence: [
          {
            text: "Nilai unit 75,00 dari 30 jawaban warga.",
            english: "The unit's score is 75.00, from 30 answers of citizens.",
          },
        ],
      },
    ]);
    expect(find({ gaps })[0]).not.toHaveProperty("english");
  });

  it("keep their id within a year, whatever is added to their evidence", () => {
    const one = find({ evaluations: [rated("2026-01", "DI_BAWAH_EKSPEKTASI")] });
    const two = find({
      evaluations: [rated("2026-01", "DI_BAWAH_EKSPEKTASI"), rated("2026-02", "DI_BAWAH_EKSPEKTASI")],
    });
    expect(two[0]?.id).toBe(one[0]?.id);
    expect(one[0]?.id).toMatch(/^[0-9a-z]{20}$/);
  });
});
