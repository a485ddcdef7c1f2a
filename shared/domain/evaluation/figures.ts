import type { Counters } from "../counters.ts";
import { type Expectation, PREDIKAT_VALUES, type Predikat } from "../rules/predikat.ts";
import type { Evaluation } from "./evaluation.ts";

/**
 * What an evaluation adds to the predikat counters of its unit: the result in force, which an objection's
 * decision may have changed.
 */
export function predikatFiguresOf({ outcome, rating }: Evaluation): Partial<Record<Predikat, number>> {
  const predikat = outcome?.predikat ?? rating?.predikat;
  return predikat ? { [predikat]: 1 } : {};
}

interface Rated {
  readonly hasilKerja: Expectation;
  readonly perilakuKerja: Expectation;
}

/** What an evaluation, or a reply that shows one, says of reasons. */
interface Reasoned {
  readonly rating?:
    | (Rated & {
        readonly hasilKerjaReason?: string | undefined;
        readonly perilakuKerjaReason?: string | undefined;
      })
    | undefined;
  readonly objection?: { readonly decision?: (Rated & { readonly reason: string }) | undefined } | undefined;
}

interface ReasonsInForce {
  readonly hasilKerja: string | undefined;
  readonly perilakuKerja: string | undefined;
}

/**
 * The reasons for the ratings in force: the rater's, or the superior's where their decision changed a rating.
 */
export function reasonsInForce({ rating, objection }: Reasoned): ReasonsInForce {
  const decision = objection?.decision;
  const reasonOf = (part: "hasilKerja" | "perilakuKerja") =>
    decision && decision[part] !== rating?.[part] ? decision.reason : rating?.[`${part}Reason`];
  return { hasilKerja: reasonOf("hasilKerja"), perilakuKerja: reasonOf("perilakuKerja") };
}

/**
 * Whether a result is final: no rating, objection or second close can change it any more. Where the city has a period only
 * measured, that is all there will be.
 * @source PP 30/2019 Ps 59 for results that are rated; the rest is policy
 */
export function isFinal({ stage }: Pick<Evaluation, "stage">): boolean {
  return stage === "FINAL" || stage === "MEASURED";
}

/** The score in force: with the behaviour rating once it exists, before that as computed at the close. */
export function scoreInForce({ outcome, rating, scoreBasisPoints }: Evaluation): number | undefined {
  return outcome?.scoreBasisPoints ?? rating?.scoreBasisPoints ?? scoreBasisPoints;
}

/**
 * What an evaluation adds to its rater's counters, compared with the advice. The rater's own rating counts,
 * whatever a superior decides later.
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
