/** As in `text.ts`, which writes days by what is here. */
type Language = "id" | "en";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

const QUARTERS = ["I", "II", "III", "IV"];

/** A month as written in a sentence: `2026-04`, or a day of it, as "April 2026". */
export function monthIn(month: string, language: Language): string {
  return `${MONTHS[language][Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** A day as written in a sentence: `2026-04-07` as "7 April 2026". */
export function dayIn(day: string, language: Language): string {
  return `${Number(day.slice(8, 10))} ${monthIn(day, language)}`;
}

/** A day in both languages. */
export function dayText(day: string): Readonly<Record<Language, string>> {
  return { id: dayIn(day, "id"), en: dayIn(day, "en") };
}

/**
 * A day, a month or a quarter as written in a sentence: "17 April 2026", "April 2026", "Triwulan II 2026". Any other text
 * stays as it is.
 */
export function periodIn(text: string, language: Language): string {
  if (/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/.test(text)) return dayIn(text, language);
  if (/^20\d\d-(0[1-9]|1[0-2])$/.test(text)) return monthIn(text, language);
  const [, year, quarter] = /^(20\d\d)-T([1-4])$/.exec(text) ?? [];
  if (quarter === undefined) return text;
  const number = QUARTERS[Number(quarter) - 1];
  return language === "id" ? `Triwulan ${number} ${year}` : `quarter ${number} of ${year}`;
}
