/** The whole in hundredths of a percent; parts such as weights sum to it. */
export const WHOLE_BASIS_POINTS = 10_000;
