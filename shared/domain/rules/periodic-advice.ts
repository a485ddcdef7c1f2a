import { divideHalfUp } from "../rounding.ts";
import { EXPECTATIONS, type Expectation } from "./predikat.ts";

/** A periodic rating, and how many months it is of. */
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
 * What periodic ratings advise for the year: each is worth 3, 2 or 1 points, weighed by its months; the mean, rounded
 * half-up to hundredths, reaches a threshold or does not. Who stands exactly on one has the better rating.
 * @param ratings at least one
 * @throws RangeError where there is none, or one of no month
 * @source policy: PermenPANRB 6/2022 has the annual evaluation rest on the periodic ones and gives no formula; thresholds
 * are the city's
 */
export function adviseFromPeriods(ratings: readonly PeriodicRating[], thresholds: Thresholds) {
  const months = ratings.reduce((sum, rating) => sum + rating.months, 0);
  if (ratings.length === 0 || ratings.some((rating) => rating.months < 1))
    throw new RangeError("An advice takes at least one rating of at least one month.");
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
