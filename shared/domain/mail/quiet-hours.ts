import {
  addDays,
  assumingKnownYears,
  atLocalTime,
  type Calendar,
  type Instant,
  isWorkingDay,
  localDay,
} from "../calendar/calendar.ts";
import type { NoticePolicy } from "./policy.ts";

/**
 * The first moment from `at` on at which mail may be sent: outside quiet hours and, if the city wants that, on a working day.
 * Mail that becomes due exactly when quiet hours end is sent then.
 * @source policy: a city wakes nobody; unit inboxes and complaint pages never wait
 */
export function firstSendable(at: Instant, quiet: NoticePolicy, calendar: Calendar): Instant {
  const known = assumingKnownYears(calendar, at);
  let moment = at;
  for (;;) {
    const later = waitsUntil(moment, quiet, known);
    if (later === undefined) return moment;
    moment = later;
  }
}

function waitsUntil(at: Instant, quiet: NoticePolicy, calendar: Calendar): Instant | undefined {
  const { zone } = calendar;
  const day = localDay(at, zone);
  const tomorrow = addDays(day, 1);
  if (!quiet.isSentOnDaysOff && !isWorkingDay(day, calendar)) return atLocalTime(tomorrow, "00:00", zone);
  const [from, until] = [quiet.quietFrom, quiet.quietUntil].map((time) => atLocalTime(day, time, zone)) as [
    Instant,
    Instant,
  ];
  if (from <= until) return at >= from && at < until ? until : undefined;
  if (at < until) return until;
  return at >= from ? atLocalTime(tomorrow, quiet.quietUntil, zone) : undefined;
}
