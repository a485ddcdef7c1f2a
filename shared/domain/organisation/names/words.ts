/** Titles and forms of address that SIASN writes before a name; those after it follow a comma. */
const TITLES = new Set(
  ["prof", "dr", "drs", "dra", "drg", "drh", "ir", "apt", "ns", "h", "hj", "kh"].concat(["sdr", "sdri"]),
);

/** Names of more words are rare, and are found by their first ones. */
export const MOST_WORDS = 5;

/**
 * The words by which somebody or something is found: lower case, without accents, apostrophes and punctuation, in order.
 * "Nu'man Al-Fārūq" gives `numan`, `al`, `faruq`.
 */
export function wordsIn(text: string): string[] {
  const plain = text.normalize("NFKD").replaceAll(/[\u0300-\u036f'’ʻ`]/g, "");
  return plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** The words of a person's name, without titles: at most {@link MOST_WORDS}, each once; initials only if there is nothing else. */
export function nameWords(name: string): readonly string[] {
  const [said = ""] = name.split(",");
  const words = wordsIn(said);
  const start = words.findIndex((word) => !TITLES.has(word));
  const own = [...new Set(words.slice(Math.max(start, 0)))];
  const long = own.filter((word) => word.length > 1);
  return (long.length > 0 ? long : own).slice(0, MOST_WORDS);
}
