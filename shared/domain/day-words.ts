const LOCALES = { id: "id-ID", en: "en-GB" } as const;
type Language = keyof typeof LOCALES;

/** A day as written in a sentence: `2026-04-17` as "17 April 2026".  */
export function dayIn(day: string, language: Language): string {
  return formatted(`${day}T00:00:00Z`, language, { day: "numeric", month: "long", year: "numeric" });
}

/** A day that reads the same in both languages. */
export function dayText(day: string): Readonly<Record<Language, string>> {
  return { id: dayIn(day, "id"), en: dayIn(day, "en") };
}

const QUARTERS = ["I", "II", "III", "IV"];

/**
 * A day, a month or a quarter as it is written in a sentence: "17 April 2026", "April 2026", "Triwulan II 2026". Any other text
 * stays as it is.
 */
export function periodIn(text: string, language: Language): string {
  if (/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/.test(text)) return dayIn(text, language);
  if (/^20\d\d-(0[1-9]|1[0-2])$/.test(text))
    return formatted(`${text}-01T00:00:00Z`, language, { month: "long", year: "numeric" });
  const [, year, quarter] = /^(20\d\d)-T([1-4])$/.exec(text) ?? [];
  if (quarter === undefined) return text;
  const number = QUARTERS[Number(quarter) - 1];
  return language === "id" ? `Triwulan ${number} ${year}` : `quarter ${number} of ${year}`;
}

function formatted(instant: string, language: Language, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...format, timeZone: "UTC" }).format(new Date(instant));
}
