import type { City } from "../../../shared/cities/city.ts";

const ZONE_NAMES: Readonly<Record<City["timeZone"], string>> = {
  "Asia/Jakarta": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** `Minggu, 5 April 2026 08.00 WIB` */
export function momentWords(at: number | string, { timeZone }: Pick<City, "timeZone">): string {
  const time = new Intl.DateTimeFormat("id-ID", { timeZone, timeStyle: "short" }).format(new Date(at));
  return `${dayWords(at, { timeZone })} ${time} ${ZONE_NAMES[timeZone]}`;
}

/** `Minggu, 5 April 2026` */
export function dayWords(at: number | string, { timeZone }: Pick<City, "timeZone">): string {
  const parts = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  return new Intl.DateTimeFormat("id-ID", { timeZone, ...parts }).format(new Date(at));
}

/** `Maret 2026` */
export function monthWords(month: string): string {
  const format = new Intl.DateTimeFormat("id-ID", { timeZone: "UTC", month: "long", year: "numeric" });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** `2.309` */
export function countWords(count: number): string {
  return count.toLocaleString("id-ID");
}

/** `78,89` */
export function decimalWords(value: number): string {
  return value.toLocaleString("id-ID", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
