import { PREDICATES, type Predikat } from "../rules/predikat.ts";
import type { Evaluation } from "./evaluation.ts";

/** Counters by name; one that is absent is 0. */
export type Figures = Readonly<Record<string, number>>;

/** The counters of an item, without whatever else stands in it. */
export function numbersOf(item: object | undefined): Record<string, number> {
  return Object.fromEntries(Object.entries(item ?? {}).filter(([, value]) => typeof value === "number"));
}

/**
 * How an evaluation counts among the predicates of its unit: by what holds now, the decision of an objection before the
 * rating.
 */
export function predicateFiguresOf({ outcome, rating }: Evaluation): Partial<Record<Predikat, number>> {
  const predikat = outcome?.predikat ?? rating?.predikat;
  return predikat ? { [predikat]: 1 } : {};
}

/** The score that holds: with the behaviour rating once there is one, before that as far as the close knew it. */
export function heldScore({ outcome, rating, scoreBasisPoints }: Evaluation): number | undefined {
  return outcome?.scoreBasisPoints ?? rating?.scoreBasisPoints ?? scoreBasisPoints;
}

/**
 * How an evaluation counts among its rater's ratings, beside what the evidence advised. It is the rater's own rating that
 * counts, whatever a superior decides later.
 */
export function raterFiguresOf({ rating, advice }: Evaluation): Figures {
  if (rating === undefined) return {};
  const given = { ratings: 1, [`given:${rating.hasilKerja}`]: 1, [`predicate:${rating.predikat}`]: 1 };
  if (advice.hasilKerja === undefined) return given;
  return {
    ...given,
    advised: 1,
    [`advised:${advice.hasilKerja}`]: 1,
    [`pair:${advice.hasilKerja}:${rating.hasilKerja}`]: 1,
  };
}

/** What a change adds to counters, so that they always equal a recount. */
export function movesBetween(before: Figures, after: Figures): Figures {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names]
    .map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
    .filter(([, difference]) => difference !== 0);
  return Object.fromEntries(changed);
}

/** All predicates with their number. */
export function predicateCounts(figures: readonly (Figures | undefined)[]): Record<Predikat, number> {
  const count = (predikat: Predikat) => figures.reduce((sum, part) => sum + (part?.[predikat] ?? 0), 0);
  return Object.fromEntries(PREDICATES.map((predikat) => [predikat, count(predikat)])) as Record<
    Predikat,
    number
  >;
}
