import { WHOLE_BASIS_POINTS } from "../../basis-points.ts";
import type { ColleagueScores } from "../../feedback/colleague-scores.ts";
import { divideHalfUp } from "../../rounding.ts";
import type { Expectation } from "../../rules/predikat.ts";
import type { EvaluationFacts } from "../close/facts.ts";
import type { Evaluation } from "../evaluation.ts";
import type { ResultPolicy } from "../policy.ts";
import { satisfactionOf } from "./satisfaction-measure.ts";
import { SCORE_COMPONENTS, type ScoreComponentName, type ScoreTerms } from "./terms.ts";
import { type Measured, type WeighedMeasures, weighMeasures } from "./weighted-measures.ts";

/** The highest sum of seven means in tenths, each from answers of 1 to 5. */
const MAX_TENTHS = 5 * 10 * 7;

type Measures = Readonly<Record<ScoreComponentName, Measured>>;

/**
 * The score at the close: everything but the rater's behaviour rating, which comes later.
 * @param achievement of the plan, 0 to 12,000; undefined without an agreed plan, or if nothing was measured
 * @source PP 30/2019: total of results and behaviour, for rankings and awards, never for the predikat
 */
export function scoreAtClose(
  facts: EvaluationFacts,
  achievement: Measured,
  policy: ResultPolicy,
): WeighedMeasures {
  return weigh(
    {
      ACHIEVEMENT: achievement,
      RATER_BEHAVIOUR: { evidence: {} },
      COLLEAGUE_BEHAVIOUR: colleaguesMean(facts.colleagues),
      OBSERVATION: observed(facts.counters),
      SUPERVISION: visited(facts.counters),
      PUBLIC_FEEDBACK: satisfactionOf(facts.service, policy),
    },
    hasAgreedPlan(facts),
    policy.evaluation.score,
  );
}

type Rated = Pick<Evaluation, "measures" | "facts">;

/**
 * The score including the rater's behaviour rating: final once the rating is. Measures stay as frozen at the close.
 * @returns undefined for an evaluation whose rules have no such part
 * @source PP 30/2019; the value of a rating is the city's policy
 */
export function scoreWithRating(
  { measures, facts }: Rated,
  perilakuKerja: Expectation,
  terms: ScoreTerms,
): WeighedMeasures | undefined {
  const frozen = new Map(measures.map(({ name, ...measure }) => [name as string, measure]));
  if (!frozen.has("RATER_BEHAVIOUR")) return undefined;
  const measured = SCORE_COMPONENTS.map((name) => {
    const { valueBasisPoints: value, evidence = {} } = frozen.get(name) ?? {};
    return [name, { ...(value !== undefined && { valueBasisPoints: value }), evidence }] as const;
  });
  const rating = { valueBasisPoints: terms.raterBasisPoints[perilakuKerja], evidence: {} };
  const all = { ...Object.fromEntries(measured), RATER_BEHAVIOUR: rating } as Measures;
  return weigh(all, hasAgreedPlan(facts), terms);
}

/** The score that results from a rating, if its rules have one: stored with the rating. */
export function scoreOfRating(
  evaluation: Rated,
  perilakuKerja: Expectation,
  terms: ScoreTerms,
): { readonly scoreBasisPoints?: number } {
  const { scoreBasisPoints } = scoreWithRating(evaluation, perilakuKerja, terms) ?? {};
  return scoreBasisPoints === undefined ? {} : { scoreBasisPoints };
}

function hasAgreedPlan({ plan }: EvaluationFacts): boolean {
  return plan?.state === "AGREED";
}

/** Without an agreed plan the achievement is 0; with one whose results could not be measured it is left out. */
function weigh(measured: Measures, isPlanned: boolean, terms: ScoreTerms): WeighedMeasures {
  const areColleaguesKnown = measured.COLLEAGUE_BEHAVIOUR.valueBasisPoints !== undefined;
  const weights = areColleaguesKnown
    ? terms.withColleagues
    : { ...terms.withoutColleagues, COLLEAGUE_BEHAVIOUR: 0 };
  const counted = (name: ScoreComponentName) =>
    name === "ACHIEVEMENT" && !isPlanned ? 0 : measured[name].valueBasisPoints;
  return weighMeasures(componentsOf(terms), measured, weights, counted);
}

/** Supervision is a part only where the city weighs it, so that what was frozen before there was such a weight is computed as it was. */
function componentsOf({ withColleagues, withoutColleagues }: ScoreTerms): readonly ScoreComponentName[] {
  const isWeighed = withColleagues.SUPERVISION + withoutColleagues.SUPERVISION > 0;
  return isWeighed ? SCORE_COMPONENTS : SCORE_COMPONENTS.filter((name) => name !== "SUPERVISION");
}

/** From the means as shown, so that the score reveals nothing more about any giver. */
function colleaguesMean(colleagues: ColleagueScores | undefined): Measured {
  if (colleagues === undefined) return { evidence: {} };
  const { months, tenths } = colleagues;
  const sum = Object.values(tenths).reduce((total, tenth) => total + tenth, 0);
  return {
    valueBasisPoints: share(sum, months * MAX_TENTHS),
    evidence: { months, ...tenths },
  };
}

function observed({ observations = 0, observationBasisPoints = 0 }: EvaluationFacts["counters"]): Measured {
  return {
    ...(observations > 0 && {
      valueBasisPoints: divideHalfUp(BigInt(observationBasisPoints), BigInt(observations)),
    }),
    evidence: { observations, observationBasisPoints },
  };
}

/** The mean score of the visits of supervision. */
function visited({ visits = 0, visitBasisPoints = 0 }: EvaluationFacts["counters"]): Measured {
  return {
    ...(visits > 0 && { valueBasisPoints: divideHalfUp(BigInt(visitBasisPoints), BigInt(visits)) }),
    evidence: { visits, visitBasisPoints },
  };
}

function share(of: number, whole: number): number {
  return divideHalfUp(BigInt(of) * BigInt(WHOLE_BASIS_POINTS), BigInt(whole));
}
