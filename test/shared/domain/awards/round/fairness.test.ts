import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fairnessReportBuilder } from "../../../../../shared/domain/awards/round/fairness.ts";
import type { FairnessReport } from "../../../../../shared/domain/awards/round/fairness-report.ts";
import type { RaterStanding } from "../../../../../shared/domain/evaluation/rating/rater-flags.ts";
import { candidatesAmong, MONTH, partsOf, worked } from "../../../../support/cities/awards.ts";
import { RATER_NIP } from "../../../../support/cities/domain-builders.ts";

const staff = Array.from({ length: 30 }, (_, index) =>
  worked(index, { progress: index % 12, unitId: `unit-${index % 4}` }),
);

function rater(overrides: Partial<RaterStanding>): RaterStanding {
  return {
    rater: RATER_NIP,
    ratings: 10,
    advised: 10,
    aboveAdviceBasisPoints: 5_000,
    belowAdviceBasisPoints: 0,
    given: {},
    advice: {},
    predikat: {},
    flags: ["LENIENT"],
    ...overrides,
  };
}

function reportOf(
  overrides: Partial<Parameters<ReturnType<typeof fairnessReportBuilder>["report"]>[0]> = {},
): FairnessReport {
  const gathered = fairnessReportBuilder();
  for (const part of partsOf(staff)) gathered.add(part);
  const { candidates } = candidatesAmong(staff);
  return gathered.report({
    month: MONTH,
    candidates,
    winners: [],
    raters: [],
    unitNames: new Map(),
    isForHr: true,
    ...overrides,
  });
}

describe("the fairness report", () => {
  it("counts the whole workforce and every candidate once in each dimension", () => {
    const report = reportOf();
    for (const dimension of ["UNIT", "POSITION", "SEX"]) {
      const groups = report.groups.filter((one) => one.dimension === dimension);
      expect(groups.reduce((sum, one) => sum + (one.workforce ?? 0), 0)).toBe(30);
      expect(groups.reduce((sum, one) => sum + (one.candidates ?? 0), 0)).toBe(report.candidates);
    }
    expect(report.decisions).toBeUndefined();
  });

  it("compares how often the candidates' raters and all raters rate above the advice", () => {
    const strict = rater({ rater: "x", aboveAdviceBasisPoints: 0, flags: [], advised: 30 });
    expect(reportOf({ raters: [rater({}), strict] }).raters).toMatchObject({
      aboveAdviceBasisPoints: 5_000,
      aboveAdviceOfAllBasisPoints: 1_250,
      lenientRaters: 1,
      raters: 2,
    });
  });

  it("counts how often the decision departed from the rank", () => {
    const won = (id: string, rank?: number) => ({
      month: MONTH,
      category: "INDIVIDUAL" as const,
      id,
      ...(rank && { rank }),
    });
    expect(reportOf({ winners: [won("a", 1), won("b", 3), won("c")] }).decisions).toEqual({
      decided: 3,
      followed: 1,
      departed: 1,
      outsideList: 1,
    });
  });

  it("shows nobody but HR a number of one or two, or one that the total would reveal", () => {
    const employees = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 1, max: 6 }), {
      minKeys: 2,
    });
    fc.assert(
      fc.property(employees, (sizes) => {
        const gathered = fairnessReportBuilder();
        for (const [unitId, size] of Object.entries(sizes))
          gathered.add({ unitId, workforce: { "PELAKSANA:M": size } });
        const behind = { month: MONTH, candidates: [], winners: [], raters: [], unitNames: new Map() };
        const { groups } = gathered.report({ ...behind, isForHr: false });
        const units = groups.filter(({ dimension }) => dimension === "UNIT");
        expect(units.some(({ workforce }) => workforce === 1 || workforce === 2)).toBe(false);
        expect(units.filter(({ workforce }) => workforce === null).length).not.toBe(1);
      }),
    );
  });
});
