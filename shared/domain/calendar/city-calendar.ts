import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import type { CityFacts } from "../city.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";
import { NATIONAL_HOLIDAYS } from "../rules/national-holidays.ts";
import type { Calendar, Instant, LocalDay } from "./calendar.ts";
import { enteredDay } from "./entered-day.ts";

const DAY_KINDS = ["NATIONAL", "JOINT_LEAVE", "LOCAL"] as const;

export const LocalDaySchema = /* @__PURE__ */ named("LocalDay", enteredDay);

/** A change to one day: it is off, or it is a working day although others have it off. */
export const CalendarDaySchema = /* @__PURE__ */ named("CalendarDay", () =>
  z.object({
    name: freeText().min(3).max(200),
    /** National holiday (hari libur nasional), joint leave (cuti bersama), or the city's own day. */
    kind: z.enum(DAY_KINDS),
    isDayOff: z.boolean(),
  }),
);
export type CalendarDay = z.infer<ReturnType<typeof CalendarDaySchema>>;

/** A city's changes to the calendar it started from, by day. */
export const CityCalendarSchema = /* @__PURE__ */ named("CityCalendar", () =>
  z.object({
    days: z.record(LocalDaySchema(), CalendarDaySchema()),
    /** From when open deadlines are known to follow the latest change; until that is confirmed, the change is due work. */
    followBy: z.string().optional(),
    version: z.int(),
  }),
);

export type CityCalendar = z.infer<ReturnType<typeof CityCalendarSchema>> & Aggregate;
export type CalendarEvent = DomainEvent<"CALENDAR_CHANGED" | "CALENDAR_FOLLOWED">;

const refuse = /* @__PURE__ */ refusals("calendar", {
  "too-many-days": {
    kind: "conflict",
    id: "Kalender memuat paling banyak {limit} hari yang diubah.",
    en: "A calendar holds at most {limit} changed days.",
    source: { id: "kebijakan", en: "policy" },
  },
  "day-past": {
    kind: "conflict",
    id: "Hari {day} sudah lewat. Yang dapat diubah hanya hari ini dan sesudahnya, agar tenggat yang sudah lewat tidak berubah.",
    en: "The day {day} is past. Only today and later days can be changed, so that deadlines that have passed stay as they were.",
    source: {
      id: "kebijakan: tenggat yang terlewat tidak dapat dibatalkan",
      en: "policy: a missed deadline cannot be undone",
    },
  },
});

/** Enough for ten years of holidays and joint leave, and far below the table's largest item. */
const MAX_DAYS = 500;

/** How long a request that read the old calendar may still be running, with room to spare. */
const SETTLING_MILLISECONDS = 5 * 60_000;

interface DayChange extends CalendarDay {
  readonly day: LocalDay;
  /** The city's local day of the change. */
  readonly today: LocalDay;
  readonly by: string;
  readonly at: Instant;
}

/**
 * Declares a day off, or a working day; undefined if the calendar already says so. Running deadlines of complaints move with it; others
 * count it if they are set later, and stay as they were promised if they are set already.
 * @throws DomainError `calendar.day-past`, `calendar.too-many-days`
 * @source SKB 3 Menteri may be changed during the year; local days are the city's decision; which deadlines move is a policy choice
 */
export function changeDay(
  calendar: CityCalendar | undefined,
  { day, today, by, at, name, kind, isDayOff }: DayChange,
): Decision<CityCalendar, CalendarEvent> | undefined {
  const before = calendar ?? { ...NEW_AGGREGATE, days: {} };
  const known = before.days[day];
  if (known && known.name === name && known.kind === kind && known.isDayOff === isDayOff) return undefined;
  if (day < today) throw refuse("day-past", { day });
  const days = { ...before.days, [day]: { name, kind, isDayOff } };
  if (Object.keys(days).length > MAX_DAYS) throw refuse("too-many-days", { limit: MAX_DAYS });
  const followBy = new Date(Date.parse(at) + SETTLING_MILLISECONDS).toISOString();
  return {
    state: { ...before, days, followBy },
    event: { type: "CALENDAR_CHANGED", by, at, data: { day, name, kind, isDayOff } },
  };
}

/**
 * Notes that everything open follows the calendar, once no request can still be running that read the old one. Undefined
 * before that, and if there is nothing to note.
 */
export function markCalendarFollowed(
  calendar: CityCalendar,
  at: Instant,
): Decision<CityCalendar, CalendarEvent> | undefined {
  const { followBy, ...rest } = calendar;
  if (followBy === undefined || at < followBy) return undefined;
  return { state: rest, event: { type: "CALENDAR_FOLLOWED", by: "SYSTEM", at, data: { followBy } } };
}

/** The calendar in force: the one the city started from, with its changes. */
export function calendarWith(base: Calendar, changes: CityCalendar | undefined): Calendar {
  if (changes === undefined) return base;
  const holidays = new Set(base.holidays);
  for (const [day, { isDayOff }] of Object.entries(changes.days)) {
    if (isDayOff) holidays.add(day);
    else holidays.delete(day);
  }
  return { ...base, holidays };
}

/** A day off as shown to people. */
export const DayOffSchema = /* @__PURE__ */ named("DayOff", () =>
  z.object({ day: z.string(), name: z.string(), kind: z.enum(DAY_KINDS) }),
);
type DayOff = z.infer<ReturnType<typeof DayOffSchema>>;

/** Every day off of a year, with its reason, in order. */
export function daysOff(
  city: Pick<CityFacts, "localHolidays">,
  changes: CityCalendar | undefined,
  year: number,
): readonly DayOff[] {
  const days = new Map<LocalDay, DayOff>();
  for (const [day, name] of Object.entries(NATIONAL_HOLIDAYS[year] ?? {}))
    days.set(day, { day, name, kind: /^cuti bersama/i.test(name) ? "JOINT_LEAVE" : "NATIONAL" });
  for (const { day, name } of city.localHolidays) days.set(day, { day, name, kind: "LOCAL" });
  for (const [day, { name, kind, isDayOff }] of Object.entries(changes?.days ?? {})) {
    if (isDayOff) days.set(day, { day, name, kind });
    else days.delete(day);
  }
  return [...days.values()]
    .filter(({ day }) => day.startsWith(String(year)))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** What the days off are called in the year of a moment and in the two after it. @param from undefined names none */
export function dayOffNames(
  city: Pick<CityFacts, "localHolidays">,
  changes: CityCalendar | undefined,
  from: Instant | undefined,
): (day: LocalDay) => string | undefined {
  const year = Number(from?.slice(0, 4));
  const names = new Map(
    [year, year + 1, year + 2]
      .flatMap((each) => daysOff(city, changes, each))
      .map(({ day, name }) => [day, name]),
  );
  return (day) => names.get(day);
}
