import { weightedScore } from "../../rules/weighted-score.ts";
import type { Measure } from "../result/schema.ts";

/** A number with the counts that it was made from; without the number where there was nothing to measure by. */
export type Measured = Pick<Measure, "valueBasisPoints" | "evidence">;

type Weighing<Name extends Measure["name"]> = Readonly<Record<Name, Measured>>;

/** Measures with their weights, and the score where anything that weighs could be measured. */
export interface WeighedMeasures {
  readonly measures: Measure[];
  readonly scoreBasisPoints?: number;
}

/**
 * Measures by their weights. What is unknown is left out, and its weight falls to the others in proportion.
 * @param counted what a measure counts for; its value where not said
 * @source total of weighted parts: PP 30/2019; what becomes of an unknown part is policy
 */
export function weighMeasures<Name extends Measure["name"]>(
  names: readonly Name[],
  measured: Weighing<Name>,
  weights: Readonly<Record<Name, number>>,
  counted: (name: Name) => number | undefined = (name) => measured[name].valueBasisPoints,
): WeighedMeasures {
  const score = weightedScore(
    names.map((name) => ({ name, valueBasisPoints: counted(name), weightBasisPoints: weights[name] })),
  );
  const measures = names.map((name) => {
    const contribution = score?.contributions.find((part) => part.name === name);
    return {
      name,
      ...measured[name],
      weightBasisPoints: weights[name],
      appliedWeightBasisPoints: contribution?.weightBasisPoints ?? 0,
      contributionBasisPoints: contribution?.contributionBasisPoints ?? 0,
    };
  });
  return { measures, ...(score && { scoreBasisPoints: score.totalBasisPoints }) };
}
