import * as z from "zod";
import { once } from "../../once.ts";
import { RatingAdviceSchema } from "../../rules/rating-advice.ts";
import { MEASURES_OF_2026_1, SCORE_COMPONENTS } from "../score/score-terms.ts";

/** One part of a score, and the counts it was made from; which parts there are, the rules say by which it was made. */
const MeasureSchema = once(() =>
  z.object({
    name: z.enum([...SCORE_COMPONENTS, ...MEASURES_OF_2026_1]),
    /** 0 to 12,000; absent where there was nothing to measure by. */
    valueBasisPoints: z.int().optional(),
    /** The city's weight. */
    weightBasisPoints: z.int(),
    /** The weight after the measures without data were left out. */
    appliedWeightBasisPoints: z.int(),
    /** What it gave to the score; these sum to it. */
    contributionBasisPoints: z.int(),
    evidence: z.record(z.string(), z.number()),
  }),
);

export type Measure = z.infer<ReturnType<typeof MeasureSchema>>;

/** What the computation makes of the facts. */
export const EvaluationResultSchema = once(() =>
  z.object({
    measures: z.array(MeasureSchema()),
    /**
     * 0 to 12,000, for rankings only, never a predikat; absent where nothing could be measured. As far as the close knows
     * it: the rating and the outcome keep the score with the rater's behaviour rating in it.
     */
    scoreBasisPoints: z.int().optional(),
    advice: RatingAdviceSchema(),
  }),
);

export type EvaluationResult = z.infer<ReturnType<typeof EvaluationResultSchema>>;
