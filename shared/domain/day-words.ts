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

/** From Sunday on. */
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  id: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

const QUARTERS = ["I", "II", "III", "IV"];

/** A month as written in a sentence: `2026-04`, or a day of it, as "April 2026". */
export function monthIn(month: string, language: Language): string {
  return `${MONTHS[language][Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** A month's name in three letters, as below a picture: `2026-08` as "Agu". */
export function shortMonthIn(month: string, language: Language): string {
  return monthIn(month, language).slice(0, 3);
}

/** A day as written in a sentence: `2026-04-07` as "7 April 2026". */
export function dayIn(day: string, language: Language): string {
  return `${Number(day.slice(8, 10))} ${monthIn(day, language)}`;
}

/** A day with its weekday: "Selasa, 7 April 2026". */
export function weekdayIn(day: string, language: Language): string {
  return `${weekdayOf(day, language)}, ${dayIn(day, language)}`;
}

/** A day with its weekday, where its year is named already: "Selasa, 7 April". */
export function weekdayOfYearIn(day: string, language: Language): string {
  return weekdayIn(day, language).slice(0, -" 2026".length);
}

function weekdayOf(day: string, language: Language): string {
  return WEEKDAYS[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}

/** From one day to another, as short as it can be said: "10–20 April 2026", "10 April – 2 Mei 2026". */
export function spanIn(from: string, to: string, language: Language): string {
  const last = dayIn(to, language);
  if (from === to) return last;
  const first = dayIn(from, language);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8, 10))}–${last}`;
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, -" 2026".length) : first} – ${last}`;
}

/** A clock time as written in a sentence: `14:05` as "14.05". */
export function timeIn(time: string, language: Language): string {
  return language === "id" ? time.replace(":", ".") : time;
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
