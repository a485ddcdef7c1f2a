import { refusals } from "../refusal.ts";
import { divideHalfUp } from "../rounding.ts";

/** Whether more is better (POSITIF: licences issued) or less is (NEGATIF: days needed). */
export const POLARITIES = ["POSITIF", "NEGATIF"] as const;
export type Polarity = (typeof POLARITIES)[number];

/** A target of an indicator (indikator kinerja individu) and what was reached; both at least 0, in the same unit. */
export interface Measurement {
  readonly target: number;
  readonly actual: number;
  readonly polarity: Polarity;
}

export interface WeightedMeasurement extends Measurement {
  /** At least 0; a part of the sum of the weights given, which need not be 10,000. */
  readonly weightBasisPoints: number;
}

const refuse = refusals("achievement", {
  "target-zero": {
    kind: "invalid",
    id: "Target indikator berpolaritas positif tidak boleh 0, karena capaiannya tidak dapat dihitung. Isi target lebih dari 0, atau jadikan polaritasnya negatif bila nilai yang lebih kecil lebih baik.",
    en: "The target of an indicator of positive polarity cannot be 0, for nothing can be measured against it. Set a target over 0, or make the polarity negative if less is better.",
    source: "policy",
  },
});

/** Lets a target be 0 only where less is better. @throws DomainError `achievement.target-zero` */
export function requireTarget({ target, polarity }: Pick<Measurement, "target" | "polarity">): void {
  if (target === 0 && polarity === "POSITIF") throw refuse("target-zero");
}

/** A share, exactly. */
interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const BASIS_POINTS_OF_WHOLE = 10_000n;
const CAP: Fraction = { numerator: 120n, denominator: 100n };
const NOTHING: Fraction = { numerator: 0n, denominator: 1n };
const WHOLE: Fraction = { numerator: 1n, denominator: 1n };

/**
 * How far one indicator was achieved, in basis points (hundredths of a percent), 0 to 12,000, rounded half-up.
 *
 * POSITIF: actual ÷ target. NEGATIF: 1 + (1 − actual ÷ target), that is 2 − actual ÷ target, and 0 from twice the target
 * on; against a target of 0 the achievement is whole where the actual is 0 too, and nothing otherwise. One achievement
 * counts for 120 % at most. Targets and actuals are taken to four decimals.
 * @throws DomainError `achievement.target-zero` where a POSITIF target is 0
 * @throws RangeError where target or actual is negative or no number
 * @source cap: PP 30/2019. Formulas: PermenPANRB 8/2021 Lampiran Bab VI; PermenPANRB 6/2022, which replaced it, gives
 * none, so using them is our policy choice, as are the floor and the target of 0
 */
export function achievement(measurement: Measurement): number {
  const { numerator, denominator } = achievedShare(measurement);
  return divideHalfUp(BASIS_POINTS_OF_WHOLE * numerator, denominator);
}

/**
 * How far several indicators were achieved together, in basis points, 0 to 12,000: each counts by its weight, and the
 * only rounding, half-up, is that of the result.
 * @throws DomainError `achievement.target-zero` where a POSITIF target is 0
 * @throws RangeError where the weights sum to nothing, or a number is out of bounds
 * @source cap of each indicator: PP 30/2019; the formulas and the weights are policy choices
 */
export function weightedAchievement(indicators: readonly WeightedMeasurement[]): number {
  const weights = indicators.reduce((sum, { weightBasisPoints }) => sum + BigInt(weightBasisPoints), 0n);
  if (weights === 0n) throw new RangeError("Indicators without any weight have no achievement together.");
  const { numerator, denominator } = indicators.map(weightedShare).reduce(sumOf, NOTHING);
  return divideHalfUp(BASIS_POINTS_OF_WHOLE * numerator, denominator * weights);
}

function weightedShare({ weightBasisPoints, ...measurement }: WeightedMeasurement): Fraction {
  if (weightBasisPoints < 0) throw new RangeError(`${weightBasisPoints} is no weight.`);
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
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${value} is no target and no actual.`);
  return BigInt(Math.round(value * 10_000));
}
