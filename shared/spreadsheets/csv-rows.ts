import { isBlank } from "../domain/invisible.ts";
import { type CellText, ofCharacters } from "./cell-value.ts";
import { unguarded } from "./csv.ts";
import { csvRecords } from "./csv-records.ts";
import { decode } from "./decode.ts";
import type { SourceRow } from "./source-row.ts";

const DELIMITERS = [";", ",", "\t", "|"] as const;

/** The line that tells Excel the separator; it is not a row. */
const SEPARATOR_LINE = /^"?sep=(.)"?[;,\t|]*$/i;

/**
 * The rows of a CSV. The separator is the one in its first line (`sep=;`), or else whichever of `;`, `,`, tab
 * and `|` is most frequent there outside quotes. Guards added by `csvOf` are removed.
 */
export function* csvRows(content: Uint8Array | string): Generator<SourceRow> {
  const text = (typeof content === "string" ? content : decode(content)).replace(/^\uFEFF/, "");
  const firstLine = /\S.*/.exec(text)?.[0].trim() ?? "";
  const told = SEPARATOR_LINE.exec(firstLine)?.[1];
  const delimiter = told ?? likeliest(firstLine);
  const table = told === undefined ? text : text.replace(firstLine, "");
  for (const { cells, ...record } of csvRecords(table, delimiter)) {
    const read = cells?.map(cellText);
    const faults = new Map(read?.flatMap(({ fault }, place) => (fault ? [[place, fault] as const] : [])));
    yield { ...record, cells: read?.map(({ text }) => text), delimiter, ...(faults.size > 0 && { faults }) };
  }
}

function likeliest(line: string): string {
  const bare = line.replace(/"[^"]*("|$)/g, "");
  const occurrences = (delimiter: string) => bare.split(delimiter).length;
  const [delimiter = ";"] = DELIMITERS.toSorted((one, other) => occurrences(other) - occurrences(one));
  return delimiter;
}

function cellText(cell: string): CellText {
  const { text, ...fault } = ofCharacters({ text: unguarded(cell).trim() });
  return { text: isBlank(text) ? "" : text, ...fault };
}
