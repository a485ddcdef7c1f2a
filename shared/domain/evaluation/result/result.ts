import { hasResult } from "../../organisation/leave/absence.ts";
import { adviseFromPeriods } from "../../rules/periodic-advice.ts";
import { adviseRating, type RatingAdvice } from "../../rules/rating-advice.ts";
import { achievementOfTermsInForce } from "../../scorecard/scorecard.ts";
import { type EvaluationFacts, termsInForce } from "../close/facts.ts";
import type { ResultPolicy } from "../policy.ts";
import { scoreAtClose } from "../score/layer.ts";
import { scoreOf2026v1 } from "../score/score-of-2026-1.ts";
import type { Measured } from "../score/weighted-measures.ts";
import type { EvaluationResult } from "./schema.ts";

/**
 * The version of the computation below. Whoever changes results for the same facts adds a version and keeps the old one, by
 * which older results are recomputed; a test pins one result of each version byte by byte.
 */
export const RESULT_RULES = "2026.2";

/** The score function of each version of the rules. */
const SCORES = { "2026.1": scoreOf2026v1, "2026.2": scoreAtClose };

export type ResultRules = keyof typeof SCORES;

export function isKnownRules(ruleVersion: string): ruleVersion is ResultRules {
  return Object.hasOwn(SCORES, ruleVersion);
}

/**
 * Computes measures, score and advice from frozen facts alone: the same facts, policy and rules give the same result for
 * ever. A measure without data is left out of the score and marked as such.
 * @source the score layer is PP 30/2019 (rankings and awards only); weights and thresholds are the city's policy
 */
export function computeResult(
  facts: EvaluationFacts,
  policy: ResultPolicy,
  rules: ResultRules = RESULT_RULES,
): EvaluationResult {
  const achievement = measureAchievement(facts);
  return {
    ...SCORES[rules](facts, achievement, policy),
    advice: advise(facts, achievement.valueBasisPoints, policy),
  };
}

function measureAchievement(facts: EvaluationFacts): Measured {
  const { plan } = facts;
  return {
    ...(plan?.state === "AGREED" &&
      hasResult(facts.absence) && {
        valueBasisPoints: achievementOfTermsInForce(termsInForce(facts)),
      }),
    evidence: { planVersion: plan?.version ?? 0 },
  };
}

/** Advice from the ratings given within a quarter or a year; if there are none, from the achievement. */
function advise(facts: EvaluationFacts, achieved: number | undefined, policy: ResultPolicy): RatingAdvice {
  const { advice: thresholds, periodicAdvice } = policy.evaluation;
  const missing = facts.plan?.state === "AGREED" ? "NOTHING_MEASURED" : "NO_AGREED_PLAN";
  const byAchievement = adviseRating(achieved, thresholds, missing);
  const ratings = (facts.parts ?? []).flatMap(({ months, hasilKerja, perilakuKerja }) =>
    hasilKerja && perilakuKerja ? [{ months, hasilKerja, perilakuKerja }] : [],
  );
  if (ratings.length === 0) return byAchievement;
  const { hasilKerja, perilakuKerja, ...means } = adviseFromPeriods(ratings, periodicAdvice);
  return {
    ...byAchievement,
    ...{ hasilKerja, perilakuKerja, reason: "PERIODIC_RATINGS" },
    periodic: { ...means, ...periodicAdvice },
  };
}
