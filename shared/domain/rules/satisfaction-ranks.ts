import type { SatisfactionInterval } from "./satisfaction-interval.ts";

/** The range of places something may have; both are the same if the place is certain. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The ranks of services by their index. One ranks above another only if their intervals do not overlap; services with
 * overlapping intervals share their places.
 * @returns in the order given; place 1 is the best
 * @source policy: a rank that another sample of the same citizens could reverse is no rank
 */
export function ranksOf(
  intervals: readonly Pick<SatisfactionInterval, "lower" | "upper">[],
): readonly RankRange[] {
  return intervals.map(({ lower, upper }) => ({
    from: 1 + intervals.filter((other) => other.lower > upper).length,
    to: intervals.length - intervals.filter((other) => other.upper < lower).length,
  }));
}
