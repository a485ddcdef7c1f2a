import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../../../shared/domain/city.ts";
import {
  type Evidence,
  freezeEvidence,
  hashOfResult,
} from "../../../../shared/domain/evaluation/close/freeze-evidence.ts";
import { recomputeResult } from "../../../../shared/domain/evaluation/result/recomputation.ts";
import { computeResult } from "../../../../shared/domain/evaluation/result/result.ts";
import { scoreWithRating } from "../../../../shared/domain/evaluation/score/layer.ts";
import { AT, bukittinggi, employee, NIP, plan } from "../../../support/cities/domain-builders.ts";

const close = {
  period: "2026-03",
  lastDay: "2026-03-31",
  policy: policyOn(bukittinggi, "2026-03-31"),
  calendar: calendarOf(bukittinggi),
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
  it("scores what is known at the close: behaviour is not rated yet, and its weight goes to the others", () => {
    const { measures, scoreBasisPoints } = freeze();
    expect(measures).toMatchObject([
      { name: "ACHIEVEMENT", valueBasisPoints: 9_000, weightBasisPoints: 7_000 },
      { name: "RATER_BEHAVIOUR", weightBasisPoints: 3_000, appliedWeightBasisPoints: 0 },
      { name: "COLLEAGUE_BEHAVIOUR", weightBasisPoints: 0 },
      { name: "OBSERVATION", evidence: { observations: 0 } },
      { name: "PUBLIC_FEEDBACK", valueBasisPoints: 7_500, weightBasisPoints: 0, evidence: { answers: 10 } },
    ]);
    expect(scoreBasisPoints).toBe(9_000);
  });

  it("does not count fewer survey answers than the city requires", () => {
    const { measures } = freeze({
      service: { ...full.service, unitId: "unit-1", month: "2026-03", surveyAnswers: 9 },
    });
    expect(measures[4]).not.toHaveProperty("valueBasisPoints");
  });

  it("treats a plan that is not agreed as no plan", () => {
    const evaluation = freeze({ plan: plan({ state: "PROPOSED" }) });
    expect(evaluation.hasAgreedPlan).toBe(false);
    expect(evaluation.measures[0]).not.toHaveProperty("valueBasisPoints");
    expect(evaluation.scoreBasisPoints).toBe(0);
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
  it("matches its rule version byte by byte: changing the computation means adding a version", () => {
    const { ruleVersion, resultHash } = freeze();
    expect({ ruleVersion, resultHash }).toEqual({
      ruleVersion: "2026.2",
      resultHash: "VQA5Q-pP-NHkGzpbaz-JBuXIlWqJ60mtsMYDbwuwXS8",
    });
  });

  it("is recomputed by the rules it was frozen under, after they have changed", () => {
    const { facts, policyVersion } = freeze();
    const ruleVersion = "2026.1";
    const result = computeResult(facts, close.policy, ruleVersion);
    // 50% × 90 + 20% × 90 + 20% × 75 + 10% × 75
    expect(result.scoreBasisPoints).toBe(8_550);
    const resultHash = hashOfResult({ facts, result, policyVersion, ruleVersion });
    expect(resultHash).toBe("U04RWRZaRuZ0ADTSqUf13Rx0b6QhW7xIwCBan9HevIQ");
    const old = { ...freeze(), ...result, ruleVersion, resultHash };
    const history = [{ type: "EVIDENCE_FROZEN", data: { resultHash } }];
    expect(recomputeResult(old, close.policy, history)).toMatchObject({ isSame: true });
    expect(recomputeResult({ ...old, ruleVersion: "2025.1" }, close.policy, history)).toMatchObject({
      reason: { id: expect.stringContaining("2025.1"), en: expect.stringContaining("2025.1") },
    });
    expect(scoreWithRating(old, "SESUAI_EKSPEKTASI", close.policy.evaluation.score)).toBeUndefined();
  });

  it("stores no sums of fewer survey answers than may be shown", () => {
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
