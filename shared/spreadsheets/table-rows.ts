import { isBlank, oneSpaced } from "../domain/invisible.ts";
import { refusals } from "../domain/refusal.ts";
import { fill, type Text, type TextParameters } from "../domain/text.ts";
import type { CellText } from "./cell-value.ts";
import { MOST_COLUMNS, type SourceRow } from "./source-row.ts";

/** A non-empty row below the titles. */
export interface TableRow {
  readonly line: number;
  /** As many as there are titles; a row that cannot be split has its text alone. */
  readonly cells: readonly string[];
  /** By title; undefined if the row as a whole is wrong. */
  readonly fields: ReadonlyMap<string, CellText> | undefined;
  /** What is wrong with the row as a whole. */
  readonly fault?: Text;
  readonly share: number;
}

/** A table in a file: a row of titles, and the rows below. */
export interface Table {
  /** In capitals, without invisible characters. Empty if the file is empty. */
  readonly titles: readonly string[];
  /** The CSV's separator; for a workbook, the one that Excel uses in Indonesia. */
  readonly delimiter: string;
  readonly rows: AsyncGenerator<TableRow>;
}

/** Longer rows are never typed; a hundred of them must fit into one transaction when they are reported. */
const LONGEST_ROW = 8_000;
const BEGINNING_SHOWN = 200;

const refuse = /* @__PURE__ */ refusals("table-file", {
  "no-titles": {
    kind: "invalid",
    id: "Baris pertama berkas ini berisi {columns} kolom dan {length} karakter; judul kolom paling banyak {mostColumns} kolom dan {most} karakter. Betulkan judulnya, lalu buat impor baru.",
    en: "The first line of this file has {columns} columns and {length} characters; titles have at most {mostColumns} and {most}. Correct them, and create a new import.",
  },
});

type Source = Iterable<SourceRow> | AsyncIterable<SourceRow>;

const OPEN_QUOTE = {
  id: "Tanda petik ganda di baris ini dibuka tetapi tidak ditutup. Hapus tanda petik itu, atau tutuplah.",
  en: "A double quote on this line is opened and never closed. Remove it, or close it.",
};
const TOO_LONG = {
  id: "Baris ini berisi {count} karakter, sedangkan batasnya {most}. Singkatkan isinya di berkas asli, lalu unggah lagi.",
  en: "This line has {count} characters; the limit is {most}. Shorten it in the original file, and upload it again.",
};
const TOO_WIDE = {
  id: "Baris ini berisi {count} kolom, sedangkan judulnya {expected}. Cari pemisah kolom atau tanda petik yang berlebih, misalnya di dalam alamat.",
  en: "This line has {count} columns; the header has {expected}. Look for a separator or a quote too many, in an address for example.",
};

/** Splits a file into its titles and the rows below; empty rows and lines of separators are skipped. */
export async function tableOf(source: Source): Promise<Table> {
  const found = filledRows(source);
  const { value: head } = await found.next();
  if (head) requireTitles(head);
  const titles = (head?.cells ?? []).map(titleOf);
  return {
    titles: withoutEmptyEnd(titles),
    delimiter: head?.delimiter ?? ";",
    rows: rowsBelow(found, titles),
  };
}

/** The first of the given titles that appears more than once. */
export function titleTwice(titles: readonly string[], sought: readonly string[]): string | undefined {
  return sought.find((title) => titles.indexOf(title) !== titles.lastIndexOf(title));
}

function requireTitles(head: SourceRow): void {
  const columns = withoutEmptyEnd(head.cells ?? []).length;
  const length = lengthOf(head);
  if (columns > MOST_COLUMNS || length > LONGEST_ROW)
    throw refuse("no-titles", { columns, length, mostColumns: MOST_COLUMNS, most: LONGEST_ROW });
}

/** Empty cells at its end do not count. */
function lengthOf({ cells, text = "" }: SourceRow): number {
  if (cells === undefined) return text.length;
  return withoutEmptyEnd(cells).reduce((sum, cell) => sum + cell.length + 1, 0);
}

async function* filledRows(source: Source): AsyncGenerator<SourceRow, undefined> {
  for await (const row of source) {
    const isFilled = row.cells === undefined || row.cells.some((cell) => !isBlank(cell)) || row.faults?.size;
    if (isFilled) yield row;
  }
}

async function* rowsBelow(rows: AsyncIterable<SourceRow>, all: readonly string[]): AsyncGenerator<TableRow> {
  const titles = withoutEmptyEnd(all);
  for await (const row of rows) {
    const { line, share, cells, faults, delimiter, text } = row;
    const spoilt = { line, share, fields: undefined };
    const count = lengthOf(row);
    if (count > LONGEST_ROW) {
      const beginning = (text ?? cells?.join(" ") ?? "").slice(0, BEGINNING_SHOWN).toWellFormed();
      yield { ...spoilt, cells: [beginning], fault: filled(TOO_LONG, { count, most: LONGEST_ROW }) };
      continue;
    }
    if (cells === undefined) {
      yield { ...spoilt, cells: [text ?? ""], fault: OPEN_QUOTE };
      continue;
    }
    const { length } = withoutEmptyEnd(cells);
    if (length > all.length && delimiter !== undefined) {
      const counts = { count: cells.length, expected: titles.length };
      yield { ...spoilt, cells, fault: filled(TOO_WIDE, counts) };
      continue;
    }
    const kept = titles.map((_, place) => cells[place] ?? "");
    const fields = titles.map((title, place) => {
      const fault = faults?.get(place);
      return [title, { text: kept[place] ?? "", ...(fault && { fault }) }] as const;
    });
    yield { line, share, cells: kept, fields: new Map(fields.toReversed()) };
  }
}

function filled({ id, en }: Text, counts: TextParameters): Text {
  return { id: fill(id, counts), en: fill(en, counts) };
}

function titleOf(cell: string): string {
  return oneSpaced(cell).toUpperCase().toWellFormed();
}

/**
 * Spreadsheets may leave out empty cells at the end of a row, or write more of them than there are titles.
 */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}
