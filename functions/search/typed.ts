import { type TypedWord, typedWord } from "../../shared/domain/organisation/names/match.ts";
import { nameWords } from "../../shared/domain/organisation/names/words.ts";

/** What was typed to find a person: digits of a NIP, or words. */
export type Typed =
  | { readonly kind: "NIP"; readonly digits: string }
  | { readonly kind: "NAME"; readonly words: readonly TypedWord[] };

/** Half the city is born in this or that decade: fewer digits name nobody. */
const LEAST_DIGITS = 4;

/** Undefined if nobody can be found by it. NIPs are also written in groups, as 19860926 201505 1 001. */
export function typedIn(q: string): Typed | undefined {
  const digits = q.replaceAll(/[\s.-]/g, "");
  if (/^\d+$/.test(digits))
    return digits.length >= LEAST_DIGITS && digits.length <= 18 ? { kind: "NIP", digits } : undefined;
  const words = nameWords(q).map(typedWord);
  return words.some(({ word }) => word.length > 1) ? { kind: "NAME", words } : undefined;
}
