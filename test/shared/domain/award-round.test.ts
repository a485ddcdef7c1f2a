import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policyOn } from "../../../shared/cities/city.ts";
import { computeRound, EMPTY_RANKING, rank } from "../../../shared/domain/award-round.ts";
import type { Evaluation } from "../../../shared/domain/evaluation.ts";
import { AT, bukittinggi } from "../../support/domain-builders.ts";

const policy = policyOn(bukittinggi, "2026-03-31");

function evaluation(index: number, overrides: Partial<Evaluation> = {}): Evaluation {
  return {
    nip: `1986092620150510${String(index).padStart(2, "0")}`,
    name: `Pegawai ${index}`,
    period: "2026-03",
    unitId: "unit-1",
    position: "Pelaksana",
    grade: "III/a",
    policyVersion: policy.version,
    ruleVersion: "2026.1",
    hasAgreedPlan: true,
    reportsAccepted: 20,
    facts: { counters: {}, service: {} },
    measures: [],
    advice: { reason: "NO_AGREED_PLAN", meetsFromBasisPoints: 9_000, exceedsFromBasisPoints: 11_000 },
    resultHash: "",
    stage: "AWAITING_RATING",
    scoreBasisPoints: 9_000,
    closedAt: AT,
    version: 1,
    eventHash: "",
    ...overrides,
  };
}

const round = (evaluations: readonly Evaluation[]) =>
  computeRound(
    evaluations.reduce((ranking, one) => rank(ranking, one, policy), EMPTY_RANKING),
    { month: "2026-03", policy, at: AT },
  ).state;

describe("an award round", () => {
  it("ranks by score, and says how far the next one is behind", () => {
    const { candidates } = round([
      evaluation(1, { scoreBasisPoints: 8_000 }),
      evaluation(2, { scoreBasisPoints: 9_500 }),
      evaluation(3, { scoreBasisPoints: 9_400 }),
    ]);
    expect(candidates.map(({ name, rank, leadBasisPoints }) => [name, rank, leadBasisPoints])).toEqual([
      ["Pegawai 2", 1, 100],
      ["Pegawai 3", 2, 1_400],
      ["Pegawai 1", 3, undefined],
    ]);
  });

  it("counts whoever is stopped at the first gate that stops them", () => {
    const { considered, stoppedAt, candidates } = round([
      evaluation(1, { hasAgreedPlan: false, reportsAccepted: 0 }),
      evaluation(2, { reportsAccepted: 7 }),
      evaluation(3, { scoreBasisPoints: undefined } as never),
      evaluation(4),
    ]);
    expect({ considered, stoppedAt }).toEqual({
      considered: 4,
      stoppedAt: { AGREED_PLAN: 1, ENOUGH_REPORTS: 1, MEASURED: 1 },
    });
    expect(candidates).toHaveLength(1);
  });

  it("breaks a tie by more accepted reports", () => {
    const { candidates } = round([evaluation(1), evaluation(2, { reportsAccepted: 21 })]);
    expect(candidates.map(({ name }) => name)).toEqual(["Pegawai 2", "Pegawai 1"]);
  });

  it("is the same in whatever order the evaluations come, and names no more than the city asks for", () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      evaluation(index, { scoreBasisPoints: 9_000 + (index % 3) }),
    );
    const expected = round(many);
    expect(expected.candidates).toHaveLength(policy.awards.candidates);
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (shuffled) => {
        expect(round(shuffled)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
