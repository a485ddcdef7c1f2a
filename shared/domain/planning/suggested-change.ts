import * as z from "zod";
import { named } from "../once.ts";
import type { PlanRevision } from "./amendment.ts";
import { indicatorsOf } from "./content.ts";
import type { Suggestion } from "./suggestion.ts";

/** The change of the head's plan that followed an adopted suggestion. */
export const SuggestedChangeSchema = /* @__PURE__ */ named("SuggestedChange", () =>
  z.object({
    /** Of the plan, counting from 1. */
    revision: z.int(),
    inForceFrom: z.iso.date(),
    /** As the indicator is worded and targeted from then on; absent if it was dropped. */
    indicator: z.object({ statement: z.string(), target: z.number(), unitOfMeasure: z.string() }).optional(),
  }),
);

/**
 * The first agreed change of a suggestion's indicator after it was sent; undefined if it was not adopted, or the plan still says the
 * same. Read from the plan's revisions, so that neither can say otherwise.
 * @param revisions of that plan, in order of agreement
 * @source policy choice
 */
export function changeAfter(
  { indicator, indicatorId, sentAt, answer }: Suggestion,
  revisions: readonly PlanRevision[],
): z.infer<ReturnType<typeof SuggestedChangeSchema>> | undefined {
  if (answer === undefined || answer.fate === "NOT_ADOPTED") return undefined;
  for (const { agreedAt, revision, inForceFrom, ...terms } of revisions) {
    if (agreedAt <= sentAt) continue;
    const now = indicatorsOf(terms).find(({ id }) => id === indicatorId);
    if (now === undefined) return { revision, inForceFrom };
    const { statement, target, unitOfMeasure } = now;
    if (statement !== indicator.statement || target !== indicator.target)
      return { revision, inForceFrom, indicator: { statement, target, unitOfMeasure } };
  }
  return undefined;
}
