import type { CityFacts } from "../city.ts";
import { refusals } from "../refusal.ts";
import { NATIONAL_HOLIDAYS } from "../rules/national-holidays.ts";

/** A day in the city's calendar, `YYYY-MM-DD`. */
export type LocalDay = string;

/** A month in the city's calendar, `YYYY-MM`. */
export type LocalMonth = string;

/** A moment in UTC with milliseconds, `2026-03-17T02:00:00.000Z`; sorting as text sorts by time. */
export type Instant = string;

/** The working days of a city: Monday to Friday, except these holidays. */
export interface Calendar {
  /** IANA name of the city's time zone. */
  readonly zone: string;
  readonly holidays: ReadonlySet<LocalDay>;
  /** Years for which the government has decreed the holidays. */
  readonly knownYears: ReadonlySet<number>;
}

const refuse = /* @__PURE__ */ refusals("calendar", {
  "year-unknown": {
    kind: "conflict",
    id: "Hari libur tahun {year} belum tercatat, jadi tenggat belum dapat dihitung. Tambahkan SKB 3 Menteri tahun {year} ke kalender.",
    en: "The holidays of {year} are not recorded yet, so the deadline cannot be computed. Add the joint ministerial decree of {year} to the calendar.",
    source: "SKB 3 Menteri",
  },
});

const MILLISECONDS_OF_DAY = 86_400_000;
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const MILLISECONDS_OF_HOUR = 3_600_000;

/**
 * Hours ahead of UTC. Indonesia has no daylight saving time, so local days are plain arithmetic: a time zone library would
 * be a twelfth of every function's size, and the engine's own tables a tenth of a cold start.
 * @source Keppres 41/1987, in force since 1 January 1988; earlier moments do not occur here
 */
const ZONES: Readonly<Record<string, number>> = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 };

function millisecondsAhead(zone: string): number {
  const hours = ZONES[zone];
  if (hours === undefined) throw new RangeError(`"${zone}" is not a time zone of Indonesia.`);
  return hours * MILLISECONDS_OF_HOUR;
}

function epochMillisecondsOf(instant: Instant): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new RangeError(`"${instant}" is not an instant.`);
  return milliseconds;
}

/** Days since 1970-01-01, so that counting days is integer arithmetic. */
type EpochDay = number;

function epochDayOf(day: LocalDay): EpochDay {
  const milliseconds = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`"${day}" is not a day in the form YYYY-MM-DD.`);
  return milliseconds / MILLISECONDS_OF_DAY;
}

function dayOfEpoch(epochDay: EpochDay): LocalDay {
  return new Date(epochDay * MILLISECONDS_OF_DAY).toISOString().slice(0, 10);
}

function yearOf(epochDay: EpochDay): number {
  return new Date(epochDay * MILLISECONDS_OF_DAY).getUTCFullYear();
}

/** The local day of an instant. */
function localEpochDay(instant: Instant, zone: string): EpochDay {
  return Math.floor((epochMillisecondsOf(instant) + millisecondsAhead(zone)) / MILLISECONDS_OF_DAY);
}

/** 1970-01-01 was a Thursday. */
function isWeekend(epochDay: EpochDay): boolean {
  const daysSinceMonday = (((epochDay + 3) % 7) + 7) % 7;
  return daysSinceMonday >= 5;
}

/** Whether the text is an existing day, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && dayOfEpoch(milliseconds / MILLISECONDS_OF_DAY) === text;
}

type CityDays = Pick<CityFacts, "timeZone" | "localHolidays">;

/** Cached, because every request with a deadline needs the same calendar. */
const calendars = new WeakMap<CityDays, Calendar>();

/**
 * The calendar for counting a city's working days: national holidays, joint leave and the city's own days off.
 * @param city its time zone (IANA) and its own days off
 * @source SKB 3 Menteri; local holidays are the city's decision
 */
export function calendarOf(city: CityDays): Calendar {
  const known = calendars.get(city);
  if (known !== undefined) return known;
  const national = Object.values(NATIONAL_HOLIDAYS).flatMap((days) => Object.keys(days));
  const local = city.localHolidays.map(({ day }) => day);
  const calendar = {
    zone: city.timeZone,
    holidays: new Set([...national, ...local]),
    knownYears: new Set(Object.keys(NATIONAL_HOLIDAYS).map(Number)),
  };
  calendars.set(city, calendar);
  return calendar;
}

