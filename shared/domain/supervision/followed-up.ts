import { type Instant, type LocalDay, localDay } from "../calendar/calendar.ts";
import type { Recommendation } from "./recommendation.ts";

/** How many recommendations their owner followed up in time, and how many not. */
interface FollowedUp {
  readonly inTime: number;
  readonly late: number;
}

interface Reading {
  /** The last day that counts, from the first of its year. */
  readonly lastDay: LocalDay;
  readonly at: Instant;
  readonly timeZone: string;
}

type Owned = Pick<Recommendation, "state" | "dueAt" | "missedAt"> & {
  readonly followUps: readonly { readonly at: string }[];
};

/**
 * How an owner followed up, in a year until a day. One in time counts on the day of its latest follow-up, verified or not; one
 * that is late, on the day it was due, and stays late. One that is open counts only once it is overdue, so that one returned with
 * more days waits for its new follow-up.
 * @source policy choice; PP 12/2017 Ps 24: findings of supervision are followed up in time
 */
export function followedUp(
  recommendations: readonly Owned[],
  { lastDay, at, timeZone }: Reading,
): FollowedUp {
  const settled = recommendations.flatMap((one) => settledAt(one, at) ?? []);
  const counted = settled.filter((one) => {
    const day = localDay(one.at, timeZone);
    return day <= lastDay && day.slice(0, 4) === lastDay.slice(0, 4);
  });
  const late = counted.filter(({ isLate }) => isLate).length;
  return { inTime: counted.length - late, late };
}

/** When it was settled whether a follow-up is in time; undefined if it is still awaited. */
function settledAt({ state, dueAt, missedAt, followUps }: Owned, at: Instant) {
  // One that was returned after having been missed has a later deadline than the missed one.
  if (missedAt !== undefined) return { at: missedAt < dueAt ? missedAt : dueAt, isLate: true };
  if (state === "OPEN") return dueAt < at ? { at: dueAt, isLate: true } : undefined;
  const latest = followUps.at(-1);
  return latest && { at: latest.at, isLate: false };
}
