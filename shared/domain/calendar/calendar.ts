import type { CityFacts } from "../city.ts";
import { refusals } from "../refusal.ts";
import { NATIONAL_HOLIDAYS } from "../rules/national-holidays.ts";

/** A day of the city's calendar, `YYYY-MM-DD`. */
export type LocalDay = string;

/** A month of the city's calendar, `YYYY-MM`. */
export type LocalMonth = string;

/** A moment, UTC with milliseconds: `2026-03-17T02:00:00.000Z`. Earlier is less, as text too. */
export type Instant = string;

/** Which days a city works: Monday to Friday, less these holidays. */
export interface Calendar {
  /** IANA name of the city's time zone. */
  readonly zone: string;
  readonly holidays: ReadonlySet<LocalDay>;
  /** Years whose holidays the government has decided. */
  readonly knownYears: ReadonlySet<number>;
}

const refuse = refusals("calendar", {
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
 * Hours ahead of UTC. Indonesia's zones know no summer time, so that a local day is arithmetic: a library of time zones
 * would be a twelfth of every function, and the engine's own tables a tenth of a cold start.
 * @source Keppres 41/1987, in force since 1 January 1988; moments before it are not asked about
 */
const ZONES: Readonly<Record<string, number>> = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 };

function millisecondsAhead(zone: string): number {
  const hours = ZONES[zone];
  if (hours === undefined) throw new RangeError(`"${zone}" is no time zone of Indonesia.`);
  return hours * MILLISECONDS_OF_HOUR;
}

function momentOf(instant: Instant): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new RangeError(`"${instant}" is no instant.`);
  return milliseconds;
}

/** Days since 1970-01-01, so that counting days is counting integers. */
type EpochDay = number;

function epochDayOf(day: LocalDay): EpochDay {
  const milliseconds = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`"${day}" is not a day of the form YYYY-MM-DD.`);
  return milliseconds / MILLISECONDS_OF_DAY;
}

function dayOfEpoch(epochDay: EpochDay): LocalDay {
  return new Date(epochDay * MILLISECONDS_OF_DAY).toISOString().slice(0, 10);
}

function yearOf(epochDay: EpochDay): number {
  return new Date(epochDay * MILLISECONDS_OF_DAY).getUTCFullYear();
}

/** The day that the clock on the wall shows. */
function localEpochDay(instant: Instant, zone: string): EpochDay {
  return Math.floor((momentOf(instant) + millisecondsAhead(zone)) / MILLISECONDS_OF_DAY);
}

/** 1970-01-01 was a Thursday. */
function isWeekend(epochDay: EpochDay): boolean {
  const daysSinceMonday = (((epochDay + 3) % 7) + 7) % 7;
  return daysSinceMonday >= 5;
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && dayOfEpoch(milliseconds / MILLISECONDS_OF_DAY) === text;
}

type CityDays = Pick<CityFacts, "timeZone" | "localHolidays">;

/** Asked for by every request that has a deadline, and always the same. */
const calendars = new WeakMap<CityDays, Calendar>();

/**
 * The calendar by which a city counts working days: national holidays, joint leave and the city's own days.
 * @param city its time zone (IANA) and the days on which it alone does not work
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
 * The day that the clock on the wall shows in a zone at a moment.
 * @param zone IANA name, such as `Asia/Makassar`
 * @throws RangeError where the instant or the zone is malformed
 */
export function localDay(instant: Instant, zone: string): LocalDay {
  return dayOfEpoch(localEpochDay(instant, zone));
}

/**
 * The month that the calendar on the wall shows in a zone at a moment.
 * @throws RangeError where the instant or the zone is malformed
 */
export function localMonth(instant: Instant, zone: string): LocalMonth {
  return monthOf(localDay(instant, zone));
}

/** The month in which a day lies. */
export function monthOf(day: LocalDay): LocalMonth {
  return day.slice(0, 7);
}

/** The month before; before January comes December of the year before. */
export function previousMonth(month: LocalMonth): LocalMonth {
  return monthOf(addDays(`${month}-01`, -1));
}

/** The month after; after December comes January of the next year. */
export function nextMonth(month: LocalMonth): LocalMonth {
  return monthOf(addDays(`${month}-28`, 4));
}

