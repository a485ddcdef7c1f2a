import { type Instant, type LocalDay, localDay } from "../calendar/calendar.ts";
import type { Recommendation } from "./recommendation.ts";

/** How many recommendations were followed up in time, and how many not. */
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

/** A recommendation, as far as it says whether it was followed up in time. */
export type Due = Pick<Recommendation, "state" | "dueAt" | "firstDueAt" | "missedAt"> & {
  readonly followUps: readonly { readonly at: string }[];
};

/**
 * How recommendations were followed up, in a year until a day. One in time counts on the day of its latest follow-up, verified or not;
 * one that is late, on the day it was due, and stays late. One that is open counts only once it is overdue, so that one returned with
 * more days waits for its new follow-up. Each counts in one year, that of its first deadline: what was settled before or after that
 * year counts on its first or last day.
 * @source policy choice; PP 12/2017 Ps 24: findings of supervision are followed up in time
 */
export function followedUp(recommendations: readonly Due[], { lastDay, at, timeZone }: Reading): FollowedUp {
  const year = lastDay.slice(0, 4);
  const counted = recommendations.flatMap((one) => {
    if (localDay(firstDueAt(one), timeZone).slice(0, 4) !== year) return [];
    const settled = settledAt(one, at);
    if (settled === undefined) return [];
    const day = within(localDay(settled.at, timeZone), year);
    return day <= lastDay ? [settled] : [];
  });
  const late = counted.filter(({ isLate }) => isLate).length;
  return { inTime: counted.length - late, late };
}

/** The first deadline. One returned before first deadlines were kept was due, if it was missed, just before that was found. */
function firstDueAt({ firstDueAt: first, missedAt, dueAt }: Due): Instant {
  return first ?? (missedAt !== undefined && missedAt < dueAt ? missedAt : dueAt);
}

/** When it was settled whether a follow-up is in time; undefined if it is still awaited. */
function settledAt(one: Due, at: Instant) {
  const { state, dueAt, missedAt, followUps } = one;
  if (missedAt !== undefined) {
    const isFirstMissed = !followUps.some((followUp) => followUp.at < missedAt);
    // One that was returned after having been missed has a later deadline than the missed one.
    return { at: isFirstMissed ? firstDueAt(one) : missedAt < dueAt ? missedAt : dueAt, isLate: true };
  }
  if (state === "OPEN") return dueAt < at ? { at: dueAt, isLate: true } : undefined;
  const latest = followUps.at(-1);
  return latest && { at: latest.at, isLate: false };
}

function within(day: LocalDay, year: string): LocalDay {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (day < first) return first;
  return day > last ? last : day;
}
