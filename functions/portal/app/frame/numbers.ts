import { language } from "./language.ts";

const LOCALES = { id: "id-ID", en: "en-GB" } as const;

/** A number as it is written in the language. @param digits decimals at most */
export function numberWords(value: number, digits = 2): string {
  return new Intl.NumberFormat(LOCALES[language()], { maximumFractionDigits: digits }).format(value);
}

/** Basis points as a percentage: 8,750 is "87,5 %". One decimal, rounded down, so that only all of it is 100. */
export function percentWords(basisPoints: number): string {
  return `${numberWords(Math.floor(basisPoints / 10) / 10, 1)} %`;
}

/** Rupiah, whole. */
export function rupiahWords(value: number): string {
  return new Intl.NumberFormat(LOCALES[language()], {
    style: "currency",
    currency: "IDR",
    maximumFractionDigits: 0,
  }).format(value);
}
