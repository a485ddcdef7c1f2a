import type { Language, Text } from "../domain/text.ts";

type Words<Of extends Readonly<Record<string, Text>>> = { readonly [Name in keyof Of]: string };

/** A page's words in the reader's language. */
export function wordsIn<const Of extends Readonly<Record<string, Text>>>(
  words: Of,
  language: Language,
): Words<Of> {
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text[language]])) as Words<Of>;
}
