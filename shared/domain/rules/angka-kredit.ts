import { divideHalfUp } from "../rounding.ts";
import type { Predikat } from "./predikat.ts";

/** Levels (jenjang) of functional positions, with the credit points for a year rated Baik, in hundredths. */
const COEFFICIENT_HUNDREDTHS = {
  PEMULA: 375,
  TERAMPIL: 500,
  MAHIR: 1_250,
  PENYELIA: 2_500,
  AHLI_PERTAMA: 1_250,
  AHLI_MUDA: 2_500,
  AHLI_MADYA: 3_750,
  AHLI_UTAMA: 5_000,
} as const;

/** The names of the levels. */
export const LEVEL_WORDS = {
  PEMULA: "Pemula",
  TERAMPIL: "Terampil",
  MAHIR: "Mahir",
  PENYELIA: "Penyelia",
  AHLI_PERTAMA: "Ahli Pertama",
  AHLI_MUDA: "Ahli Muda",
  AHLI_MADYA: "Ahli Madya",
  AHLI_UTAMA: "Ahli Utama",
} as const satisfies Record<FunctionalLevel, string>;

export const FUNCTIONAL_LEVELS = Object.keys(COEFFICIENT_HUNDREDTHS) as [FunctionalLevel];
export type FunctionalLevel = keyof typeof COEFFICIENT_HUNDREDTHS;

const PERCENT: Readonly<Record<Predikat, number>> = {
  SANGAT_BAIK: 150,
  BAIK: 100,
  BUTUH_PERBAIKAN: 75,
  KURANG: 50,
  SANGAT_KURANG: 25,
};

/** Part of a year, with its predikat. */
export interface CreditTerm {
  readonly predikat: Predikat;
  readonly level: FunctionalLevel;
  /** 1 to 12. */
  readonly months: number;
}

/**
 * The combined credit points (angka kredit) of parts of a year: percent of the predikat × coefficient of the level ×
 * months ÷ 12, summed exactly and rounded once at the end, half-up to two decimals.
 * @throws RangeError if a part's months are not an integer from 1 to 12
 * @source PermenPANRB 1/2023, PerBKN 3/2023; rounding the sum instead of its parts is our policy choice
 */
export function creditPoints(terms: readonly CreditTerm[]): number {
  const twelfths = terms.reduce((sum, { predikat, level, months }) => {
    if (!Number.isInteger(months) || months < 1 || months > 12) throw new RangeError(`${months} months.`);
    return sum + BigInt(PERCENT[predikat] * COEFFICIENT_HUNDREDTHS[level] * months);
  }, 0n);
  return divideHalfUp(twelfths, 1_200n) / 100;
}

/** The factors of one part in the formula, for display. */
export function creditFactors({ predikat, level }: Pick<CreditTerm, "predikat" | "level">) {
  return { percent: PERCENT[predikat], coefficient: COEFFICIENT_HUNDREDTHS[level] / 100 };
}

/**
 * The level at the end of a functional position's name; undefined if there is none.
 * @param position such as `Analis Kebijakan Ahli Muda`
 * @source PermenPANRB 1/2023: the levels of expert and skilled functional positions
 */
export function functionalLevelOf(position: string): FunctionalLevel | undefined {
  const words = position.trim().toUpperCase().split(/\s+/);
  const [last = "", beforeLast = ""] = words.toReversed();
  const name = beforeLast === "AHLI" ? `AHLI_${last}` : last;
  return Object.hasOwn(COEFFICIENT_HUNDREDTHS, name) ? (name as FunctionalLevel) : undefined;
}
