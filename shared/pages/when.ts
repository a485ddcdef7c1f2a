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

/** A number as it is written in the language. */
export function numberWords(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
