import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { studentT } from "./satisfaction-interval.ts";

/** The 97.5% point of the normal distribution. */
const Z = 1.959964;
const SIGNIFICANCE = 0.05;

/**
 * The lower bound of the 95% interval of a rate, in basis points, rounded down: 2 of 2 is 34%, 200 of 200 is 98%. It rises
 * with the rate and, at the same rate above 0, with the number of cases; so a few lucky cases beat nobody.
 * @param good integer from 0 to `all`
 * @param all integer, at least 1
 * @throws RangeError outside these bounds
 * @source E. B. Wilson, JASA 22 (1927) 209–212, score interval
 */
export function rateLowerBound(good: number, all: number): number {
  if (!Number.isSafeInteger(good) || !Number.isSafeInteger(all) || good < 0 || all < 1 || good > all)
    throw new RangeError(`${good} of ${all} is not a rate.`);
  const z2 = Z * Z;
  const root = Math.sqrt(z2 + (4 * good * (all - good)) / all);
  const bound = (2 * good + z2 - Z * root) / (2 * (all + z2));
  // Differences within floating point error count as none.
  return Math.floor(Math.max(0, bound) * WHOLE_BASIS_POINTS + 1e-6);
}

/** Statistics of values that are integers, at least 0. */
export interface SummedValues {
  /** At least 2. */
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * The lower bound of the 95% interval of a mean, rounded down and at least 0: by Student's t from the spread of the values;
 * if all are the same, up to 1 − 0.05^(1/n) of the others are assumed to be 0.
 * @throws RangeError if that many values cannot have these sums
 * @source W. G. Cochran, Sampling Techniques (1977), 2.8; J. A. Hanley and A. Lippman-Hand, JAMA 249 (1983); treating
 * the members of a unit as a sample of those who might serve in it is policy
 */
export function meanLowerBound({ count, sum, squares }: SummedValues): number {
  const spread = BigInt(count) * BigInt(squares) - BigInt(sum) ** 2n;
  if (count < 2 || sum < 0 || spread < 0n) throw new RangeError(`${count} values cannot have these sums.`);
  const mean = sum / count;
  if (spread === 0n) return Math.floor(mean * SIGNIFICANCE ** (1 / count) + 1e-6);
  const variance = Number(spread) / (count * (count - 1));
  return Math.floor(Math.max(0, mean - studentT(count - 1) * Math.sqrt(variance / count)) + 1e-6);
}
