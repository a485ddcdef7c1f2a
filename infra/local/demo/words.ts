import type { City } from "../../../shared/cities/city.ts";
import { localDay, localTime } from "../../../shared/domain/calendar/calendar.ts";
import { monthIn, timeIn, weekdayIn } from "../../../shared/domain/day-words.ts";
import { numberIn } from "../../../shared/domain/number-words.ts";

const ZONE_NAMES: Readonly<Record<City["timeZone"], string>> = {
  "Asia/Jakarta": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** `Minggu, 5 April 2026 08.00 WIB` */
export function momentWords(at: number | string, { timeZone }: Pick<City, "timeZone">): string {
  const time = timeIn(localTime(new Date(at).toISOString(), timeZone), "id");
  return `${dayWords(at, { timeZone })} ${time} ${ZONE_NAMES[timeZone]}`;
}

/** `Minggu, 5 April 2026` */
export function dayWords(at: number | string, { timeZone }: Pick<City, "timeZone">): string {
  return weekdayIn(localDay(new Date(at).toISOString(), timeZone), "id");
}

/** `Maret 2026` */
export function monthWords(month: string): string {
  return monthIn(month, "id");
}

/** `2.309` */
export function countWords(count: number): string {
  return numberIn(count, "id");
}

/** `78,89` */
export function decimalWords(value: number): string {
  return numberIn(value, "id", 2);
}
