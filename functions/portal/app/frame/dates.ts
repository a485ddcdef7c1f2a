import {
  periodIn,
  shortMonthIn,
  timeIn,
  weekdayIn,
  weekdayOfYearIn,
} from "../../../../shared/domain/day-words.ts";
import { settings } from "../session/settings.ts";
import { now } from "./clock.ts";
import { language, say } from "./language.ts";

const DAY_MILLISECONDS = 86_400_000;

/** Swedes write days and times as machines do: `2026-03-17 14:05`. */
let zoned: Intl.DateTimeFormat | undefined;

function localTimestamp(instant: string | number): string {
  const { timeZone } = settings.city;
  zoned ??= new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
  return zoned.format(new Date(instant));
}

/** The city's local day of an instant, as `2026-03-17`. */
export function localDay(instant: string | number): string {
  return localTimestamp(instant).slice(0, 10);
}

/** The city's local time of an instant, as `14:05`. */
export function localTime(instant: string | number): string {
  return localTimestamp(instant).slice(11);
}

/** Today where the city is, by the server's clock. */
export function today(): string {
  return localDay(now());
}

/** The month that a day is in, as `2026-03`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month so many before or after another. */
export function monthFrom(month: string, offset: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + offset, 1)).toISOString().slice(0, 7);
}

/** A local day as people say it: "Selasa, 17 Maret". The year is said where it is not this one. */
export function dayWords(day: string): string {
  const isThisYear = day.slice(0, 4) === today().slice(0, 4);
  return isThisYear ? weekdayOfYearIn(day, language()) : weekdayIn(day, language());
}

/** "17 Mar", for narrow places. */
export function shortDayWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthTick(day)}`;
}

/** An instant's day and time in the city: "Selasa, 17 Maret pukul 14.05". */
export function momentWords(instant: string): string {
  const time = timeIn(localTime(instant), language());
  return `${dayWords(localDay(instant))}${language() === "id" ? " pukul " : ", "}${time}`;
}

/** A month, quarter or year: "Maret 2026", "Triwulan I 2026", "2026". */
export function periodWords(period: string): string {
  const text = periodIn(period, language());
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A month in three letters, for where there is no room for its year. */
export function monthTick(month: string): string {
  return shortMonthIn(month, language());
}

/** How far a deadline is: "hari ini", "besok", "3 hari lagi", "terlambat 2 hari". */
export function untilWords(instant: string): string {
  const days = Math.round((Date.parse(localDay(instant)) - Date.parse(today())) / DAY_MILLISECONDS);
  return Date.parse(instant) < now() ? lateWords(-days) : aheadWords(days);
}

function lateWords(days: number): string {
  if (days === 0) return say({ id: "lewat hari ini", en: "passed today" });
  return say({ id: `terlambat ${days} hari`, en: `${days} ${days === 1 ? "day" : "days"} late` });
}

function aheadWords(days: number): string {
  if (days === 0) return say({ id: "hari ini", en: "today" });
  if (days === 1) return say({ id: "besok", en: "tomorrow" });
  return say({ id: `${days} hari lagi`, en: `in ${days} days` });
}

/** How long ago something was: "baru saja", "3 jam lalu", "kemarin". */
export function agoWords(instant: string | number): string {
  const seconds = Math.max(0, (now() - new Date(instant).getTime()) / 1_000);
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  if (seconds < 60) return language() === "id" ? "baru saja" : "just now";
  if (seconds < 3_600) return relative.format(-Math.floor(seconds / 60), "minute");
  if (seconds < 86_400) return relative.format(-Math.floor(seconds / 3_600), "hour");
  return relative.format(-Math.floor(seconds / 86_400), "day");
}
