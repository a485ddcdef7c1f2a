import * as z from "zod";
import type { HandledComplaints } from "../../complaints/figures/officers.ts";
import { once } from "../../once.ts";
import type { ServiceMonth } from "../../surveys/results/service-month.ts";
import { countersOf } from "./fed-value.ts";
import type { IndicatorFeed } from "./indicator-feed.ts";

/** One of the complaints that a value is made of, and what it counts there. */
export const FedComplaintSchema = once(() =>
  z.object({
    /** Of a complaint that the employee answered. */
    trackingCode: z.string().optional(),
    /** Of a unit's: its line in the publication, which says of no complaint which one it is. */
    line: z.string().optional(),
    /** By the names of the value's own counters, which are the sums of these. */
    counters: z.record(z.string(), z.int()),
  }),
);

export type FedComplaint = z.infer<ReturnType<typeof FedComplaintSchema>>;

/** A complaint, with what it counts as for the unit or the employee. */
export interface CountedComplaint extends Pick<FedComplaint, "trackingCode" | "line"> {
  readonly figures: Readonly<Partial<Record<string, number>>>;
}

/** Whether a feed is made from complaints. */
export function isOfComplaints({ kind }: IndicatorFeed): boolean {
  return /^(OWN_)?COMPLAINT/.test(kind);
}

/**
 * The complaints that a feed's value is made of: what they count adds up to the value's counters. One that counts nothing of
 * it is left out.
 * @source policy: a value names the records that it came from
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