/**
 * The local day in a zone at a moment.
 * @param zone IANA name, such as `Asia/Makassar`
 * @throws RangeError if the instant or the zone is malformed
 */
export function localDay(instant: Instant, zone: string): LocalDay {
  return dayOfEpoch(localEpochDay(instant, zone));
}

/**
 * The clock time in a zone at a moment, `HH:MM`.
 * @throws RangeError if the instant or the zone is malformed
 */
export function localTime(instant: Instant, zone: string): string {
  return new Date(epochMillisecondsOf(instant) + millisecondsAhead(zone)).toISOString().slice(11, 16);
}

/**
 * The local month in a zone at a moment.
 * @throws RangeError if the instant or the zone is malformed
 */
export function localMonth(instant: Instant, zone: string): LocalMonth {
  return monthOf(localDay(instant, zone));
}

/** The month of a day. */
export function monthOf(day: LocalDay): LocalMonth {
  return day.slice(0, 7);
}

/** The month before; January follows the previous year's December. */
export function previousMonth(month: LocalMonth): LocalMonth {
  return monthOf(addDays(`${month}-01`, -1));
}

/** The month after; December is followed by the next year's January. */
export function nextMonth(month: LocalMonth): LocalMonth {
  return monthOf(addDays(`${month}-28`, 4));
}

/** A number of months in order, of which `last` is the last. @param count at least 1 */
export function monthsUpTo(last: LocalMonth, count: number): readonly LocalMonth[] {
  const months = [last];
  while (months.length < count) months.unshift(previousMonth(months[0] ?? last));
  return months;
}

/** The last day of a month. */
export function lastDayOfMonth(month: LocalMonth): LocalDay {
  return addDays(`${nextMonth(month)}-01`, -1);
}

