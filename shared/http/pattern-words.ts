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
    id: "bulan 2026-03, triwulan 2026-T1, atau tahun 2026",
    en: "a month 2026-03, a quarter 2026-T1 or a year 2026",
  },
  "/^[\\w-]{1,64}$/": {
    id: "1–64 huruf, angka, - atau _, tanpa spasi",
    en: "1–64 letters, digits, - or _, without spaces",
  },
  "/^[0-9a-f]{64}$/": { id: "SHA-256: 64 angka heksadesimal", en: "a SHA-256: 64 hexadecimal digits" },
};

const COPIED: Text = {
  id: "Bentuknya salah. Salin lagi dari tempat asalnya.",
  en: "Its form is wrong. Copy it again from where it came.",
};

/** What a text should have been that does not match a pattern: what is entered by its form, an id as one that is copied. */
export function patternMessage(pattern: string | undefined): Text {
  const form = ENTERED[pattern ?? ""];
  return form ? { id: `Harus berupa ${form.id}.`, en: `Must be ${form.en}.` } : COPIED;
}
