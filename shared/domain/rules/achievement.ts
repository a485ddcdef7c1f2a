import { refusals } from "../refusal.ts";
import { divideHalfUp } from "../rounding.ts";

/** Whether more (POSITIF: licences issued) or less (NEGATIF: days needed) is better. */
export const POLARITIES = ["POSITIF", "NEGATIF"] as const;
export type Polarity = (typeof POLARITIES)[number];

/** An indicator's (indikator kinerja individu) target and actual value; both at least 0, in the same unit. */
export interface Measurement {
  readonly target: number;
  readonly actual: number;
  readonly polarity: Polarity;
}

export interface WeightedMeasurement extends Measurement {
  /** At least 0; relative to the sum of the weights given, which need not be 10,000. */
  readonly weightBasisPoints: number;
}

const refuse = /* @__PURE__ */ refusals("achievement", {
  "target-zero": {
    kind: "invalid",
    id: "Target indikator berpolaritas positif tidak boleh 0, karena capaiannya tidak dapat dihitung. Isi target lebih dari 0, atau jadikan polaritasnya negatif bila nilai yang lebih kecil lebih baik.",
    en: "The target of an indicator with positive polarity cannot be 0, as nothing can be measured against it. Set a target above 0, or make the polarity negative if less is better.",
    source: { id: "kebijakan", en: "policy" },
  },
});

/** Requires a target above 0, unless less is better. @throws DomainError `achievement.target-zero` */
export function requireTarget({ target, polarity }: Pick<Measurement, "target" | "polarity">): void {
  if (target === 0 && polarity === "POSITIF") throw refuse("target-zero");
}

/** An exact share. */
interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const BASIS_POINTS_OF_WHOLE = 10_000n;
const CAP: Fraction = { numerator: 120n, denominator: 100n };
const NOTHING: Fraction = { numerator: 0n, denominator: 1n };
const WHOLE: Fraction = { numerator: 1n, denominator: 1n };

/**
 * The achievement of one indicator in basis points (hundredths of a percent), 0 to 12,000, rounded half-up.
 *
 * POSITIF: actual ÷ target. NEGATIF: 1 + (1 − actual ÷ target), that is 2 − actual ÷ target, and 0 from twice the target on;
 * with a target of 0 it is 100% if the actual is 0 too, otherwise 0. Each achievement counts for at most 120%. Targets and
 * actuals are read to four decimals.
 * @throws DomainError `achievement.target-zero` if a POSITIF target is 0
 * @throws RangeError if target or actual is negative or not a number
 * @source cap: PP 30/2019. Formulas: PermenPANRB 8/2021 Lampiran Bab VI; PermenPANRB 6/2022, which replaced it, gives
 * none, so using them is our policy choice, as are the floor and the target of 0
 */
export function achievement(measurement: Measurement): number {
  const { numerator, denominator } = achievedShare(measurement);
  return divideHalfUp(BASIS_POINTS_OF_WHOLE * numerator, denominator);
}

/**
 * The combined achievement of several indicators in basis points, 0 to 12,000: each counts by its weight, and only the result
 * is rounded, half-up.
 * @throws DomainError `achievement.target-zero` if a POSITIF target is 0
 * @throws RangeError if the weights sum to 0, or a number is out of bounds
 * @source cap of each indicator: PP 30/2019; the formulas and the weights are policy choices
 */
export function weightedAchievement(indicators: readonly WeightedMeasurement[]): number {
  const { numerator, denominator } = weightedMean(indicators);
  return divideHalfUp(BASIS_POINTS_OF_WHOLE * numerator, denominator);
}

/** A part of a period with one set of indicators. */
export interface MeasuredTerm {
  /** Its number of months, at least 1. */
  readonly months: number;
  /** At least one. */
  readonly indicators: readonly WeightedMeasurement[];
}

/**
 * The combined achievement of successive sets of indicators in basis points, 0 to 12,000: each set counts by
 * the months in which it was in force, and only the result is rounded, half-up.
 * @throws DomainError `achievement.target-zero` if a POSITIF target is 0
 * @throws RangeError if the weights of a set sum to 0, or a number is out of bounds
 * @source policy: a period is measured by the terms in force in each part of it
 */
export function achievementOfTerms(terms: readonly MeasuredTerm[]): number {
  const months = terms.reduce((sum, term) => sum + BigInt(term.months), 0n);
  const shares = terms.map(({ months: held, indicators }) => {
    const { numerator, denominator } = weightedMean(indicators);
    return { numerator: numerator * BigInt(held), denominator };
  });
  const { numerator, denominator } = shares.reduce(sumOf, NOTHING);
  return divideHalfUp(BASIS_POINTS_OF_WHOLE * numerator, denominator * months);
}

function weightedMean(indicators: readonly WeightedMeasurement[]): Fraction {
  const weights = indicators.reduce((sum, { weightBasisPoints }) => sum + BigInt(weightBasisPoints), 0n);
  if (weights === 0n) throw new RangeError("Indicators without any weight have no combined achievement.");
  const { numerator, denominator } = indicators.map(weightedShare).reduce(sumOf, NOTHING);
  return { numerator, denominator: denominator * weights };
}

function weightedShare({ weightBasisPoints, ...measurement }: WeightedMeasurement): Fraction {
  if (weightBasisPoints < 0) throw new RangeError(`${weightBasisPoints} is not a weight.`);
  const { numerator, denominator } = achievedShare(measurement);
  return { numerator: numerator * BigInt(weightBasisPoints), denominator };
}

function sumOf(one: Fraction, other: Fraction): Fraction {
  return {
    numerator: one.numerator * other.denominator + other.numerator * one.denominator,
    denominator: one.denominator * other.denominator,
  };
}

function achievedShare({ target, actual, polarity }: Measurement): Fraction {
  const goal = tenThousandths(target);
  const reached = tenThousandths(actual);
  if (goal === 0n) {
    requireTarget({ target: 0, polarity });
    return reached === 0n ? WHOLE : NOTHING;
  }
  const numerator = polarity === "POSITIF" ? reached : 2n * goal - reached;
  if (numerator <= 0n) return NOTHING;
  const isOverCap = numerator * CAP.denominator > CAP.numerator * goal;
  return isOverCap ? CAP : { numerator, denominator: goal };
}

function tenThousandths(value: number): bigint {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${value} is not a valid target or actual.`);
  return BigInt(Math.round(value * 10_000));
}
