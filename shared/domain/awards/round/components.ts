import * as z from "zod";
import { WHOLE_BASIS_POINTS } from "../../basis-points.ts";
import type { EvaluationFacts } from "../../evaluation/close/facts.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { named } from "../../once.ts";
import { divideHalfUp } from "../../rounding.ts";
import { meanLowerBound, rateLowerBound } from "../../rules/lower-bounds.ts";
import { SATISFACTION_ELEMENTS } from "../../rules/satisfaction-index.ts";
import { satisfactionInterval } from "../../rules/satisfaction-interval.ts";
import { weightedScore } from "../../rules/weighted-score.ts";
import { AWARD_COMPONENTS, type AwardComponent, type AwardRule, type CategoryRule } from "../rule.ts";
import type { AwardTerms } from "../terms.ts";

/** Version of the computation behind a round; raise it with any change that alters results for the same inputs. */
export const AWARD_RULES = "2026.1";

const HIGHEST_ACHIEVEMENT = 12_000;

export const AwardPartSchema = /* @__PURE__ */ named("AwardPart", () =>
  z.object({
    name: z.enum(AWARD_COMPONENTS),
    /** The observed rate, mean or index; what counts is the lower bound of its 95% interval. */
    observedBasisPoints: z.int().optional(),
    /** The value that counts, 0 to 12,000. */
    valueBasisPoints: z.int(),
    /** Nothing could be measured, so the city's fixed value counts. */
    isWithoutData: z.boolean(),
    weightBasisPoints: z.int(),
    /** Contribution to the score; contributions sum to it. */
    contributionBasisPoints: z.int(),
    evidence: z.record(z.string(), z.number()),
  }),
);

export type AwardPart = z.infer<ReturnType<typeof AwardPartSchema>>;

/** A score and its parts. */
export interface AwardScore {
  readonly scoreBasisPoints: number;
  readonly parts: readonly AwardPart[];
}

/** The measurement of one component; no `value` if there was no data. */
interface Measured {
  readonly observed?: number;
  readonly value?: number;
  readonly evidence: Readonly<Record<string, number>>;
}

type Scoring = Pick<AwardTerms, "rule" | "weighting" | "minimumSurveyAnswers">;

/** The combined figures of a unit's staff, and its service as citizens experienced it. */
export interface UnitFigures {
  readonly members: number;
  /** Staff with a known achievement, with the sum and the sum of squares in basis points. */
  readonly measured: number;
  readonly achievementSum: number;
  readonly achievementSquares: number;
  readonly accepted: number;
  readonly returned: number;
  /** Staff whose latest predikat is known, and those of them at or above the required one. */
  readonly rated: number;
  readonly ratedWell: number;
  readonly service: EvaluationFacts["service"];
}

/**
 * The score of an employee in a category, from the frozen month alone. Rates and the index count by the lower bound of their
 * 95% interval, and a component without data by the city's fixed value, so that neither luck nor missing data raises a
 * rank. Rounded once, half-up, at the end.
 * @source weights and fixed value: the city's policy; bounds as `rateLowerBound` and `satisfactionInterval` cite
 */
export function employeeScore(evaluation: Evaluation, category: CategoryRule, scoring: Scoring): AwardScore {
  const { facts } = evaluation;
  const { reportsAccepted: accepted = 0, reportsReturned: returned = 0, proposalsAdopted } = facts.counters;
  return scored(category, scoring, {
    ACHIEVEMENT: () => exactly(achievementOf(evaluation)),
    REPORTING: () => rate(accepted, returned, { accepted, returned }),
    SATISFACTION: () => satisfaction(facts.service, scoring),
    COMPLAINT_TIMELINESS: () => timeliness(facts.service),
    IMPROVEMENT: () => improvement(evaluation, scoring.rule),
    ADOPTED_PROPOSALS: () => adopted(proposalsAdopted, scoring.rule),
  });
}

/**
 * The score of a unit in a category: its staff's mean achievement, their reports taken together, and its service to citizens.
 * @source as for employees; the mean by `meanLowerBound`
 */
export function unitScore(figures: UnitFigures, category: CategoryRule, scoring: Scoring): AwardScore {
  const { accepted, returned, service } = figures;
  return scored(category, scoring, {
    ACHIEVEMENT: () => meanAchievement(figures),
    REPORTING: () => rate(accepted, returned, { accepted, returned }),
    SATISFACTION: () => satisfaction(service, scoring),
    COMPLAINT_TIMELINESS: () => timeliness(service),
    IMPROVEMENT: () => ({ evidence: {} }),
    ADOPTED_PROPOSALS: () => ({ evidence: {} }),
  });
}

