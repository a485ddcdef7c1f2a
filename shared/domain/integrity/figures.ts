import * as z from "zod";
import { named } from "../once.ts";
import { hasEnded, type IntegrityReport } from "./report.ts";

/** What is counted of a year's reports. */
export const INTEGRITY_FIGURES = [
  "received",
  "open",
  "proven",
  "notProven",
  "forwarded",
  "notTaken",
  "late",
] as const;
export type IntegrityFigure = (typeof INTEGRITY_FIGURES)[number];
export type IntegrityCounts = { readonly [Figure in IntegrityFigure]?: number };

const OUTCOMES = {
  TERBUKTI: "proven",
  TIDAK_TERBUKTI: "notProven",
  DITERUSKAN: "forwarded",
  TIDAK_DITINDAKLANJUTI: "notTaken",
} as const;

function countsOf(report: IntegrityReport | undefined): IntegrityCounts {
  if (report === undefined) return {};
  const outcome = hasEnded(report) ? OUTCOMES[report.state as keyof typeof OUTCOMES] : "open";
  return { received: 1, [outcome]: 1, ...(report.missed.length > 0 && { late: 1 }) };
}

/** By how much a change moves its year's counters; only what moves is in it. */
export function countChanges(before: IntegrityReport | undefined, after: IntegrityReport): IntegrityCounts {
  const [was, is] = [countsOf(before), countsOf(after)];
  const moved = INTEGRITY_FIGURES.map((figure) => [figure, (is[figure] ?? 0) - (was[figure] ?? 0)] as const);
  return Object.fromEntries(moved.filter(([, by]) => by !== 0));
}

export const PublishedIntegritySchema = /* @__PURE__ */ named("PublishedIntegrity", () =>
  z.object({
    year: z.string(),
    /** Absent if fewer than `leastCounted`. */
    received: z.int().optional(),
    /** How they ended; absent unless each part stands for nobody or for enough. */
    outcomes: z
      .object({
        open: z.int(),
        proven: z.int(),
        notProven: z.int(),
        forwarded: z.int(),
        notTaken: z.int(),
      })
      .optional(),
  }),
);
export type PublishedIntegrity = z.infer<ReturnType<typeof PublishedIntegritySchema>>;

/**
 * What is published of a year. A part that stands for too few hides all parts, since one that is missing could be reckoned from the
 * others.
 * @source policy choice: counts alone, and none below the bound
 */
export function publishedFigures(
  year: string,
  counts: IntegrityCounts | undefined,
  leastCounted: number,
): PublishedIntegrity {
  const { received = 0, open = 0, proven = 0, notProven = 0, forwarded = 0, notTaken = 0 } = counts ?? {};
  if (received < leastCounted) return { year };
  const outcomes = { open, proven, notProven, forwarded, notTaken };
  const isTold = Object.values(outcomes).every((count) => count === 0 || count >= leastCounted);
  return { year, received, ...(isTold && { outcomes }) };
}
