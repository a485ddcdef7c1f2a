import * as z from "zod";
import { WHOLE_BASIS_POINTS } from "../../basis-points.ts";
import { named, once } from "../../once.ts";
import { weights } from "../../planning/weights.ts";

const WITHOUT_COLLEAGUES = [
  "ACHIEVEMENT",
  "RATER_BEHAVIOUR",
  "OBSERVATION",
  "SUPERVISION",
  "PUBLIC_FEEDBACK",
] as const;

/**
 * The components of a score: the agreed results (SKP), the behaviour as the rater and colleagues see it, and the city's own
 * methods. The first and the last three are measured, behaviour is judged.
 */
export const SCORE_COMPONENTS = [
  "ACHIEVEMENT",
  "RATER_BEHAVIOUR",
  "COLLEAGUE_BEHAVIOUR",
  "OBSERVATION",
  "SUPERVISION",
  "PUBLIC_FEEDBACK",
] as const;

export type ScoreComponentName = (typeof SCORE_COMPONENTS)[number];

/** The components of the score under rules 2026.1; each is 0 to 120 percent. */
export const MEASURES_OF_2026_1 = [
  "ACHIEVEMENT",
  "REPORTING",
  "SATISFACTION",
  "COMPLAINT_TIMELINESS",
] as const;
export type MeasureOf2026v1 = (typeof MEASURES_OF_2026_1)[number];

const Points = /* @__PURE__ */ once(() => z.int().min(0).max(WHOLE_BASIS_POINTS));

/**
 * How a city weighs a score. There are two sets, because the law weighs behaviour more if colleagues are asked.
 * @source PP 30/2019: 70 and 30, or 60 and 40 with colleagues; the parts within behaviour and the city's methods are policy
 */
export const ScoreTermsSchema = /* @__PURE__ */ named("ScoreTerms", () =>
  z.strictObject({
    withoutColleagues: weights(WITHOUT_COLLEAGUES),
    withColleagues: weights(SCORE_COMPONENTS),
    /** The value of the rater's behaviour rating. */
    raterBasisPoints: z
      .strictObject({
        DI_ATAS_EKSPEKTASI: Points(),
        SESUAI_EKSPEKTASI: Points(),
        DI_BAWAH_EKSPEKTASI: Points(),
      })
      .refine((points) => isFalling(Object.values(points)), {
        error: "a better rating must count for more",
      }),
  }),
);

export type ScoreTerms = z.infer<ReturnType<typeof ScoreTermsSchema>>;

function isFalling(points: readonly number[]): boolean {
  return points.every((one, index) => index === 0 || one < (points[index - 1] ?? 0));
}
