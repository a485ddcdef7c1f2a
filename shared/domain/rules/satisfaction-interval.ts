import { indexOf, type SatisfactionWeighting } from "./satisfaction-index.ts";

/** Statistics of whole answers: an answer's total is the sum of its nine scores, 9 to 36. */
export interface AnswerTotals {
  /** Answers, at least 2. */
  readonly count: number;
  /** Sum of the totals. */
  readonly sum: number;
  /** Sum of the squares of the totals. */
  readonly squares: number;
}

export interface SatisfactionInterval {
  /** Two decimals, rounded down. */
  readonly lower: number;
  /** Two decimals, rounded up. */
  readonly upper: number;
  readonly confidencePercent: 95;
  /** `STUDENT_T` from the spread of the answers; `ALL_ALIKE` if they have none. */
  readonly method: "STUDENT_T" | "ALL_ALIKE";
  /** Whether it is narrower because a known share of all users has answered. */
  readonly isPopulationCorrected: boolean;
}

/** 97.5% points of Student's t by degrees of freedom, 1 to 30; beyond, the next lower entry applies. */
const T_TO_30 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
] as const;
const T_BEYOND = [
  { from: 1_000, t: 1.962 },
  { from: 120, t: 1.98 },
  { from: 60, t: 2 },
  { from: 40, t: 2.021 },
  { from: 30, t: 2.042 },
] as const;

const LOWEST_TOTAL = 9;
const HIGHEST_TOTAL = 36;
const SIGNIFICANCE = 0.05;

/**
 * The 95% confidence interval of the index of all users of the service, assuming a random sample. One person's answer is one
 * observation: its nine scores belong together, so the spread is that of the totals, never that of nine times as many
 * scores. By Student's t, with the finite population correction if the population is stated and not smaller than the number
 * of answers; if all totals are the same, at most 1 − 0.05^(1/n) of all users differ, and they could be at either end.
 * @param population users of the service in the period; undefined if unknown
 * @throws RangeError if that many answers cannot have these totals
 * @source policy; W. G. Cochran, Sampling Techniques (1977), 2.6 to 2.8; J. A. Hanley and A. Lippman-Hand, JAMA 249 (1983)
 */
export function satisfactionInterval(
  { count, sum, squares }: AnswerTotals,
  weighting: SatisfactionWeighting,
  population?: number,
): SatisfactionInterval {
  // n · Σt² − (Σt)², exactly: whether there is any spread must not depend on rounding.
  const spread = BigInt(count) * BigInt(squares) - BigInt(sum) ** 2n;
  if (count < 2 || spread < 0n) throw new RangeError(`${count} answers cannot have these totals.`);
  const mean = sum / count;
  const isCorrected = population !== undefined && population >= count;
  const left = isCorrected ? (population - count) / Math.max(1, population - 1) : 1;
  const bounds = (lower: number, upper: number) => ({
    lower: Math.floor(hundredths(Math.max(LOWEST_TOTAL, lower), weighting) + 1e-6) / 100,
    upper: Math.ceil(hundredths(Math.min(HIGHEST_TOTAL, upper), weighting) - 1e-6) / 100,
    confidencePercent: 95 as const,
    isPopulationCorrected: isCorrected,
  });
  if (spread === 0n) {
    const others = left === 0 ? 0 : 1 - SIGNIFICANCE ** (1 / count);
    const lower = mean - others * (mean - LOWEST_TOTAL);
    return { ...bounds(lower, mean + others * (HIGHEST_TOTAL - mean)), method: "ALL_ALIKE" };
  }
  const variance = Number(spread) / (count * (count - 1));
  const margin = studentT(count - 1) * Math.sqrt((variance / count) * left);
  return { ...bounds(mean - margin, mean + margin), method: "STUDENT_T" };
}

function hundredths(total: number, weighting: SatisfactionWeighting): number {
  return indexOf(total, weighting) * 100;
}

/** The 97.5% point of Student's t. @param degrees of freedom, at least 1 */
export function studentT(degrees: number): number {
  return T_TO_30[degrees - 1] ?? T_BEYOND.find(({ from }) => degrees >= from)?.t ?? T_TO_30[0];
}

/** Whether two intervals do not overlap: only then is one called higher. */
export function areSeparate(
  one: Pick<SatisfactionInterval, "lower" | "upper">,
  other: Pick<SatisfactionInterval, "lower" | "upper">,
): boolean {
  return one.lower > other.upper || other.lower > one.upper;
}
