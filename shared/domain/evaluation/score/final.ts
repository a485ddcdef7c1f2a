import type { Evaluation } from "../evaluation.ts";
import type { ResultPolicy } from "../policy.ts";
import { scoreWithRating } from "./layer.ts";
import type { WeighedMeasures } from "./weighted-measures.ts";

/**
 * The score with the behaviour rating in force, computed from the frozen measures and the rating alone.
 * @returns undefined before it is rated, or if its rules have no such part
 */
export function finalScore(evaluation: Evaluation, policy: ResultPolicy): WeighedMeasures | undefined {
  const held = evaluation.outcome ?? evaluation.rating;
  return held && scoreWithRating(evaluation, held.perilakuKerja, policy.evaluation.score);
}
