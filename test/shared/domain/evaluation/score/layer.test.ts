import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CitySchema } from "../../../../../shared/cities/city.ts";
import { cityBySlug } from "../../../../../shared/cities/valid-city.ts";
import { policyOn } from "../../../../../shared/domain/city.ts";
import { acceptResult, rate } from "../../../../../shared/domain/evaluation/rating/rating.ts";
import { scoreWithRating } from "../../../../../shared/domain/evaluation/score/layer.ts";
import type { BehaviourScores } from "../../../../../shared/domain/feedback/behaviour-scores.ts";
import { colleagueScores } from "../../../../../shared/domain/feedback/colleague-scores.ts";
import { BEHAVIOUR_VALUES } from "../../../../../shared/domain/rules/berakhlak.ts";
import { EXPECTATIONS } from "../../../../../shared/domain/rules/predikat.ts";
import {
  bukittinggi,
  CLOSED_AT,
  evaluationTermsOf,
  frozen,
  NIP,
  plan,
  RATER_NIP,
} from "../../../../support/cities/domain-builders.ts";

const MONTH = "2026-03";
const policy = policyOn(bukittinggi, "2026-03-31");
const terms = policy.feedback;
const { score } = policy.evaluation;
const scoring = (value: number) =>
  Object.fromEntries(BEHAVIOUR_VALUES.map((name) => [name, value])) as BehaviourScores;
const said = (...values: readonly number[]) => ({
  ...{ nip: NIP, month: MONTH, terms, today: "2026-04-05" },
  feedback: values.map((value) => ({ text: "Baik", scores: scoring(value) })),
});
const colleagues = (...values: readonly number[]) => {
  const known = colleagueScores(said(...values));
  return known ? { colleagues: known } : {};
};

describe("the score with the behaviour rating", () => {
  it("is 70% results and 30% the rater's view without colleagues' feedback", () => {
    const final = scoreWithRating(frozen(), "SESUAI_EKSPEKTASI", score);
    // 70% × 90 + 30% × 80
    expect(final?.scoreBasisPoints).toBe(8_700);
  });

  it("is 60% results, 24% the rater's view and 16% the colleagues' if enough gave feedback", () => {
    const final = scoreWithRating(frozen(colleagues(5, 4, 3)), "DI_ATAS_EKSPEKTASI", score);
    // 60% × 90 + 24% × 100 + 16% × 80
    expect(final?.scoreBasisPoints).toBe(9_080);
    expect(final?.measures[2]).toMatchObject({ valueBasisPoints: 8_000, contributionBasisPoints: 1_280 });
    expect(final?.measures[2]?.evidence).toMatchObject({ months: 1, LOYAL: 40 });
  });

  it("counts results without an agreed plan as 0, so that having none is no advantage", () => {
    const without = frozen({ plan: plan({ state: "PROPOSED" }) });
    expect(scoreWithRating(without, "DI_ATAS_EKSPEKTASI", score)?.scoreBasisPoints).toBe(3_000);
  });

  it("weights a city's own methods as the city decides", () => {
    const { evaluation } = policyOn(cityBySlug("palembang"), "2026-03-31");
    const observed = {
      nip: NIP,
      month: MONTH,
      "progress:izin": 9,
      observations: 2,
      observationBasisPoints: 9_000,
    };
    const final = scoreWithRating(frozen({ scorecard: observed }), "SESUAI_EKSPEKTASI", evaluation.score);
    // No citizens answered, so 56 + 24 + 10 of 90: (56 × 90 + 24 × 80 + 10 × 45) ÷ 90
    expect(final?.scoreBasisPoints).toBe(8_233);
  });

  it("is the sum of its parts, rises with a better rating, and is at most 120%", () => {
    const mark = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (marks, done) => {
        const scorecard = { nip: NIP, month: MONTH, "progress:izin": done };
        const evaluation = frozen({ scorecard, ...colleagues(...marks) });
        const scores = EXPECTATIONS.map((one) => {
          const { measures, scoreBasisPoints = -1 } = scoreWithRating(evaluation, one, score) ?? {
            measures: [],
          };
          const parts = measures.reduce((sum, part) => sum + part.contributionBasisPoints, 0);
          expect(parts).toBe(scoreBasisPoints);
          expect(measures.reduce((sum, part) => sum + part.appliedWeightBasisPoints, 0)).toBe(10_000);
          return scoreBasisPoints;
        });
        expect(scores.toSorted((one, other) => other - one)).toEqual(scores);
        expect(scores[0]).toBeLessThanOrEqual(12_000);
      }),
      { numRuns: 60 },
    );
  });

  it("is stored with the rating and the outcome, while the score at the close stays frozen", () => {
    const content = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" } as const;
    const act = { by: RATER_NIP, at: CLOSED_AT };
    const { state, event } = rate(frozen(), content, { ...act, terms: evaluationTermsOf(MONTH) });
    expect(state).toMatchObject({
      scoreBasisPoints: 9_000,
      rating: { scoreBasisPoints: 8_700, predikat: "BAIK" },
    });
    expect(event.data).toMatchObject({ scoreBasisPoints: 8_700 });
    const accepted = acceptResult(state, { by: NIP, at: CLOSED_AT, isSilent: false }).state;
    expect(accepted).toMatchObject({ scoreBasisPoints: 9_000, outcome: { scoreBasisPoints: 8_700 } });
  });
});

describe("colleagues' feedback counts", () => {
  it("from the minimum number of givers on, and from the day it is shown", () => {
    expect(colleagueScores(said(5, 4))).toBeUndefined();
    expect(colleagueScores({ ...said(5, 4, 3), today: "2026-04-01" })).toBeUndefined();
    expect(colleagueScores(said(5, 4, 4))?.tenths).toMatchObject({ ADAPTIF: 43 });
  });
});

describe("a city", () => {
  const withScore = (change: object, feedback = {}) => {
    const [first] = bukittinggi.policies;
    const evaluation = { ...policy.evaluation, score: { ...score, ...change } };
    const changed = { ...first, evaluation, feedback: { ...terms, ...feedback } };
    return CitySchema().safeParse({ ...bukittinggi, policies: [changed] });
  };
  it("is refused with weights that do not sum to the whole, or that omit a part", () => {
    expect(withScore({}).success).toBe(true);
    const short = withScore({ withoutColleagues: { ...score.withoutColleagues, ACHIEVEMENT: 6_999 } });
    expect(short.error?.issues).toMatchObject([
      {
        path: ["policies", 0, "evaluation", "score", "withoutColleagues"],
        message: "weights must sum to 10000 basis points",
      },
    ]);
    const { OBSERVATION: _none, ...others } = score.withColleagues;
    expect(withScore({ withColleagues: others }).success).toBe(false);
    const flat = { ...score.raterBasisPoints, DI_BAWAH_EKSPEKTASI: 8_000 };
    expect(withScore({ raterBasisPoints: flat }).success).toBe(false);
  });

  it("is refused if the close would score colleagues' feedback before it is shown", () => {
    expect(withScore({}, { shownOnDay: 6 }).error?.issues[0]?.message).toContain(
      "shown by the day of the close",
    );
  });
});
