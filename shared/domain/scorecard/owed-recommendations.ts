import * as z from "zod";
import { named } from "../once.ts";

/** What of supervision somebody still has to follow up, as their live scorecard shows it. */
export const OwedRecommendationsSchema = /* @__PURE__ */ named("OwedRecommendations", () =>
  z.object({
    /** Those that wait for the owner's follow-up. */
    open: z.int(),
    /** Of these, those whose deadline has passed. */
    overdue: z.int(),
    /** Only for the owner: which they are, the earliest deadline first. */
    items: z
      .array(
        z.object({
          programmeId: z.string(),
          period: z.string(),
          visit: z.int(),
          number: z.int(),
          text: z.string(),
          dueAt: z.string(),
          isOverdue: z.boolean(),
        }),
      )
      .optional(),
  }),
);

/** A recommendation that waits for its owner's follow-up, as far as their scorecard shows it. */
export interface OwedRecommendation {
  readonly programmeId: string;
  readonly period: string;
  readonly visit: number;
  readonly number: number;
  readonly text: string;
  readonly dueAt: string;
  readonly missedAt?: string | undefined;
}

interface Reading {
  readonly at: string;
  /** Whether the owner themselves reads it; others see how many there are, and not of which visits. */
  readonly isOwner: boolean;
}

/**
 * What a recommendation leaves with its owner: nothing while its verification is awaited, or once it is closed.
 * @returns undefined if it is not their turn
 */
export function owedRecommendation(
  recommendation: OwedRecommendation & { readonly state: string },
): OwedRecommendation | undefined {
  const { programmeId, period, visit, number, text, dueAt, missedAt, state } = recommendation;
  if (state !== "OPEN") return undefined;
  return { programmeId, period, visit, number, text, dueAt, ...(missedAt && { missedAt }) };
}

/**
 * What somebody owes: one that was missed once is overdue until it is followed up, though it was returned with some days more.
 * @returns undefined if nothing waits for them
 * @source policy: visits are for those they concern; a rater is shown the number
 */
export function owedRecommendations(
  owed: readonly OwedRecommendation[],
  { at, isOwner }: Reading,
): z.input<ReturnType<typeof OwedRecommendationsSchema>> | undefined {
  if (owed.length === 0) return undefined;
  const items = owed
    .map(({ programmeId, period, visit, number, text, dueAt, missedAt }) => {
      const isOverdue = missedAt !== undefined || dueAt < at;
      return { programmeId, period, visit, number, text, dueAt, isOverdue };
    })
    .toSorted((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt));
  const overdue = items.filter(({ isOverdue }) => isOverdue).length;
  return { open: owed.length, overdue, ...(isOwner && { items }) };
}
