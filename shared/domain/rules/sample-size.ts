import { divideHalfUp } from "../rounding.ts";

/**
 * How many of a population have to answer for a survey to speak for all of it (Krejcie and Morgan, 1970): 95 % confidence,
 * half of them of one mind, 5 % error; 3.841 · N · 0.25 ÷ (0.05² · (N − 1) + 3.841 · 0.25), to the nearest integer.
 * @param population users of the service in the period, an integer from 1
 * @throws RangeError where it is none
 * @source PermenPANRB 14/2017, Lampiran: sample table of Morgan and Krejcie
 */
export function requiredSample(population: number): number {
  if (!Number.isSafeInteger(population) || population < 1)
    throw new RangeError(`${population} is no population.`);
  const all = BigInt(population);
  // Both sides times 100,000, so that the constants are integers.
  return divideHalfUp(96_025n * all, 250n * (all - 1n) + 96_025n);
}
