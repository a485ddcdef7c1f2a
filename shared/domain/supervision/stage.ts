import * as z from "zod";
import { named } from "../once.ts";
import type { Recommendation } from "./recommendation.ts";

/** What a recommendation that is not closed waits for, in the order in which whoever runs its programme has to act. */
export const StageSchema = /* @__PURE__ */ named("RecommendationStage", () =>
  z.enum(["AWAITS_OWNER", "LATE", "OPEN", "TO_VERIFY"]),
);

/**
 * What a recommendation waits for: another owner, before all else; its late follow-up; its follow-up in time; or the team.
 * @returns undefined once it is closed
 */
export function stageOf({
  state,
  missedAt,
  awaitsOwnerSince,
}: Pick<Recommendation, "state" | "missedAt" | "awaitsOwnerSince">):
  | z.infer<ReturnType<typeof StageSchema>>
  | undefined {
  if (state === "CLOSED") return undefined;
  if (state === "FOLLOWED_UP") return "TO_VERIFY";
  if (awaitsOwnerSince !== undefined) return "AWAITS_OWNER";
  return missedAt === undefined ? "OPEN" : "LATE";
}
