import { localDay, localTime } from "../domain/calendar/calendar.ts";
import { timeIn, weekdayIn } from "../domain/day-words.ts";
import type { Language } from "../domain/text.ts";

interface Where {
  readonly language: Language;
  readonly timeZone: string;
}

/** An instant's day as people say it: "Selasa, 17 Maret 2026". */
export function dayWords(instant: string, { language, timeZone }: Where): string {
  return weekdayIn(localDay(instant, timeZone), language);
}

/** An instant with its time: "Selasa, 17 Maret 2026 pukul 14.05". */
export function momentWords(instant: string, { language, timeZone }: Where): string {
  const time = timeIn(localTime(instant, timeZone), language);
  return dayWords(instant, { language, timeZone }) + (language === "id" ? " pukul " : ", ") + time;
}

const LOCALES: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

const formats = new Map<string, Intl.NumberFormat>();

/** Kept: making one takes longer than a page. */
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${language} ${options.style} ${options.maximumFractionDigits}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[language], options);
  formats.set(name, made);
  return made;
}

/** A number as it is written in the language. */
export function numberWords(value: number, language: Language, digits = 0): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return numberFormat(language, options).format(value);
}

/**
 * A part of a whole as a percentage, rounded down to one decimal, so that only all of it is 100. Undefined where there is
 * nothing to take a part of.
 */
export function percentWords(part: number, whole: number, language: Language): string | undefined {
  if (whole === 0) return undefined;
  const format = numberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  return format.format(Math.floor((1_000 * part) / whole) / 1_000);
}
