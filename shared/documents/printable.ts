/** What the standard PDF fonts can write besides Latin-1: the rest of Windows-1252. */
const BEYOND_LATIN = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

const REPLACEMENTS: Readonly<Record<string, string>> = {
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "→": "->",
  "←": "<-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "✓": "v",
  "✔": "v",
};

/**
 * A text in characters that the standard PDF fonts can write: unsupported diacritics are dropped, known signs are written
 * out, and any other unsupported character becomes a question mark. Control characters are removed, except line ends.
 * @source ISO 32000-1, annex D: the standard Latin character set of the fourteen fonts
 */
export function printable(text: string): string {
  return Array.from(text.normalize("NFC"), character).join("");
}

function character(one: string): string {
  if (one === "\n" || isWritable(one)) return one;
  if (one === "\t") return " ";
  if (/\p{Cc}|\p{Cf}|\p{M}/u.test(one)) return "";
  const inWords = REPLACEMENTS[one];
  if (inWords !== undefined) return inWords;
  const bare = one.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare !== one && Array.from(bare).every(isWritable) ? bare : "?";
}

function isWritable(one: string): boolean {
  return /^[\u0020-\u007E\u00A0-\u00FF]$/.test(one) || BEYOND_LATIN.includes(one);
}
