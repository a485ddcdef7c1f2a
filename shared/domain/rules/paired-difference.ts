import * as z from "zod";
import { named } from "../once.ts";
import { studentT } from "./satisfaction-interval.ts";

/** How the same people changed between two measurements. */
export const PairedDifferenceSchema = /* @__PURE__ */ named("PairedDifference", () =>
  z.object({
    /** People measured both times. */
    pairs: z.int(),
    /** Fewer than these say nothing. */
    leastPairs: z.int(),
    /** The average change, after less before; two decimals. Absent if there are too few. */
    mean: z.number().exactOptional(),
    /** The 95% interval of the average by Student's t; absent if there are too few, or all changed alike. */
    lower: z.number().exactOptional(),
    upper: z.number().exactOptional(),
  }),
);

export type PairedDifference = z.infer<ReturnType<typeof PairedDifferenceSchema>>;

/** Changes as far as their average and its interval need them: of several groups they add up. */
export interface DifferenceSums {
  readonly pairs: number;
  /** Of the changes, in hundredths. */
  readonly hundredths: number;
  /** Of their squares, in ten-thousandths. */
  readonly squares: number;
}

/** The sums of some changes, each rounded to hundredths. */
export function sumsOf(changes: readonly number[]): DifferenceSums {
  const rounded = changes.map((one) => Math.round(one * 100));
  return {
    pairs: changes.length,
    hundredths: rounded.reduce((sum, one) => sum + one, 0),
    squares: rounded.reduce((sum, one) => sum + one ** 2, 0),
  };
}

/**
 * The average change of the same people, with its 95% interval: each of them is one observation, so the spread is that of
 * their changes. Bounds are rounded outwards, to two decimals.
 * @param changes after less before, one for each person
 * @param leastPairs below which nothing is said, at least 2
 * @source policy; paired t interval, W. G. Cochran, Sampling Techniques (1977), 2.8
 */
export function pairedDifference(changes: readonly number[], leastPairs: number): PairedDifference {
  const pairs = changes.length;
  const mean = changes.reduce((sum, one) => sum + one, 0) / pairs;
  const spread = changes.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return intervalOf({ pairs, mean, spread }, leastPairs);
}

/** The same of sums. @param leastPairs as above */
export function differenceOfSums(
  { pairs, hundredths, squares }: DifferenceSums,
  leastPairs: number,
): PairedDifference {
  const mean = hundredths / pairs;
  return intervalOf({ pairs, mean: mean / 100, spread: (squares - hundredths * mean) / 10_000 }, leastPairs);
}

interface Spread {
  readonly pairs: number;
  readonly mean: number;
  /** Sum of the squared distances from the average. */
  readonly spread: number;
}

function intervalOf({ pairs, mean, spread }: Spread, leastPairs: number): PairedDifference {
  if (pairs < Math.max(2, leastPairs)) return { pairs, leastPairs };
  const said = { pairs, leastPairs, mean: Math.round(mean * 100) / 100 };
  // Without any spread, the interval would claim to know the average exactly.
  if (spread < 1e-9) return said;
  const margin = studentT(pairs - 1) * Math.sqrt(spread / (pairs - 1) / pairs);
  return {
    ...said,
    lower: Math.floor((mean - margin) * 100 - 1e-6) / 100,
    upper: Math.ceil((mean + margin) * 100 + 1e-6) / 100,
  };
}
