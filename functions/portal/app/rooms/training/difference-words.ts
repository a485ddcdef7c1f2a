import { words } from "../../frame/language.ts";
import { countWords, numberWords } from "../../frame/numbers.ts";

const WORDS = {
  few: { id: "belum cukup data: terukur dua kali", en: "not enough data: measured both times" },
  least: { id: "orang, paling sedikit", en: "people, of at least" },
  of: { id: "orang", en: "people", one: "person" },
  from: { id: "selang 95%", en: "95% interval" },
  to: { id: "sampai", en: "to" },
};

interface Difference {
  readonly pairs: number;
  readonly leastPairs: number;
  readonly mean?: number | undefined;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

/** "+12,5% (selang 95% 4,1 sampai 20,9; 18 orang)", or that the data do not suffice. */
export function differenceWords({ pairs, leastPairs, mean, lower, upper }: Difference, unit: string): string {
  const text = words(WORDS);
  if (mean === undefined) return `${text.few} ${pairs} ${text.least} ${leastPairs}`;
  const said = `${mean > 0 ? "+" : ""}${numberWords(mean, 2)} ${unit}`;
  if (lower === undefined || upper === undefined) return `${said} (${countWords(pairs, WORDS.of)})`;
  const interval = `${text.from} ${numberWords(lower, 2)} ${text.to} ${numberWords(upper, 2)}`;
  return `${said} (${interval}; ${countWords(pairs, WORDS.of)})`;
}
