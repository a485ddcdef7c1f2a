import { isDay } from "../calendar/calendar.ts";
import { visible } from "../invisible.ts";
import { refusals } from "../refusal.ts";

/** How a civil servant is employed (jenis pegawai); CPNS is a status of a PNS, not a kind. */
export const EMPLOYEE_KINDS = ["PNS", "PPPK", "PPPK_PARUH_WAKTU"] as const;
export type EmployeeKind = (typeof EMPLOYEE_KINDS)[number];

const SOURCE = "PerKaBKN 22/2007";

/** No message repeats the NIP: messages reach logs, and a NIP contains its owner's date of birth. */
const refuse = /* @__PURE__ */ refusals("nip", {
  "spreadsheet-number": {
    kind: "invalid",
    id: "NIP ini sudah diubah menjadi angka oleh aplikasi lembar kerja (seperti 1.98609E+17), jadi digit aslinya hilang. Atur format kolomnya menjadi Teks, salin ulang NIP dari sumbernya, lalu coba lagi.",
    en: "A spreadsheet has turned this NIP into a number (like 1.98609E+17), so its digits are lost. Format the column as Text, copy the NIP from its source again, and retry.",
  },
  "not-digits": {
    kind: "invalid",
    id: "NIP hanya boleh berisi angka (spasi boleh). Hapus huruf atau tanda baca lainnya.",
    en: "A NIP contains only digits (spaces are fine). Remove letters and other characters.",
  },
  "wrong-length": {
    kind: "invalid",
    id: "NIP harus 18 digit, sedangkan yang diisi {count} digit. Periksa apakah ada digit yang hilang atau berlebih.",
    en: "A NIP has 18 digits; this one has {count}. Check for missing or extra digits.",
    source: SOURCE,
  },
  "birth-year": {
    kind: "invalid",
    id: "Digit 1–4 adalah tahun lahir, sedangkan isinya {year}. Isi tahun yang benar, misalnya 1986.",
    en: "Digits 1–4 are the year of birth; here they are {year}. Enter the right year, such as 1986.",
    source: SOURCE,
  },
  "birth-month": {
    kind: "invalid",
    id: "Digit 5–6 adalah bulan lahir, sedangkan isinya {month}. Isi bulan 01 sampai 12.",
    en: "Digits 5–6 are the month of birth; here they are {month}. Enter a month from 01 to 12.",
    source: SOURCE,
  },
  "birth-day": {
    kind: "invalid",
    id: "Digit 7–8 adalah tanggal lahir, sedangkan isinya {day}, yang tidak ada dalam bulan itu. Periksa tanggal lahirnya.",
    en: "Digits 7–8 are the day of birth; here they are {day}, which that month does not have. Check the day of birth.",
    source: SOURCE,
  },
  "appointment-month": {
    kind: "invalid",
    id: "Digit 13–14 adalah bulan pengangkatan CPNS, sedangkan isinya {month}. Isi bulan 01 sampai 12.",
    en: "Digits 13–14 are the month of appointment; here they are {month}. Enter a month from 01 to 12.",
    source: SOURCE,
  },
  "number-of-pppk": {
    kind: "invalid",
    id: "Nomor ini milik PPPK (digit 13–14 adalah 21), sedangkan jenis pegawainya PNS. Betulkan jenis pegawai menjadi PPPK, atau periksa NIP-nya.",
    en: "This is the number of a PPPK (digits 13–14 are 21), but the kind given is PNS. Change the kind to PPPK, or check the number.",
  },
  "number-of-pns": {
    kind: "invalid",
    id: "Nomor ini milik PNS (digit 13–14 adalah bulan {month}), sedangkan jenis pegawainya PPPK. Betulkan jenis pegawai menjadi PNS, atau periksa nomor induk PPPK-nya.",
    en: "This is the number of a PNS (digits 13–14 are month {month}), but the kind given is PPPK. Change the kind to PNS, or check the number.",
  },
  "appointed-before-birth": {
    kind: "invalid",
    id: "Digit 9–12 adalah tahun pengangkatan, sedangkan isinya {year}, tidak setelah tahun lahir. Periksa kedua tahun itu.",
    en: "Digits 9–12 are the year of appointment; here they are {year}, which is not after the year of birth. Check both years.",
    source: SOURCE,
  },
  sex: {
    kind: "invalid",
    id: "Digit 15 adalah jenis kelamin: 1 untuk laki-laki, 2 untuk perempuan. Isinya {digit}; periksa digit itu.",
    en: "Digit 15 is the sex: 1 for a man, 2 for a woman. Here it is {digit}; check that digit.",
    source: SOURCE,
  },
  serial: {
    kind: "invalid",
    id: "Digit 16–18 adalah nomor urut 001 sampai 999, bukan 000. Bila semua NIP di berkas berakhiran 000, aplikasi lembar kerja telah membulatkannya: atur format kolomnya menjadi Teks dan salin ulang dari sumbernya.",
    en: "Digits 16–18 are a serial number from 001 to 999, not 000. If every NIP in the file ends in 000, a spreadsheet has rounded them: format the column as Text and copy them from their source again.",
    source: SOURCE,
  },
});