/** The maximum value of a component. */
export function maximumOf(name: AwardComponent): number {
  return name === "ACHIEVEMENT" || name === "IMPROVEMENT" ? HIGHEST_ACHIEVEMENT : WHOLE_BASIS_POINTS;
}

/** Achievement of the plan, 0 to 12,000; undefined without an agreed plan. */
export function achievementOf({ measures }: Pick<Evaluation, "measures">): number | undefined {
  return measures.find(({ name }) => name === "ACHIEVEMENT")?.valueBasisPoints;
}

/** The achievements of earlier months that an improvement is measured against. */
export function achievementsBefore({ before = [] }: Pick<Evaluation, "before">, { monthsBefore }: AwardRule) {
  return before.slice(-monthsBefore).flatMap(({ achievementBasisPoints }) => achievementBasisPoints ?? []);
}

function scored(
  { weightsBasisPoints }: CategoryRule,
  { rule }: Scoring,
  measure: Readonly<Record<AwardComponent, () => Measured>>,
): AwardScore {
  const weighed = AWARD_COMPONENTS.flatMap((name) => {
    const weightBasisPoints = weightsBasisPoints[name];
    if (weightBasisPoints === undefined) return [];
    const { value, ...measured } = measure[name]();
    return [
      { name, weightBasisPoints, valueBasisPoints: value ?? rule.withoutDataBasisPoints, value, ...measured },
    ];
  });
  const score = weightedScore(weighed);
  const parts = weighed.map(({ name, weightBasisPoints, valueBasisPoints, value, observed, evidence }) => ({
    name,
    ...(observed !== undefined && { observedBasisPoints: observed }),
    valueBasisPoints,
    isWithoutData: value === undefined,
    weightBasisPoints,
    contributionBasisPoints:
      score?.contributions.find((part) => part.name === name)?.contributionBasisPoints ?? 0,
    evidence,
  }));
  return { scoreBasisPoints: score?.totalBasisPoints ?? 0, parts };
}

function exactly(value: number | undefined): Measured {
  return { ...(value !== undefined && { value }), evidence: {} };
}

function rate(good: number, bad: number, evidence: Readonly<Record<string, number>>): Measured {
  const all = good + bad;
  return all === 0
    ? { evidence }
    : { observed: share(good, all), value: rateLowerBound(good, all), evidence };
}

function timeliness({
  complaintsAnsweredInTime: inTime = 0,
  complaintsAnsweredLate: late = 0,
}: EvaluationFacts["service"]): Measured {
  return rate(inTime, late, { inTime, late });
}

function satisfaction(
  service: EvaluationFacts["service"],
  { weighting, minimumSurveyAnswers }: Scoring,
): Measured {
  const { surveyAnswers: answers = 0, sumSquares: squares = 0 } = service;
  const evidence = { answers };
  if (answers < Math.max(2, minimumSurveyAnswers) || squares === 0) return { evidence };
  const sum = SATISFACTION_ELEMENTS.reduce((total, { code }) => total + (service[`sum${code}`] ?? 0), 0);
  const { lower } = satisfactionInterval({ count: answers, sum, squares }, weighting);
  // The maximum total of one answer is 36, which is 100.00 of the index.
  const observed = divideHalfUp(BigInt(sum) * BigInt(WHOLE_BASIS_POINTS), BigInt(answers) * 36n);
  return { observed, value: Math.round(lower * 100), evidence };
}

function meanAchievement({ measured, achievementSum, achievementSquares }: UnitFigures): Measured {
  const evidence = { measured };
  if (measured < 2) return { evidence };
  const summed = { count: measured, sum: achievementSum, squares: achievementSquares };
  const observed = divideHalfUp(BigInt(achievementSum), BigInt(measured));
  return { observed, value: meanLowerBound(summed), evidence };
}

function improvement(evaluation: Evaluation, rule: AwardRule): Measured {
  const achievement = achievementOf(evaluation);
  const before = achievementsBefore(evaluation, rule);
  if (achievement === undefined || before.length === 0) return { evidence: { months: before.length } };
  const best = Math.max(...before);
  return {
    value: Math.max(0, achievement - best),
    evidence: { months: before.length, bestBefore: best, achievement },
  };
}

/** None is known to be none, and so counts as 0, not as missing data. */
function adopted(proposals = 0, { proposalsForWhole: whole }: AwardRule): Measured {
  return { value: share(Math.min(proposals, whole), whole), evidence: { proposals, whole } };
}

function share(part: number, whole: number): number {
  return divideHalfUp(BigInt(part) * BigInt(WHOLE_BASIS_POINTS), BigInt(whole));
}
