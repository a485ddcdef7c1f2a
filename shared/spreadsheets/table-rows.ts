import { isBlank, oneSpaced } from "../domain/invisible.ts";
import { fill, type Text } from "../domain/text.ts";
import type { CellText } from "./cell-value.ts";
import type { SourceRow } from "./source-row.ts";

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

type Source = Iterable<SourceRow> | AsyncIterable<SourceRow>;

const OPEN_QUOTE = {
  id: "Tanda petik ganda di baris ini dibuka tetapi tidak ditutup. Hapus tanda petik itu, atau tutuplah.",
  en: "A double quote on this line is opened and never closed. Remove it, or close it.",
};
const TOO_WIDE = {
  id: "Baris ini berisi {count} kolom, sedangkan judulnya {expected}. Cari pemisah kolom atau tanda petik yang berlebih, misalnya di dalam alamat.",
  en: "This line has {count} columns; the header has {expected}. Look for a separator or a quote too many, in an address for example.",
};

/** Splits a file into its titles and the rows below; empty rows and lines of separators are skipped. */
export async function tableOf(source: Source): Promise<Table> {
  const filled = filledRows(source);
  const { value: head } = await filled.next();
  const titles = (head?.cells ?? []).map(titleOf);
  return {
    titles: withoutEmptyEnd(titles),
    delimiter: head?.delimiter ?? ";",
    rows: rowsBelow(filled, titles),
  };
}

/** The first of the given titles that appears more than once. */
export function titleTwice(titles: readonly string[], sought: readonly string[]): string | undefined {
  return sought.find((title) => titles.indexOf(title) !== titles.lastIndexOf(title));
}

async function* filledRows(source: Source): AsyncGenerator<SourceRow, undefined> {
  for await (const row of source) {
    const isFilled = row.cells === undefined || row.cells.some((cell) => !isBlank(cell)) || row.faults?.size;
    if (isFilled) yield row;
  }
}

async function* rowsBelow(rows: AsyncIterable<SourceRow>, all: readonly string[]): AsyncGenerator<TableRow> {
  const titles = withoutEmptyEnd(all);
  for await (const { line, share, cells, faults, text = "" } of rows) {
    if (cells === undefined) {
      yield { line, share, cells: [text], fields: undefined, fault: OPEN_QUOTE };
      continue;
    }
    const { length } = withoutEmptyEnd(cells);
    if (length > all.length && faults === undefined) {
      const counts = { count: cells.length, expected: titles.length };
      const fault = { id: fill(TOO_WIDE.id, counts), en: fill(TOO_WIDE.en, counts) };
      yield { line, share, cells, fields: undefined, fault };
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

function titleOf(cell: string): string {
  return oneSpaced(cell).toUpperCase().toWellFormed();
}

/**
 * Spreadsheets may leave out empty cells at the end of a row, or write more of them than there are titles.
 */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}