/**
 * The 18 digits of a civil servant's number: NIP of a PNS, or NI PPPK. Spaces of any kind, invisible
 * characters and a spreadsheet's leading apostrophe are removed. The first fault from left to right decides
 * the refusal. The number has no check digit, so a number that passes may still be another person's.
 *
 * PNS: birth `YYYYMMDD`, appointment `YYYYMM`, sex 1 or 2, serial 001–999. PPPK, including part-time: digits
 * 9–12 are the year and 13–14 a code, 21 in all numbers so far. We know of no regulation that fixes the code,
 * so only a month in its place is refused, because that makes it a PNS's number.
 * @throws DomainError `nip.*`, which says what is wrong and how to fix it
 * @source PerKaBKN 22/2007 (PNS); the code of PPPK is practice; limiting birth years to 1900 or later is our
 * policy choice
 */
export function parseNip(text: string, kind: EmployeeKind): string {
  const nip = nipDigits(text);
  requireBirthDay(nip);
  requireAppointment(nip, kind);
  const sex = nip.slice(14, 15);
  if (sex !== "1" && sex !== "2") throw refuse("sex", { digit: sex });
  if (nip.endsWith("000")) throw refuse("serial");
  return nip;
}

/**
 * The digits of a number as people and spreadsheets write it, without checking what they mean: spaces of any
 * kind, invisible characters and a spreadsheet's leading apostrophe are removed.
 * @throws DomainError `nip.spreadsheet-number`, `nip.not-digits`, `nip.wrong-length`
 */
export function nipDigits(text: string): string {
  const nip = visible(text)
    .replace(/\s+/g, "")
    .replace(/^['\u2018\u2019`]/, "");
  requireDigits(nip);
  return nip;
}

function requireDigits(nip: string): void {
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(nip)) throw refuse("spreadsheet-number");
  if (/\D/.test(nip)) throw refuse("not-digits");
  if (nip.length !== 18) throw refuse("wrong-length", { count: nip.length });
}

function requireBirthDay(nip: string): void {
  const year = nip.slice(0, 4);
  const month = nip.slice(4, 6);
  const day = nip.slice(6, 8);
  if (year < "1900") throw refuse("birth-year", { year });
  if (!isMonth(month)) throw refuse("birth-month", { month });
  if (!isDay(`${year}-${month}-${day}`)) throw refuse("birth-day", { day });
}

function requireAppointment(nip: string, kind: EmployeeKind): void {
  const year = nip.slice(8, 12);
  const month = nip.slice(12, 14);
  if (kind === "PNS" && month === "21") throw refuse("number-of-pppk");
  if (kind === "PNS" && !isMonth(month)) throw refuse("appointment-month", { month });
  if (kind !== "PNS" && isMonth(month)) throw refuse("number-of-pns", { month });
  if (year <= nip.slice(0, 4)) throw refuse("appointed-before-birth", { year });
}

function isMonth(twoDigits: string): boolean {
  return twoDigits >= "01" && twoDigits <= "12";
}

/**
 * The number in display form, in groups of 8, 6, 1 and 3: `19860926 201505 1 001`.
 * @param nip 18 digits
 */
export function formatNip(nip: string): string {
  return `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
}

/** The sex encoded in a NIP or NI PPPK, M or F. @param nip 18 digits @source PerKaBKN 22/2007: digit 15 */
export function sexOf(nip: string): "M" | "F" {
  return nip[14] === "2" ? "F" : "M";
}
