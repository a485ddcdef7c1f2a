import type { Counters } from "../counters.ts";
import { PREDIKAT_VALUES, type Predikat } from "../rules/predikat.ts";
import type { Evaluation } from "./evaluation.ts";

/**
 * How an evaluation counts among the predikat of its unit: by what is in force, an objection's decision before the rating.
 * rating.
 */
export function predikatFiguresOf({ outcome, rating }: Evaluation): Partial<Record<Predikat, number>> {
  const predikat = outcome?.predikat ?? rating?.predikat;
  return predikat ? { [predikat]: 1 } : {};
}

interface HeldReasons {
  readonly hasilKerja: string | undefined;
  readonly perilakuKerja: string | undefined;
}

/**
 * Why the ratings that hold are as they are: the rater's reasons, and where a superior decided otherwise, that decision's
 * instead of the reason for what holds no longer.
 */
export function heldReasons({ rating, objection }: Pick<Evaluation, "rating" | "objection">): HeldReasons {
  const decision = objection?.decision;
  const reasonOf = (part: "hasilKerja" | "perilakuKerja") =>
    decision && decision[part] !== rating?.[part] ? decision.reason : rating?.[`${part}Reason`];
  return { hasilKerja: reasonOf("hasilKerja"), perilakuKerja: reasonOf("perilakuKerja") };
}

/** The score that holds: with the behaviour rating once there is one, before that as far as the close knew it. */
export function scoreInForce({ outcome, rating, scoreBasisPoints }: Evaluation): number | undefined {
  return outcome?.scoreBasisPoints ?? rating?.scoreBasisPoints ?? scoreBasisPoints;
}

/**
 * How an evaluation counts among its rater's ratings, next to the advised ones. The rater's own rating counts, whatever a
 * superior decides later.
 */
export function raterFiguresOf({ rating, advice }: Evaluation): Counters {
  if (rating === undefined) return {};
  const given = { ratings: 1, [`given:${rating.hasilKerja}`]: 1, [`predikat:${rating.predikat}`]: 1 };
  if (advice.hasilKerja === undefined) return given;
  return {
    ...given,
    advised: 1,
    [`advised:${advice.hasilKerja}`]: 1,
    [`pair:${advice.hasilKerja}:${rating.hasilKerja}`]: 1,
  };
}

/** The number of each predikat. */
export function predikatCounts(figures: readonly (Counters | undefined)[]): Record<Predikat, number> {
  const count = (predikat: Predikat) => figures.reduce((sum, part) => sum + (part?.[predikat] ?? 0), 0);
  return Object.fromEntries(PREDIKAT_VALUES.map((predikat) => [predikat, count(predikat)])) as Record<
    Predikat,
    number
  >;
}
