import * as z from "zod";
import { named, once } from "../../once.ts";
import { RatingAdviceSchema } from "../../rules/rating-advice.ts";
import { MEASURES_OF_2026_1, SCORE_COMPONENTS } from "../score/terms.ts";

/** One part of a score, and the counts behind it; which parts exist depends on the rules. */
const MeasureSchema = /* @__PURE__ */ named("Measure", () =>
  z.object({
    name: z.enum([...SCORE_COMPONENTS, ...MEASURES_OF_2026_1]),
    /** 0 to 12,000; absent if nothing could be measured. */
    valueBasisPoints: z.int().optional(),
    /** The city's weight. */
    weightBasisPoints: z.int(),
    /** The weight after leaving out measures without data. */
    appliedWeightBasisPoints: z.int(),
    /** Contribution to the score; contributions sum to it. */
    contributionBasisPoints: z.int(),
    evidence: z.record(z.string(), z.number()),
  }),
);

export type Measure = z.infer<ReturnType<typeof MeasureSchema>>;

/** The result of computing on the facts. */
export const EvaluationResultSchema = /* @__PURE__ */ named("EvaluationResult", () =>
  z.object({
    measures: z.array(MeasureSchema()),
    /**
     * 0 to 12,000, for rankings only, never for the predikat; absent if nothing could be measured. It is the score at the
     * close: the rating and the outcome have the score that includes the rater's behaviour rating.
     */
    scoreBasisPoints: z.int().optional(),
    advice: RatingAdviceSchema(),
  }),
);

export type EvaluationResult = z.infer<ReturnType<typeof EvaluationResultSchema>>;

/** The parts of a score that includes the behaviour rating in force. */
export const FinalScoreSchema = /* @__PURE__ */ once(() =>
  EvaluationResultSchema().pick({ measures: true, scoreBasisPoints: true }),
);
