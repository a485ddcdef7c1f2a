import type { Language, Text } from "./text.ts";

/** As numbers are written in Indonesia and, in English, by the Commonwealth. */
const LOCALES: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

const formats = new Map<string, Intl.NumberFormat>();

/** Kept: making one takes longer than a page. */
function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = [language, ...Object.values(options)].join(" ");
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[language], options);
  formats.set(name, made);
  return made;
}

/** A number with exactly so many decimals: 2309.5 is "2.310", or "2.309,50" with two. */
export function numberIn(value: number, language: Language, digits = 0): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return format(language, options).format(value);
}

/** A number with no more decimals than it needs: 2309.5 is "2.309,5". */
export function shortNumberIn(value: number, language: Language, digits = 2): string {
  return format(language, { maximumFractionDigits: digits }).format(value);
}

/** A bound as documentation writes it: "4000", but "10.000". */
export function boundIn(value: number, language: Language): string {
  return format(language, { useGrouping: "min2" }).format(value);
}

/** Rupiah, whole: "Rp 4.500.000". */
export function rupiahIn(value: number, language: Language): string {
  return format(language, { style: "currency", currency: "IDR", maximumFractionDigits: 0 }).format(value);
}

/** Basis points as a percentage in each language: 6,050 is "60,5%" and "60.5%". */
export function percentText(basisPoints: number): Text {
  const words = (language: Language) => `${shortNumberIn(basisPoints / 100, language)}%`;
  return { id: words("id"), en: words("en") };
}

/**
 * A part of a whole as a percentage, rounded down to one decimal, so that only all of it is 100. Undefined if there is
 * nothing to take a part of.
 */
export function percentIn(part: number, whole: number, language: Language): string | undefined {
  if (whole === 0) return undefined;
  const options = { style: "percent", maximumFractionDigits: 1 } as const;
  return format(language, options).format(Math.floor((1_000 * part) / whole) / 1_000);
}
