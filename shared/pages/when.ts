import { localDay, localTime } from "../domain/calendar/calendar.ts";
import { timeIn, weekdayIn } from "../domain/day-words.ts";
import type { Language } from "../domain/text.ts";

export interface Where {
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
