import { isBlank } from "../domain/invisible.ts";
import { type CellFault, cellText, type WorkbookTerms } from "./cell-value.ts";
import { MOST_COLUMNS, type SourceRow } from "./source-row.ts";
import { stringText } from "./string-text.ts";
import { type Attributes, xmlReader } from "./xml-reader.ts";
import { type Piece, refuseBroken, refuseRowNumber } from "./zip-archive.ts";

/** Excel's own limit, empty rows included. */
const MOST_ROWS = 1_048_576;

/**
 * The rows of a sheet, as it is unpacked; anything after them is not read.
 * @throws DomainError `table-file.broken-workbook`, `table-file.row-number`
 * @source ISO/IEC 29500-1, 18.3.1
 */
export async function* sheetRows(
  pieces: AsyncIterable<Piece>,
  terms: WorkbookTerms,
): AsyncGenerator<SourceRow> {
  const sheet = sheetReader(terms);
  let rows = 0;
  for await (const { bytes, share } of pieces) {
    sheet.write(bytes);
    for (const row of sheet.takeRows()) {
      rows += 1;
      if (rows > MOST_ROWS) throw refuseBroken();
      yield { ...row, share };
    }
    if (sheet.isOver()) return;
  }
  sheet.end();
}

function sheetReader(terms: WorkbookTerms) {
  const rows: Omit<SourceRow, "share">[] = [];
  let [line, next, isOver] = [0, 0, false];
  let cells: string[] = [];
  let faults = new Map<number, CellFault>();
  const cell = cellReader();
  const { write, end } = xmlReader({
    open(name, attributes) {
      if (name === "row") {
        line = numberOf(attributes().r, line);
        next = 0;
        cells = [];
        faults = new Map();
      } else if (name === "c") next = cell.begin(attributes(), next) + 1;
      else cell.open(name);
    },
    text: cell.text,
    close(name) {
      if (name === "row") rows.push({ line, cells, faults });
      else if (name === "sheetData") isOver = true;
      else if (name === "c") put();
      else cell.close(name);
    },
  });
  const put = () => {
    const { column, ...content } = cell.take();
    if (column >= MOST_COLUMNS) return;
    const { text, fault } = cellText(content, terms);
    while (cells.length < column) cells.push("");
    cells[column] = isBlank(text) ? "" : text.trim();
    if (fault) faults.set(column, fault);
  };
  return { write, end, takeRows: () => rows.splice(0), isOver: () => isOver };
}

function cellReader() {
  const { open, text, close, take } = stringText();
  let [column, style, type] = [0, 0, "n"];
  let [hasFormula, hasValue] = [false, false];
  return {
    /** @returns the cell's column, from 0; the next one if it does not say */
    begin({ r, s = "0", t = "n" }: Attributes, next: number): number {
      [column, style, type] = [columnOf(r) ?? next, Number(s), t];
      [hasFormula, hasValue] = [false, false];
      return column;
    },
    open(name: string): void {
      if (name === "f") hasFormula = true;
      if (name === "v" || name === "is") hasValue = true;
      open(name);
    },
    text,
    close,
    take() {
      const value = take();
      return { column, type, style, hasFormula, value: hasValue ? value : undefined };
    },
  };
}

/** A row without a number follows the previous one. */
function numberOf(written: string | undefined, before: number): number {
  const line = written === undefined ? before + 1 : Number(written);
  if (!Number.isSafeInteger(line) || line <= before || line > MOST_ROWS)
    throw refuseRowNumber(before, written ?? String(line));
  return line;
}

/** The column index of a reference: 2 for `C7`. */
function columnOf(reference = ""): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (let place = 0; place < letters.length; place += 1)
    column = column * 26 + letters.charCodeAt(place) - 64;
  return column - 1;
}
