import { divideHalfUp } from "../rounding.ts";
import { EXPECTATIONS, type Expectation } from "./predikat.ts";

/** A periodic rating, with its number of months. */
export interface PeriodicRating {
  readonly months: number;
  readonly hasilKerja: Expectation;
  readonly perilakuKerja: Expectation;
}

interface Thresholds {
  /** Hundredths of a point, 100 to 300. */
  readonly meetsFromHundredths: number;
  readonly exceedsFromHundredths: number;
}

/** 3 for above, 2 for as expected, 1 for below. */
function pointsOf(expectation: Expectation): number {
  return EXPECTATIONS.length - EXPECTATIONS.indexOf(expectation);
}

/**
 * The advice for a year from its periodic ratings: each is worth 3, 2 or 1 points, weighted by its months; the mean, rounded
 * half-up to hundredths, is compared with the thresholds. A mean exactly on a threshold reaches it.
 * @param ratings at least one
 * @throws RangeError if there is none, or one without months
 * @source policy: PermenPANRB 6/2022 bases the annual evaluation on the periodic ones without giving a formula; thresholds
 * are the city's
 */
export function adviseFromPeriods(ratings: readonly PeriodicRating[], thresholds: Thresholds) {
  const months = ratings.reduce((sum, rating) => sum + rating.months, 0);
  if (ratings.length === 0 || ratings.some((rating) => rating.months < 1))
    throw new RangeError("Advice requires at least one rating of at least one month.");
  const mean = (of: (rating: PeriodicRating) => Expectation) => {
    const points = ratings.reduce((sum, rating) => sum + pointsOf(of(rating)) * rating.months, 0);
    return divideHalfUp(BigInt(points) * 100n, BigInt(months));
  };
  const hasilKerjaHundredths = mean(({ hasilKerja }) => hasilKerja);
  const perilakuKerjaHundredths = mean(({ perilakuKerja }) => perilakuKerja);
  return {
    hasilKerja: reached(hasilKerjaHundredths, thresholds),
    perilakuKerja: reached(perilakuKerjaHundredths, thresholds),
    hasilKerjaHundredths,
    perilakuKerjaHundredths,
    months,
  };
}

function reached(mean: number, { meetsFromHundredths, exceedsFromHundredths }: Thresholds): Expectation {
  if (mean >= exceedsFromHundredths) return "DI_ATAS_EKSPEKTASI";
  return mean >= meetsFromHundredths ? "SESUAI_EKSPEKTASI" : "DI_BAWAH_EKSPEKTASI";
}