/** Every day of a month, in order: 28 to 31 days. */
export function daysOfMonth(month: LocalMonth): readonly LocalDay[] {
  const length = Number(lastDayOfMonth(month).slice(-2));
  return Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`);
}

/**
 * The day that is `days` calendar days later, or earlier if `days` is negative.
 * @throws RangeError if `day` is malformed
 */
export function addDays(day: LocalDay, days: number): LocalDay {
  return dayOfEpoch(epochDayOf(day) + days);
}

/** The 29th of February moves to the 28th of a year that has no other. */
function inYears(milliseconds: number, years: number): number {
  const date = new Date(milliseconds);
  const day = date.getUTCDate();
  const later = date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.getUTCDate() === day ? later : date.setUTCDate(0);
}

/**
 * The same day some years later, or earlier if `years` is negative; from 29 February to 28 February of a year that has no other, so that
 * nothing lasts longer than it was said to.
 * @source policy choice: no Indonesian law says which day it is
 */
export function addYears(day: LocalDay, years: number): LocalDay {
  return dayOfEpoch(inYears(epochDayOf(day) * MILLISECONDS_OF_DAY, years) / MILLISECONDS_OF_DAY);
}

/**
 * The same clock time some years later, by the zone's days as `addYears` counts them.
 * @throws RangeError if the instant or the zone is malformed
 */
export function yearsAfter(instant: Instant, years: number, zone: string): Instant {
  const ahead = millisecondsAhead(zone);
  return new Date(inYears(epochMillisecondsOf(instant) + ahead, years) - ahead).toISOString();
}

/** The first moment of a local day. */
export function startOfDay(day: LocalDay, zone: string): Instant {
  return atLocalTime(day, "00:00", zone);
}

/** The last millisecond of a local day: whatever is due that day is on time until then. */
export function endOfDay(day: LocalDay, zone: string): Instant {
  return endOfEpochDay(epochDayOf(day), zone);
}

function endOfEpochDay(epochDay: EpochDay, zone: string): Instant {
  return new Date((epochDay + 1) * MILLISECONDS_OF_DAY - millisecondsAhead(zone) - 1).toISOString();
}

/**
 * The instant of a clock time on a local day.
 * @param time `HH:MM`, 00:00 to 23:59
 * @throws RangeError if the day, the time or the zone is malformed
 */
export function atLocalTime(day: LocalDay, time: string, zone: string): Instant {
  if (!isDay(day) || !CLOCK_TIME.test(time)) throw new RangeError(`"${day} ${time}" is not a day and time.`);
  return new Date(Date.parse(`${day}T${time}:00Z`) - millisecondsAhead(zone)).toISOString();
}

/**
 * Whether a local day is a working day of the city.
 * @throws DomainError `calendar.year-unknown` if that year's holidays are not known
 * @source PermenPANRB 62/2018 counts working days; the days off are those of the SKB 3 Menteri and of the city
 */
export function isWorkingDay(day: LocalDay, calendar: Calendar): boolean {
  const epochDay = epochDayOf(day);
  requireKnown(epochDay, epochDay, calendar);
  return !calendar.holidays.has(day) && !isWeekend(epochDay);
}

/** Formatting a day costs 100 times as much as counting it, so a calendar's holidays are converted once. */
const holidaysAsEpochDays = new WeakMap<Calendar["holidays"], ReadonlySet<EpochDay>>();

function epochDaysOff(calendar: Calendar): ReadonlySet<EpochDay> {
  const known = holidaysAsEpochDays.get(calendar.holidays);
  if (known !== undefined) return known;
  const counted = new Set(Array.from(calendar.holidays, epochDayOf));
  holidaysAsEpochDays.set(calendar.holidays, counted);
  return counted;
}

function requireKnown(first: EpochDay, last: EpochDay, calendar: Calendar): void {
  const lastYear = yearOf(last);
  for (let year = yearOf(first); year <= lastYear; year += 1) {
    if (!calendar.knownYears.has(year)) throw refuse("year-unknown", { year });
  }
}

/**
 * The last local day on which something received on `received` is on time.
 * @param workingDays at least 0; the day of receipt is day zero, so 0 gives that day, whether it is a working day or not
 * @throws DomainError `calendar.year-unknown` if the holidays of a year in between are not known
 * @throws RangeError if `workingDays` is negative or not an integer
 * @source PermenPANRB 62/2018 counts working days; excluding day zero is our policy choice
 */
export function dueDay(received: LocalDay, workingDays: number, calendar: Calendar): LocalDay {
  return dayOfEpoch(dueEpochDay(epochDayOf(received), workingDays, calendar));
}

function dueEpochDay(dayZero: EpochDay, workingDays: number, calendar: Calendar): EpochDay {
  if (!Number.isInteger(workingDays) || workingDays < 0) {
    throw new RangeError(`A deadline is a whole number of working days, at least 0, not ${workingDays}.`);
  }
  const daysOff = epochDaysOff(calendar);
  let epochDay = dayZero;
  for (let left = workingDays; left > 0; ) {
    epochDay += 1;
    if (!isWeekend(epochDay) && !daysOff.has(epochDay)) left -= 1;
  }
  if (workingDays > 0) requireKnown(dayZero + 1, epochDay, calendar);
  return epochDay;
}

/**
 * The last moment at which something received at `received` is on time: the end of its due day in the city's zone. Nobody is refused
 * because the decree on a year's holidays is not recorded yet: see `assumingKnownYears`.
 * @param workingDays at least 0; the local day of receipt is day zero
 * @source PermenPANRB 62/2018 counts working days; the end of the local day is our policy choice
 */
export function dueAt(received: Instant, workingDays: number, calendar: Calendar): Instant {
  const { zone } = calendar;
  const known = assumingKnownYears(calendar, received);
  return endOfEpochDay(dueEpochDay(localEpochDay(received, zone), workingDays, known), zone);
}

/**
 * The number of working days after `from`, up to and including `to`, counted as `dueDay` counts.
 * @returns 0 if `to` is not after `from`
 * @throws DomainError `calendar.year-unknown` if the holidays of a year in between are not known
 */
export function workingDaysBetween(from: LocalDay, to: LocalDay, calendar: Calendar): number {
  const dayZero = epochDayOf(from);
  const last = epochDayOf(to);
  if (last > dayZero) requireKnown(dayZero + 1, last, calendar);
  const daysOff = epochDaysOff(calendar);
  let count = 0;
  for (let epochDay = dayZero + 1; epochDay <= last; epochDay += 1) {
    if (!isWeekend(epochDay) && !daysOff.has(epochDay)) count += 1;
  }
  return count;
}

/**
 * The calendar with every year that a deadline from `from` can reach treated as known. Until the decree on a year's holidays
 * is recorded, deadlines are too early by those holidays, but nothing is refused.
 */
export function assumingKnownYears(calendar: Calendar, from: Instant): Calendar {
  const year = yearOf(localEpochDay(from, calendar.zone));
  const reach = Array.from({ length: 5 }, (_, index) => year + index);
  return { ...calendar, knownYears: new Set([...calendar.knownYears, ...reach]) };
}
