/**
 * Wraps a text into lines of at most `width` characters, between words; a longer word is broken. Text that does not fit into
 * the last line ends in an ellipsis.
 */
export function wrappedLines(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const words = text.split(/\s+/).flatMap((word) => piecesOf(word, width));
  const lines: string[] = [];
  for (const word of words) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && joined.length <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1), `${last.slice(0, width - 1)}…`];
}

function piecesOf(word: string, width: number): string[] {
  const symbols = [...word];
  const count = Math.max(1, Math.ceil(symbols.length / width));
  return Array.from({ length: count }, (_, piece) =>
    symbols.slice(piece * width, (piece + 1) * width).join(""),
  );
}
