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
    /** The average change, after less before; two decimals. Absent where there are too few. */
    mean: z.number().exactOptional(),
    /** The 95 % interval of the average by Student's t; absent where there are too few, or all changed alike. */
    lower: z.number().exactOptional(),
    upper: z.number().exactOptional(),
  }),
);

export type PairedDifference = z.infer<ReturnType<typeof PairedDifferenceSchema>>;

/**
 * The average change of the same people, with its 95 % interval: each of them is one observation, so the spread is that of
 * their changes. Bounds are rounded outwards, to two decimals.
 * @param changes after less before, one for each person
 * @param leastPairs below which nothing is said, at least 2
 * @source policy; paired t interval, W. G. Cochran, Sampling Techniques (1977), 2.8
 */
export function pairedDifference(changes: readonly number[], leastPairs: number): PairedDifference {
  const pairs = changes.length;
  if (pairs < Math.max(2, leastPairs)) return { pairs, leastPairs };
  const mean = changes.reduce((sum, one) => sum + one, 0) / pairs;
  const squares = changes.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const said = { pairs, leastPairs, mean: Math.round(mean * 100) / 100 };
  // Without any spread, the interval would claim to know the average exactly.
  if (squares < 1e-9) return said;
  const margin = studentT(pairs - 1) * Math.sqrt(squares / (pairs - 1) / pairs);
  return {
    ...said,
    lower: Math.floor((mean - margin) * 100 - 1e-6) / 100,
    upper: Math.ceil((mean + margin) * 100 + 1e-6) / 100,
  };
}
