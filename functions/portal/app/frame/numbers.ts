import { rupiahIn, shortNumberIn } from "../../../../shared/domain/number-words.ts";
import { language } from "./language.ts";

/** A number as it is written in the language. @param digits decimals at most */
export function numberWords(value: number, digits = 2): string {
  return shortNumberIn(value, language(), digits);
}

/** Basis points as a percentage: 8,750 is "87,5 %". One decimal, rounded down, so that only all of it is 100. */
export function percentWords(basisPoints: number): string {
  return `${numberWords(Math.floor(basisPoints / 10) / 10, 1)} %`;
}

/** Rupiah, whole. */
export function rupiahWords(value: number): string {
  return rupiahIn(value, language());
}
