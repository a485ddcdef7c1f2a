import { divideHalfUp } from "../rounding.ts";

/**
 * The number of people who have to answer for a survey to represent a population (Krejcie and Morgan, 1970): 95% confidence,
 * a proportion of one half, 5% error; 3.841 · N · 0.25 ÷ (0.05² · (N − 1) + 3.841 · 0.25), to the nearest integer.
 * @param population users of the service in the period, an integer, at least 1
 * @throws RangeError if the population is out of bounds
 * @source PermenPANRB 14/2017, Lampiran: sample table of Morgan and Krejcie
 */
export function requiredSample(population: number): number {
  if (!Number.isSafeInteger(population) || population < 1)
    throw new RangeError(`${population} is not a population.`);
  const all = BigInt(population);
  // Both sides times 100,000, so that the constants are integers.
  return divideHalfUp(96_025n * all, 250n * (all - 1n) + 96_025n);
}
