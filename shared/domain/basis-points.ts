/** Hundredths of a percent: the parts of a whole, such as weights, sum to this. */
export const WHOLE_BASIS_POINTS = 10_000;
