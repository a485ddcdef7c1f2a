import { type Instant, type LocalDay, localDay } from "../../calendar/calendar.ts";

const MINUTE = 60_000;

/** An answer is counted for the day of its receipt until this long after the day's end. */
const COUNTED_FOR_MINUTES = 30;

/** A day is shown this long after its end: longer than the counting of a batch that began in time may take. */
const SHOWN_AFTER_MINUTES = 60;

/**
 * The local day for which an answer counts: that of its receipt. If the queue delivers it after that day may have been shown,
 * it is the day of delivery: what was shown never changes, for the change would reveal the answer.
 * @param zone the city's
 * @source policy, from UU 27/2022
 */
export function countedDay(receivedAt: Instant, deliveredAt: Instant, zone: string): LocalDay {
  const received = localDay(receivedAt, zone);
  const counting = localDay(earlier(deliveredAt, COUNTED_FOR_MINUTES), zone);
  return counting > received ? localDay(deliveredAt, zone) : received;
}

/**
 * The first local day of which nothing is shown yet.
 * @param zone the city's
 * @source policy
 */
export function firstDayUnshown(at: Instant, zone: string): LocalDay {
  return localDay(earlier(at, SHOWN_AFTER_MINUTES), zone);
}

function earlier(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) - minutes * MINUTE).toISOString();
}