/** The last day of a month. */
export function lastDayOfMonth(month: LocalMonth): LocalDay {
  return addDays(`${nextMonth(month)}-01`, -1);
}

/** Every day of a month, in order: 28 to 31 of them. */
export function daysOfMonth(month: LocalMonth): readonly LocalDay[] {
  const length = Number(lastDayOfMonth(month).slice(-2));
  return Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`);
}

/**
 * The day so many calendar days later, or earlier where `days` is negative.
 * @throws RangeError where `day` is not a day
 */
export function addDays(day: LocalDay, days: number): LocalDay {
  return dayOfEpoch(epochDayOf(day) + days);
}

/** The first moment of a local day. */
export function startOfDay(day: LocalDay, zone: string): Instant {
  return atLocalTime(day, "00:00", zone);
}

/** The last millisecond of a local day: what is due on that day is in time until then, and late after. */
export function endOfDay(day: LocalDay, zone: string): Instant {
  return endOfEpochDay(epochDayOf(day), zone);
}

function endOfEpochDay(epochDay: EpochDay, zone: string): Instant {
  return new Date((epochDay + 1) * MILLISECONDS_OF_DAY - millisecondsAhead(zone) - 1).toISOString();
}

/**
 * The moment at which the clock on the wall shows a time on a local day.
 * @param time `HH:MM`, 00:00 to 23:59
 * @throws RangeError where the day, the time or the zone is malformed
 */
export function atLocalTime(day: LocalDay, time: string, zone: string): Instant {
  if (!isDay(day) || !CLOCK_TIME.test(time)) throw new RangeError(`"${day} ${time}" is no day and time.`);
  return new Date(Date.parse(`${day}T${time}:00Z`) - millisecondsAhead(zone)).toISOString();
}

/**
 * Whether the city's offices work on a local day.
 * @throws DomainError `calendar.year-unknown` where the holidays of that year are not known
 * @source PermenPANRB 62/2018 counts working days; the days off are those of the SKB 3 Menteri and of the city
 */
export function isWorkingDay(day: LocalDay, calendar: Calendar): boolean {
  const epochDay = epochDayOf(day);
  requireKnown(epochDay, epochDay, calendar);
  return !calendar.holidays.has(day) && !isWeekend(epochDay);
}

/** To write a day as text costs 100 times what counting it costs, so the holidays of a calendar are counted once. */
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
 * The last local day on which something received on `received` is still done in time.
 * @param workingDays at least 0; the day of receipt is day zero, so 0 gives that day, working or not
 * @throws DomainError `calendar.year-unknown` where the holidays of a year in between are not known
 * @throws RangeError where `workingDays` is negative or no integer
 * @source PermenPANRB 62/2018 counts working days; day zero excluded is our policy choice
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
 * The last moment at which something received at `received` is still done in time: the end of its due day in the
 * city's zone.
 * @param workingDays at least 0; the local day of receipt is day zero
 * @throws DomainError `calendar.year-unknown` where the holidays of a year in between are not known
 * @source PermenPANRB 62/2018 counts working days; the end of the local day is our policy choice
 */
export function dueAt(received: Instant, workingDays: number, calendar: Calendar): Instant {
  const { zone } = calendar;
  return endOfEpochDay(dueEpochDay(localEpochDay(received, zone), workingDays, calendar), zone);
}

/**
 * How many working days lie after `from`, up to and including `to`: the count by which `dueDay` counts.
 * @returns 0 where `to` is not after `from`
 * @throws DomainError `calendar.year-unknown` where the holidays of a year in between are not known
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
 * The calendar, with the years that a deadline from `from` can reach taken as known. Where the decree on a year's holidays
 * is not recorded yet, the deadline is then too early by those holidays until it is, and nothing is refused for it.
 */
export function withYearsAssumed(calendar: Calendar, from: Instant): Calendar {
  const year = yearOf(localEpochDay(from, calendar.zone));
  const reach = Array.from({ length: 5 }, (_, index) => year + index);
  return { ...calendar, knownYears: new Set([...calendar.knownYears, ...reach]) };
}
