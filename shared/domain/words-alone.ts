/** The words of a text, without what two spellings of it differ in: capitals, punctuation and spaces. */
export function wordsAlone(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
