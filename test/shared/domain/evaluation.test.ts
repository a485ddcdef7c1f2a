import { describe, expect, it } from "vitest";
import { policyOn } from "../../../shared/cities/city.ts";
import { type Evidence, freezeEvidence } from "../../../shared/domain/freeze-evidence.ts";
import { AT, bukittinggi, employee, NIP, plan } from "../../support/domain-builders.ts";

const close = {
  period: "2026-03",
  lastDay: "2026-03-31",
  policy: policyOn(bukittinggi, "2026-03-31"),
  ratingDueAt: "2026-04-10T16:59:59.999Z",
  at: AT,
};
const counters = { nip: NIP, month: "2026-03", unitId: "unit-1" };
const full: Evidence = {
  employee: employee(),
  plan: plan(),
  scorecard: { ...counters, reportsAccepted: 9, reportsReturned: 1, "progress:izin": 9 },
  service: {
    unitId: "unit-1",
    month: "2026-03",
    surveyAnswers: 10,
    ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`sumU${index + 1}`, 30])),
    complaintsAnsweredInTime: 3,
    complaintsAnsweredLate: 1,
  },
};
const freeze = (overrides: Partial<Evidence> = {}) => freezeEvidence({ ...full, ...overrides }, close).state;

describe("an evaluation", () => {
  it("weighs achievement, reporting, satisfaction and timeliness as the city's policy says", () => {
    const { measures, scoreBasisPoints } = freeze();
    expect(measures.map(({ name, valueBasisPoints }) => [name, valueBasisPoints])).toEqual([
      ["ACHIEVEMENT", 9_000],
      ["REPORTING", 9_000],
      ["SATISFACTION", 7_500],
      ["COMPLAINT_TIMELINESS", 7_500],
    ]);
    // 50 % × 90 + 20 % × 90 + 20 % × 75 + 10 % × 75
    expect(scoreBasisPoints).toBe(8_550);
    expect(measures.reduce((sum, part) => sum + part.contributionBasisPoints, 0)).toBe(8_550);
  });

  it("leaves out what could not be measured, and says so by its absence", () => {
    const { measures, scoreBasisPoints } = freeze({ service: undefined });
    expect(measures[2]).toMatchObject({ appliedWeightBasisPoints: 0, evidence: { answers: 0 } });
    expect(measures[2]).not.toHaveProperty("valueBasisPoints");
    expect(scoreBasisPoints).toBe(9_000);
  });

  it("does not let fewer survey answers count than the city asks for", () => {
    const { measures } = freeze({
      service: { ...full.service, unitId: "unit-1", month: "2026-03", surveyAnswers: 9 },
    });
    expect(measures[2]).not.toHaveProperty("valueBasisPoints");
  });

  it("takes a plan that is not agreed for no plan", () => {
    const evaluation = freeze({ plan: plan({ state: "PROPOSED" }) });
    expect(evaluation.hasAgreedPlan).toBe(false);
    expect(evaluation.measures[0]).not.toHaveProperty("valueBasisPoints");
  });

  it("holds against nobody what the rater left unanswered, but silence against whoever was silent", () => {
    const reporting = (scorecard: Evidence["scorecard"]) =>
      freeze({ scorecard }).measures[1]?.valueBasisPoints;
    expect(reporting({ ...counters, reportsAccepted: 4, reportsAwaiting: 6 })).toBe(10_000);
    expect(reporting({ ...counters, reportsAwaiting: 1 })).toBe(10_000);
    expect(reporting(undefined)).toBe(0);
  });

  it("belongs to the unit in which the employee served on the last day", () => {
    const [first] = employee().postings;
    const moved = employee({
      postings: [first, { ...first, from: "2026-04-02", unitId: "unit-2" }] as never,
    });
    expect(freeze({ employee: moved }).unitId).toBe("unit-1");
  });
});

describe("a frozen result", () => {
  it("gives the bytes of its version of the rules: whoever changes what is computed raises RESULT_RULES", () => {
    const { ruleVersion, resultHash } = freeze();
    expect({ ruleVersion, resultHash }).toEqual({
      ruleVersion: "2026.1",
      resultHash: "U04RWRZaRuZ0ADTSqUf13Rx0b6QhW7xIwCBan9HevIQ",
    });
  });

  it("holds no sums of fewer survey answers than may be shown", () => {
    const service = {
      unitId: "unit-1",
      month: "2026-03",
      surveyAnswers: 2,
      sumU1: 8,
      complaintsAnsweredLate: 1,
    };
    expect(freeze({ service }).facts.service).toEqual({ surveyAnswers: 2, complaintsAnsweredLate: 1 });
  });
});
