import * as z from "zod";
import { named } from "../once.ts";
import { BEHAVIOUR_VALUES } from "../rules/berakhlak.ts";

type BehaviourValue = (typeof BEHAVIOUR_VALUES)[number];

const ScoreSchema = /* @__PURE__ */ named("FeedbackScore", () => z.int().min(1).max(5));

/**
 * 1 (not seen) to 5 (an example to others) for each of the seven values.
 * @source PermenPANRB 6/2022 rates behaviour by the BerAKHLAK values; the scale from 1 to 5 is policy
 */
export const BehaviourScoresSchema = /* @__PURE__ */ named("BehaviourScores", () =>
  z.strictObject({
    BERORIENTASI_PELAYANAN: ScoreSchema(),
    AKUNTABEL: ScoreSchema(),
    KOMPETEN: ScoreSchema(),
    HARMONIS: ScoreSchema(),
    LOYAL: ScoreSchema(),
    ADAPTIF: ScoreSchema(),
    KOLABORATIF: ScoreSchema(),
  } satisfies Record<BehaviourValue, z.ZodType>),
);

export type BehaviourScores = z.infer<ReturnType<typeof BehaviourScoresSchema>>;

/** The mean of each value over several answers, to one decimal, rounded once, half-up. */
export function behaviourAverages(
  answers: readonly BehaviourScores[],
): { readonly value: BehaviourValue; readonly average: number }[] {
  return BEHAVIOUR_VALUES.map((value) => {
    const sum = answers.reduce((total, scores) => total + scores[value], 0);
    return { value, average: Math.floor((20 * sum + answers.length) / (2 * answers.length)) / 10 };
  });
}
