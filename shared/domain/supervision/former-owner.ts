import * as z from "zod";
import { named } from "../once.ts";
import { type Recommendation, RecommendationSchema } from "./recommendation.ts";

/** What a former owner keeps of a recommendation that was passed on: what was asked of them, and what they did. */
export const FormerRecommendationSchema = /* @__PURE__ */ named("FormerRecommendation", () => {
  const { period, visit, number, unitId, title, text, givenAt, firstDueAt, missedAt, followUps } =
    RecommendationSchema().shape;
  return z.object({
    ...{ period, visit, number, unitId, title, text, givenAt, firstDueAt, missedAt, followUps },
    passedOnAt: z.string(),
    passedOnBy: z.string(),
    /** Absent if they left the service. */
    reason: z.string().optional(),
  });
});

export type FormerRecommendation = z.infer<ReturnType<typeof FormerRecommendationSchema>>;

/**
 * What stays with those who owned a recommendation before, in their order: nothing of what others did of it, or when.
 * @source UU 27/2022: the right of access to one's personal data
 */
export function formerRecommendations(
  recommendation: Recommendation,
): readonly { readonly nip: string; readonly kept: FormerRecommendation }[] {
  const { period, visit, number, unitId, title, text, givenAt, firstDueAt, passedOn = [] } = recommendation;
  return passedOn.map(({ fromNip: nip, at: passedOnAt, by: passedOnBy, reason, missedAt }) => {
    const followUps = recommendation.followUps.filter(({ by, at }) => by === nip && at < passedOnAt);
    const of = { period, visit, number, unitId, title, text, givenAt, firstDueAt, followUps };
    return {
      nip,
      kept: { ...of, passedOnAt, passedOnBy, ...(reason && { reason }), ...(missedAt && { missedAt }) },
    };
  });
}
