import { parse } from "csv-parse/sync";
import type { SourceRow } from "./source-row.ts";

const DELIMITERS = [";", ",", "\t", "|"] as const;

/**
 * The lines of a CSV as rows, separated by `;`, `,`, tabs or `|`, whichever occurs most in its first line. A line is a row: a
 * bad one, even with a stray quote, does not stop others from being read.
 */
export function* csvRows(bytes: Uint8Array): Generator<SourceRow> {
  const lines = textOf(bytes).split(/\r\n|\n|\r/);
  const occurrences = (delimiter: string) => (lines[0] ?? "").split(delimiter).length;
  const [delimiter = ";"] = DELIMITERS.toSorted((one, other) => occurrences(other) - occurrences(one));
  for (const [index, text] of lines.entries()) {
    const share = (index + 1) / lines.length;
    const cells = text.trim() === "" ? [] : cellsOf(text, delimiter);
    yield { line: index + 1, cells: cells?.map((cell) => cell.trim()), text, delimiter, share };
  }
}

/** Undefined if the line has an unclosed quote. */
function cellsOf(line: string, delimiter: string): string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter);
  try {
    const [cells = []]: string[][] = parse(line, { delimiter, relax_quotes: true, relax_column_count: true });
    return cells;
  } catch {
    return undefined;
  }
}

/** UTF-8; UTF-16, which Excel calls Unicode text; or Windows-1252, which Excel writes unless asked for UTF-8. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
