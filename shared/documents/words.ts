import { dayIn, monthIn, periodIn } from "../domain/day-words.ts";
import { shortNumberIn } from "../domain/number-words.ts";

/** `2026-03` as `Maret 2026`. */
export function monthWords(month: string): string {
  return monthIn(month, "id");
}

/** `2026-03` as `Maret 2026`, `2026-T1` as `Triwulan I 2026`, `2026` as `Tahun 2026`. */
export function periodWords(period: string): string {
  return period.length === 4 ? `Tahun ${period}` : periodIn(period, "id");
}

/** `2026-03-09` as `9 Maret 2026`. */
export function dayWords(day: string): string {
  return dayIn(day, "id");
}

/** A NIP as written on paper: groups of 8, 6, 1 and 3. */
export function spacedNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4");
}

/** At most two decimals, with the Indonesian comma. */
export function decimals(value: number): string {
  return String(Number(value.toFixed(2))).replace(".", ",");
}

/** The same with dots between thousands, for people only: a spreadsheet would not read it as a number. */
export function amountWords(value: number): string {
  return shortNumberIn(value, "id");
}
