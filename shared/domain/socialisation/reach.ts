import * as z from "zod";
import { named } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";

/** What is counted of an announcement in a unit. `first…` and `now…`: how many answered a question wrong, at first and by now. */
export type ReachCounts = {
  readonly reached?: number;
  readonly answered?: number;
} & { readonly [Name in `first${number}` | `now${number}`]?: number };

/** How many of a unit an announcement has reached. */
export const UnitReachSchema = /* @__PURE__ */ named("UnitReach", () =>
  z.object({
    unitId: UnitIdSchema(),
    name: z.string(),
    /** How many it was addressed to when it was published. */
    addressed: z.int(),
    /** How many have read it. */
    reached: z.int(),
    /** How many have answered its check; 0 without one. */
    answered: z.int(),
  }),
);

/** Wrong answers as a share of those who answered; in steps of ten percent, so that one more answer tells nothing of its author. */
const MisunderstoodSchema = /* @__PURE__ */ named("Misunderstood", () =>
  z.object({
    /** How many have answered. */
    answered: z.int(),
    /** By question: who answered wrong at first, in steps of 1,000 basis points. */
    firstBasisPoints: z.array(z.int()),
    /** By question: who still does. */
    nowBasisPoints: z.array(z.int()),
  }),
);

/** What was not understood of an announcement. */
export const UnderstandingSchema = /* @__PURE__ */ named("Understanding", () =>
  z.object({
    questions: z.array(
      z.object({ text: z.string(), options: z.array(z.string()), right: z.int(), why: z.string() }),
    ),
    /** Fewest answers of a group that is shown (k). */
    smallestGroup: z.int(),
    /** All together; absent as long as fewer than k have answered. */
    all: MisunderstoodSchema().optional(),
    /** Units of which at least k have answered. */
    units: z.array(MisunderstoodSchema().extend({ unitId: UnitIdSchema(), name: z.string() })),
    /** Units of which fewer have. */
    unitsBelow: z.int(),
  }),
);

const STEP_BASIS_POINTS = 1_000;

/** The share in steps of ten percent, half up. */
function stepsOf(wrong: number, answered: number): number {
  return Math.round((wrong * 10) / answered) * STEP_BASIS_POINTS;
}

function misunderstood(counts: readonly ReachCounts[], questions: number) {
  const sum = (name: keyof ReachCounts) => counts.reduce((total, one) => total + (one[name] ?? 0), 0);
  const answered = sum("answered");
  const shares = (prefix: "first" | "now") =>
    Array.from({ length: questions }, (_, index) => stepsOf(sum(`${prefix}${index}`), answered));
  return { answered, firstBasisPoints: shares("first"), nowBasisPoints: shares("now") };
}

/**
 * What was not understood, of all and by unit. Units with fewer than k answers are only part of all, and not even that if they
 * have fewer than k together: else the difference would tell.
 * @param byUnit counters by unit
 * @param k fewest answers of a group that is shown
 * @source policy choice, from UU 27/2022
 */
export function understandingOf(byUnit: ReadonlyMap<string, ReachCounts>, questions: number, k: number) {
  const answered = [...byUnit].filter(([, { answered: count = 0 }]) => count > 0);
  const shown = answered.filter(([, { answered: count = 0 }]) => count >= k);
  const below = answered.filter(([, { answered: count = 0 }]) => count < k);
  const pooled = below.reduce((total, [, { answered: count = 0 }]) => total + count, 0);
  const all = pooled >= k ? answered : shown;
  return {
    ...(all.length > 0 && {
      all: misunderstood(
        all.map(([, counts]) => counts),
        questions,
      ),
    }),
    units: shown.map(([unitId, counts]) => ({ unitId, ...misunderstood([counts], questions) })),
    unitsBelow: below.length,
  };
}
