import { divideHalfUp } from "../rounding.ts";

/** One part of a score; `valueBasisPoints` is undefined if there is no data. */
export interface ScoreComponent<Name extends string> {
  readonly name: Name;
  /** At least 0, in hundredths of a percent. */
  readonly valueBasisPoints: number | undefined;
  /** At least 0, in hundredths of a percent. */
  readonly weightBasisPoints: number;
}

/** A component's contribution to the total. */
export interface ScoreContribution<Name extends string> {
  readonly name: Name;
  readonly valueBasisPoints: number;
  /** The weight after leaving out components without data; these sum to 10,000. */
  readonly weightBasisPoints: number;
  /** Its part of the total; these sum to the total. */
  readonly contributionBasisPoints: number;
}

export interface WeightedScore<Name extends string> {
  readonly totalBasisPoints: number;
  readonly contributions: readonly ScoreContribution<Name>[];
}

const WHOLE_BASIS_POINTS = 10_000;

/**
 * The weighted mean of named components, with the contribution of each. A component without data is left out, and the other
 * weights are rescaled in proportion, so missing data neither raises nor lowers a score. Exact until the total is rounded
 * once, half-up; contributions are rounded by largest remainder (ties go to the earlier one), so that they add up to the
 * total.
 * @returns undefined if no component with a weight has data
 * @throws RangeError if a value or a weight is negative or not an integer
 * @source total of weighted parts: PP 30/2019; leaving out and rescaling are our policy choice
 */
export function weightedScore<Name extends string>(
  components: readonly ScoreComponent<Name>[],
): WeightedScore<Name> | undefined {
  const measured = components.filter(hasData);
  for (const { valueBasisPoints, weightBasisPoints } of measured)
    requireBasisPoints(valueBasisPoints, weightBasisPoints);

  const weights = measured.reduce((sum, { weightBasisPoints }) => sum + weightBasisPoints, 0);
  if (weights === 0) return undefined;

  const products = measured.map(
    ({ valueBasisPoints, weightBasisPoints }) => valueBasisPoints * weightBasisPoints,
  );
  const total = products.reduce((sum, product) => sum + product, 0);
  const totalBasisPoints = divideHalfUp(BigInt(total), BigInt(weights));
  const contributions = apportion(totalBasisPoints, products, weights);
  const rescaled = apportion(
    WHOLE_BASIS_POINTS,
    measured.map(({ weightBasisPoints }) => weightBasisPoints * WHOLE_BASIS_POINTS),
    weights,
  );
  return {
    totalBasisPoints,
    contributions: measured.map(({ name, valueBasisPoints }, index) => ({
      name,
      valueBasisPoints,
      weightBasisPoints: rescaled[index] ?? 0,
      contributionBasisPoints: contributions[index] ?? 0,
    })),
  };
}

type Measured<Name extends string> = ScoreComponent<Name> & { readonly valueBasisPoints: number };

function hasData<Name extends string>(component: ScoreComponent<Name>): component is Measured<Name> {
  return component.valueBasisPoints !== undefined;
}

function requireBasisPoints(...numbers: readonly number[]): void {
  for (const number of numbers) {
    if (!Number.isSafeInteger(number) || number < 0)
      throw new RangeError(`${number} is not a number of basis points.`);
  }
}

/** Rounds each numerator ÷ denominator down, then distributes the rest of the total by largest remainder. */
function apportion(total: number, numerators: readonly number[], denominator: number): readonly number[] {
  const parts = numerators.map((numerator) => Math.floor(numerator / denominator));
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = numerators
    .map((numerator, index) => ({ index, remainder: numerator % denominator }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
