import type { SatisfactionInterval } from "./satisfaction-interval.ts";

/** Between which places somebody stands; the same place where it is certain. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The places of several services by their index. One stands above another only where their intervals have nothing in common:
 * a service of which the interval touches those of others shares their places with them.
 * @returns in the order of the intervals given; place 1 is the best
 * @source policy: a rank that another sample of the same citizens would turn round is none
 */
export function ranksOf(
  intervals: readonly Pick<SatisfactionInterval, "lower" | "upper">[],
): readonly RankRange[] {
  return intervals.map(({ lower, upper }) => ({
    from: 1 + intervals.filter((other) => other.lower > upper).length,
    to: intervals.length - intervals.filter((other) => other.upper < lower).length,
  }));
}
