import { rupiahIn, shortNumberIn } from "../../../../shared/domain/number-words.ts";
import type { Text } from "../../../../shared/domain/text.ts";
import { language, say } from "./language.ts";

/** A number as it is written in the language. @param digits decimals at most */
export function numberWords(value: number, digits = 2): string {
  return shortNumberIn(value, language(), digits);
}

/** So much of a unit of measure: "12 dokumen", "87,5%". */
export function measuredWords(value: number, unit: string): string {
  return unit === "%" ? `${numberWords(value)}%` : `${numberWords(value)} ${unit}`;
}

/** Basis points as a percentage: 8,750 is "87,5%". One decimal, rounded down, so that only all of it is 100. */
export function percentWords(basisPoints: number): string {
  return `${numberWords(Math.floor(basisPoints / 10) / 10, 1)}%`;
}

/** Rupiah, whole. */
export function rupiahWords(value: number): string {
  return rupiahIn(value, language());
}

/** What can be counted. */
export interface Counted extends Text {
  /** In English, where there is one of it. */
  readonly one: string;
}

/** A count with what is counted: "1 report", "2.350 laporan". */
export function countWords(count: number, of: Counted): string {
  return `${numberWords(count)} ${count === 1 && language() === "en" ? of.one : say(of)}`;
}
