import type { Language } from "../domain/text.ts";

interface Where {
  readonly language: Language;
  readonly timeZone: string;
}

const LOCALES: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes longer than a page. */
function formatOf(key: string, language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${key} ${language} ${options.timeZone}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], options);
  formats.set(name, made);
  return made;
}

/** An instant's day as people say it: "Selasa, 17 Maret 2026". */
export function dayWords(instant: string, { language, timeZone }: Where): string {
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone } as const;
  return formatOf("day", language, options).format(Date.parse(instant));
}

/** An instant with its time: "Selasa, 17 Maret 2026 pukul 14.05". */
export function momentWords(instant: string, { language, timeZone }: Where): string {
  const time = formatOf("time", language, { hour: "2-digit", minute: "2-digit", timeZone });
  const between = language === "id" ? " pukul " : ", ";
  return dayWords(instant, { language, timeZone }) + between + time.format(Date.parse(instant));
}

/** A local day as people say it. */
export function localDayWords(day: string, language: Language): string {
  return dayWords(`${day}T12:00:00Z`, { language, timeZone: "UTC" });
}

/** A day within a month that is named already: "Kamis, 19 Maret". */
export function weekdayWords(day: string, language: Language): string {
  const options = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return formatOf("weekday", language, options).format(Date.parse(`${day}T12:00:00Z`));
}

/** From one local day to another, as short as it can be said: "10–20 Maret 2026". */
export function spanWords(from: string, to: string, language: Language): string {
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const format = formatOf("span", language, options);
  return format
    .formatRange(Date.parse(`${from}T12:00:00Z`), Date.parse(`${to}T12:00:00Z`))
    .replaceAll(/[\u2009\u202f]/g, " ");
}

/** A number as it is written in the language. */
export function numberWords(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/**
 * A part of a whole as a percentage, rounded down to one decimal, so that only all of it is 100. Undefined where there is
 * nothing to take a part of.
 */
export function percentWords(part: number, whole: number, language: Language): string | undefined {
  if (whole === 0) return undefined;
  const format = new Intl.NumberFormat(LOCALES[language], { style: "percent", maximumFractionDigits: 1 });
  return format.format(Math.floor((1_000 * part) / whole) / 1_000);
}
