import { weightedScore } from "../../rules/weighted-score.ts";
import type { Measure } from "../result/schema.ts";

/** A number with the counts behind it; without the number if nothing could be measured. */
export type Measured = Pick<Measure, "valueBasisPoints" | "evidence">;

type Weighing<Name extends Measure["name"]> = Readonly<Record<Name, Measured>>;

/** Measures with their weights, and the score if anything with a weight could be measured. */
export interface WeighedMeasures {
  readonly measures: Measure[];
  readonly scoreBasisPoints?: number;
}

/**
 * Weighs measures. Unknown ones are left out, and their weight is spread over the others in proportion.
 * @param counted the value a measure counts with; its own value by default
 * @source total of weighted parts: PP 30/2019; the treatment of unknown parts is policy
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
