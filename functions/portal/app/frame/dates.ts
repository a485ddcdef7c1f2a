import { settings } from "../session/settings.ts";
import { now } from "./clock.ts";
import { language, say } from "./language.ts";

const LOCALES = { id: "id-ID", en: "en-GB" } as const;
const DAY_MILLISECONDS = 86_400_000;

function format(options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALES[language()], { ...options, timeZone });
}

/** The city's local day of an instant, as `2026-03-17`. */
export function localDay(instant: string | number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: settings.city.timeZone }).format(new Date(instant));
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
  const year = day.slice(0, 4) === today().slice(0, 4) ? undefined : ("numeric" as const);
  return format({ weekday: "long", day: "numeric", month: "long", ...(year && { year }) }, "UTC").format(
    Date.parse(`${day}T12:00:00Z`),
  );
}

/** "17 Mar", for narrow places. */
export function shortDayWords(day: string): string {
  return format({ day: "numeric", month: "short" }, "UTC").format(Date.parse(`${day}T12:00:00Z`));
}

/** An instant's day and time in the city: "Selasa, 17 Maret pukul 14.05". */
export function momentWords(instant: string): string {
  const time = format({ hour: "2-digit", minute: "2-digit" }, settings.city.timeZone).format(
    Date.parse(instant),
  );
  return `${dayWords(localDay(instant))}${language() === "id" ? " pukul " : ", "}${time}`;
}

/** A month, quarter or year: "Maret 2026", "Triwulan I 2026", "2026". */
export function periodWords(period: string): string {
  const quarter = /^(\d{4})-T([1-4])$/.exec(period);
  if (quarter)
    return `${language() === "id" ? "Triwulan" : "Quarter"} ${["I", "II", "III", "IV"][Number(quarter[2]) - 1]} ${quarter[1]}`;
  if (!/^\d{4}-\d{2}$/.test(period)) return period;
  return format({ month: "long", year: "numeric" }, "UTC").format(Date.parse(`${period}-15T12:00:00Z`));
}

/** A month in three letters, for where there is no room for its year. */
export function monthTick(month: string): string {
  return format({ month: "short" }, "UTC").format(Date.parse(`${month}-15T12:00:00Z`));
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
  const relative = new Intl.RelativeTimeFormat(LOCALES[language()], { numeric: "auto" });
  if (seconds < 60) return language() === "id" ? "baru saja" : "just now";
  if (seconds < 3_600) return relative.format(-Math.floor(seconds / 60), "minute");
  if (seconds < 86_400) return relative.format(-Math.floor(seconds / 3_600), "hour");
  return relative.format(-Math.floor(seconds / 86_400), "day");
}
