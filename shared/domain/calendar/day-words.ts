import type { Language, Text } from "../text.ts";
import type { LocalDay } from "./calendar.ts";

const LOCALES: Record<Language, string> = { id: "id-ID", en: "en-GB" };

/** A day as written in a sentence: `2026-04-17` as "17 April 2026". */
export function dayIn(day: LocalDay, language: Language): string {
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(LOCALES[language], format).format(new Date(`${day}T00:00:00Z`));
}

/** A day that reads the same in both languages. */
export function dayText(day: LocalDay): Text {
  return { id: dayIn(day, "id"), en: dayIn(day, "en") };
}
