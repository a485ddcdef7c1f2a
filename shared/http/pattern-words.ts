import type { Text } from "../domain/text.ts";

/** By pattern, what people enter themselves. */
const ENTERED: Readonly<Record<string, Text>> = {
  "/^\\d{18}$/": { id: "NIP: 18 angka tanpa spasi", en: "a NIP: 18 digits without spaces" },
  "/^20\\d\\d$/": { id: "tahun 2000 sampai 2099", en: "a year from 2000 to 2099" },
  "/^20\\d\\d-(0[1-9]|1[0-2])$/": {
    id: "bulan antara 2000-01 dan 2099-12",
    en: "a month between 2000-01 and 2099-12",
  },
  "/^20\\d\\d(-(0[1-9]|1[0-2]|T[1-4]))?$/": {
    id: "bulan (2026-03), triwulan (2026-T1), atau tahun (2026)",
    en: "a month (2026-03), a quarter (2026-T1) or a year (2026)",
  },
  "/^([01]\\d|2[0-3]):[0-5]\\d$/": {
    id: "jam antara 00:00 dan 23:59",
    en: "a time between 00:00 and 23:59",
  },
  "/^[\\w-]{1,64}$/": {
    id: "1–64 huruf, angka, - atau _, tanpa spasi",
    en: "1–64 letters, digits, - or _, without spaces",
  },
  "/^[0-9a-f]{64}$/": { id: "SHA-256: 64 tanda 0-9 atau a-f", en: "a SHA-256: 64 signs 0-9 or a-f" },
};

const OTHER: Text = {
  id: "Bentuknya salah. Periksa, atau salin lagi dari asalnya.",
  en: "Its form is wrong. Check it, or copy it again.",
};

/** What a text should have been that does not match a pattern: most of the others are ids, which people copy. */
export function patternMessage(pattern: string | undefined): Text {
  const form = ENTERED[pattern ?? ""];
  return form ? { id: `Harus berupa ${form.id}.`, en: `Must be ${form.en}.` } : OTHER;
}
