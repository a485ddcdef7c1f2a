const MONTHS = [
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
];

/** `2026-03` as `Maret 2026`. */
export function monthWords(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** `2026-03-09` as `9 Maret 2026`. */
export function dayWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthWords(day)}`;
}

/** A NIP as it is written on paper: 8 6 1 3. */
export function spacedNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4");
}

/** At most two decimals, with the Indonesian comma. */
export function decimals(value: number): string {
  return String(Number(value.toFixed(2))).replace(".", ",");
}
