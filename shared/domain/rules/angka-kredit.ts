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

/** The names of the skilled levels before PermenPANRB 13/2019, longest first. */
const EARLIER_NAMES = [
  ["PELAKSANA PEMULA", "PEMULA"],
  ["PELAKSANA LANJUTAN", "MAHIR"],
  ["PELAKSANA", "TERAMPIL"],
] as const satisfies readonly (readonly [string, FunctionalLevel])[];

/** Where a second task begins that somebody has beside their position. */
const BESIDE = /\s+(?:SELAKU|SEBAGAI|MERANGKAP|PADA|DI)\s|[,/;]|\s[-–]\s/;
/** Names that end with a word for a level, and are none. */
const STRUCTURAL =
  /^(?:KEPALA (?!SEKOLAH)|SEKRETARIS|CAMAT|LURAH|DIREKTUR|ASISTEN (?:I|ADMINISTRASI|PEREKONOMIAN|PEMERINTAHAN)|STAF AHLI)/;

/**
 * The level in a functional position's name; undefined if there is none. It is what the name ends with, before any task
 * beside the position, or `Ahli` with its level anywhere. Teachers and others appointed before 2009 keep a level without
 * `Ahli`, and skilled levels their earlier names.
 * @param position such as `Analis Kebijakan Ahli Muda`, `Guru Madya`, `Perawat Pelaksana Lanjutan`
 * @source PermenPANRB 1/2023: the levels; PermenPANRB 13/2019: the names before it; reading them from the position's name is
 * policy, as the export has no column for the level
 */
export function functionalLevelOf(position: string): FunctionalLevel | undefined {
  const name = position.toUpperCase().replace(/[()]/g, " ").replace(/\s+/g, " ").trim();
  if (STRUCTURAL.test(name)) return undefined;
  const [own = ""] = name.split(BESIDE);
  return levelAtEnd(own.trim()) ?? expertLevelIn(name);
}

function levelAtEnd(name: string): FunctionalLevel | undefined {
  const earlier = EARLIER_NAMES.find(([words]) => name.endsWith(` ${words}`));
  if (earlier) return earlier[1];
  const last = name.split(" ").at(-1) ?? "";
  const isSkilled = Object.hasOwn(COEFFICIENT_HUNDREDTHS, last) && !last.includes("_");
  if (isSkilled) return last as FunctionalLevel;
  return isExpert(last) && name.includes(" ") ? `AHLI_${last}` : undefined;
}

function expertLevelIn(name: string): FunctionalLevel | undefined {
  const last = [...name.matchAll(/\bAHLI (\w+)\b/g)].at(-1)?.[1] ?? "";
  return isExpert(last) ? `AHLI_${last}` : undefined;
}

function isExpert(word: string): word is "PERTAMA" | "MUDA" | "MADYA" | "UTAMA" {
  return Object.hasOwn(COEFFICIENT_HUNDREDTHS, `AHLI_${word}`);
}
