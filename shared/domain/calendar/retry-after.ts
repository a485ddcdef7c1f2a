import type { Instant } from "./calendar.ts";

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;

/** Whole seconds between two moments. */
export function secondsBetween(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 1_000);
}

/** How long to wait, for a refusal: minutes for people, rounded up, and seconds for `Retry-After`. */
export function retryIn(retryAfterSeconds: number) {
  return { minutes: Math.ceil(retryAfterSeconds / MINUTE_SECONDS), retryAfterSeconds };
}

/** The wait until the next full hour. */
export function retryNextHour(at: Instant) {
  return retryIn(HOUR_SECONDS - secondsBetween(`${at.slice(0, 13)}:00:00.000Z`, at));
}
