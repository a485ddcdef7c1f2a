import * as z from "zod";
import type { HandledComplaints } from "../../complaints/figures/officers.ts";
import { named } from "../../once.ts";
import type { ServiceMonth } from "../../surveys/results/service-month.ts";
import { countersOf } from "./fed-value.ts";
import type { IndicatorFeed } from "./indicator-feed.ts";

/** A complaint that contributes to a value, and how it counts. */
export const FedComplaintSchema = /* @__PURE__ */ named("FedComplaint", () =>
  z.object({
    /** For a complaint the employee answered. */
    trackingCode: z.string().optional(),
    /** For a unit's complaint: its line in the publication, which does not identify it. */
    line: z.string().optional(),
    /** Named like the value's own counters, which are the sums of these. */
    counters: z.record(z.string(), z.int()),
  }),
);

export type FedComplaint = z.infer<ReturnType<typeof FedComplaintSchema>>;

/** A complaint, with how it counts for the unit or the employee. */
export interface CountedComplaint extends Pick<FedComplaint, "trackingCode" | "line"> {
  readonly figures: Readonly<Partial<Record<string, number>>>;
}

/** Whether a feed uses complaints. */
export function isComplaintFeed({ kind }: IndicatorFeed): boolean {
  return /^(OWN_)?COMPLAINT/.test(kind);
}

/**
 * The complaints behind a feed's value: their counts add up to the value's counters. Complaints that contribute nothing are
 * left out.
 * @source policy: a value names its source records
 */
export function fedComplaints(
  feed: IndicatorFeed,
  complaints: readonly CountedComplaint[],
): readonly FedComplaint[] {
  return complaints.flatMap(({ figures, ...complaint }) => {
    const [service, own] = [figures as unknown as ServiceMonth, figures as HandledComplaints];
    const all = countersOf(feed, { service, own, weighting: "EXACT" });
    const counters = Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
    return Object.keys(counters).length > 0 ? [{ ...complaint, counters }] : [];
  });
}
