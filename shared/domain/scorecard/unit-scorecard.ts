import * as z from "zod";
import { MonthSchema } from "../evaluation/period.ts";
import { once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { obstaclesOf, type Scorecard } from "./scorecard.ts";

/** The live counters of a unit: the sum of those of its staff. */
export const UnitTotalsSchema = once(() =>
  z.object({
    /** Who did anything that counts in the month; whoever is missing has sent no report and was not spoken of. */
    employeesActive: z.int(),
    reportsAwaiting: z.int(),
    reportsAccepted: z.int(),
    reportsReturned: z.int(),
    reportsEscalated: z.int(),
    /** Reports that name an obstacle, answered or not. */
    obstacles: z.int(),
    feedback: z.int(),
    observations: z.int(),
    changedAt: z.string().optional(),
  }),
);

export type UnitTotals = z.infer<ReturnType<typeof UnitTotalsSchema>>;

/** How a unit and those below it stand, and its own staff one by one. */
export const UnitScorecardSchema = once(() =>
  z.object({
    unitId: UnitIdSchema(),
    month: MonthSchema(),
    /** Of the unit and all below it. */
    totals: UnitTotalsSchema(),
    units: z.array(z.object({ unitId: UnitIdSchema(), name: z.string(), totals: UnitTotalsSchema() })),
    employees: z.array(
      z.object({
        nip: NipSchema(),
        name: z.string(),
        reportsAwaiting: z.int(),
        reportsAccepted: z.int(),
        reportsReturned: z.int(),
        reportsEscalated: z.int(),
        obstacles: z.int(),
        achievementBasisPoints: z.int().optional(),
        changedAt: z.string().optional(),
      }),
    ),
    /** Asks for more of the staff. */
    cursor: z.string().optional(),
  }),
);

const SUMMED = [
  "reportsAwaiting",
  "reportsAccepted",
  "reportsReturned",
  "reportsEscalated",
  "obstacles",
  "feedback",
  "observations",
] as const;

/** The totals of some scorecards; of none they are 0. */
export function unitTotals(scorecards: readonly Scorecard[]): UnitTotals {
  const active = scorecards.filter(({ moves = 0 }) => moves > 0);
  const counted = active.map((card) => ({ ...card, obstacles: obstaclesOf(card) }));
  const sums = SUMMED.map((name) => [name, counted.reduce((sum, card) => sum + (card[name] ?? 0), 0)]);
  return withNewest(
    {
      employeesActive: active.length,
      ...(Object.fromEntries(sums) as Record<(typeof SUMMED)[number], number>),
    },
    active,
  );
}

/** The totals of several units together. */
export function sumOfTotals(all: readonly UnitTotals[]): UnitTotals {
  const names = ["employeesActive", ...SUMMED] as const;
  const sums = names.map((name) => [name, all.reduce((sum, totals) => sum + totals[name], 0)]);
  return withNewest(Object.fromEntries(sums) as UnitTotals, all);
}

function withNewest(
  totals: UnitTotals,
  parts: readonly { readonly changedAt?: string | undefined }[],
): UnitTotals {
  const changedAt = parts
    .flatMap((part) => part.changedAt ?? [])
    .toSorted()
    .at(-1);
  return { ...totals, ...(changedAt && { changedAt }) };
}
