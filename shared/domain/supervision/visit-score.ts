import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { isOnScale } from "../feedback/observation-instrument.ts";
import { divideHalfUp } from "../rounding.ts";
import type { PinnedInstrument } from "./programme.ts";

interface Answered {
  readonly criterionId: string;
  readonly score?: number | undefined;
  readonly isMet?: boolean | undefined;
}

/**
 * The score of a visit: the mean of its criteria on the scale, from 0 at the lowest level to 10,000 at the highest, and of those
 * answered by yes or no, 0 or 10,000; rounded once, half-up. Photos, places and notes are not scored; undefined if nothing else was
 * asked.
 * @source policy choice: criteria weigh alike
 */
export function visitScore(
  { criteria, levels }: Pick<PinnedInstrument, "criteria" | "levels">,
  answers: readonly Answered[],
): number | undefined {
  const least = levels[0]?.score ?? 0;
  const range = (levels.at(-1)?.score ?? 0) - least || 1;
  const given = new Map(answers.map((answer) => [answer.criterionId, answer]));
  const scored = criteria.flatMap((criterion) => {
    const { score = least, isMet } = given.get(criterion.id) ?? {};
    if (isOnScale(criterion)) return score - least;
    return criterion.answer === "CHECK" ? (isMet ? range : 0) : [];
  });
  if (scored.length === 0) return undefined;
  const sum = scored.reduce((total, one) => total + one, 0);
  return divideHalfUp(BigInt(sum * WHOLE_BASIS_POINTS), BigInt(scored.length * range));
}

/** A visit, as far as it counts. */
interface Counted {
  readonly record?: { readonly counted?: { readonly scoreBasisPoints: number } | undefined } | undefined;
}

/**
 * What recorded visits add to the scorecard of the visited, for one or for a whole month; those without a score add nothing.
 * @source policy choice: a visit counts for whoever was visited, or answers for the visited unit, in the month of its record
 */
export function visitCounts(visits: readonly Counted[]) {
  const counted = visits.flatMap(({ record }) => record?.counted ?? []);
  return {
    visits: counted.length,
    visitBasisPoints: counted.reduce((sum, { scoreBasisPoints }) => sum + scoreBasisPoints, 0),
  };
}
