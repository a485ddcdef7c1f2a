import { isBlank } from "../domain/invisible.ts";
import { unguarded } from "./csv.ts";
import { csvRecords } from "./csv-records.ts";
import { decode } from "./decode.ts";
import type { SourceRow } from "./source-row.ts";

const DELIMITERS = [";", ",", "\t", "|"] as const;

/** By which Excel is told the separator; it is no row. */
const SEPARATOR_LINE = /^"?sep=(.)"?[;,\t|]*$/i;

/**
 * The rows of a CSV, separated by what its first line says (`sep=;`), or by `;`, `,`, tabs or `|`, whichever that line has
 * most of outside quotes. What `csvOf` guarded is as it was before.
 */
export function* csvRows(content: Uint8Array | string): Generator<SourceRow> {
  const text = (typeof content === "string" ? content : decode(content)).replace(/^\uFEFF/, "");
  const firstLine = /\S.*/.exec(text)?.[0].trim() ?? "";
  const told = SEPARATOR_LINE.exec(firstLine)?.[1];
  const delimiter = told ?? likeliest(firstLine);
  const table = told === undefined ? text : text.replace(firstLine, "");
  for (const { cells, ...record } of csvRecords(table, delimiter))
    yield { ...record, cells: cells?.map(cellText), delimiter };
}

function likeliest(line: string): string {
  const bare = line.replace(/"[^"]*("|$)/g, "");
  const occurrences = (delimiter: string) => bare.split(delimiter).length;
  const [delimiter = ";"] = DELIMITERS.toSorted((one, other) => occurrences(other) - occurrences(one));
  return delimiter;
}

function cellText(cell: string): string {
  const text = unguarded(cell).trim();
  return isBlank(text) ? "" : text;
}
