/** A row of a CSV. */
interface CsvRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Undefined if it has a quote that never closes. */
  readonly cells: readonly string[] | undefined;
  /** The row's text, unparsed. */
  readonly text: string;
  /** The share of the file read so far, 0 to 1. */
  readonly share: number;
}

const LINE_BREAK = /\r\n|\n|\r/;
const LINE_BREAKS = /\r\n|\n|\r/g;
const ANY_BREAK = /[\r\n]/g;

interface Form {
  readonly delimiter: string;
  /** The line break that ends rows; within cells, spreadsheets write another one. */
  readonly rowEnd: string;
  /** Number of cells in the first non-empty row. */
  readonly width: number;
}

/**
 * The rows of a CSV with any kind of line break; a quoted cell may hold separators and line breaks. A quote
 * that never closes spoils only its own line: otherwise it would swallow whole rows.
 * @source RFC 4180, and how Excel, LibreOffice and people depart from it
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  const rowEnd = LINE_BREAK.exec(text)?.[0] ?? "\n";
  let [at, line, width] = [0, 1, Number.POSITIVE_INFINITY];
  while (at < text.length) {
    const { cells, end } = recordAt(text, at, { delimiter, rowEnd, width });
    const next = afterBreak(text, end);
    yield { line, cells, text: text.slice(at, end), share: next / text.length };
    if (width === Number.POSITIVE_INFINITY && cells?.some((cell) => cell.trim() !== "")) width = cells.length;
    line += text.slice(at, next).match(LINE_BREAKS)?.length ?? 0;
    at = next;
  }
}

function recordAt(text: string, at: number, form: Form) {
  const firstEnd = endOfLine(text, at);
  const line = text.slice(at, firstEnd);
  if (!line.includes('"')) return { cells: line.split(form.delimiter), end: firstEnd };
  const cells: string[] = [];
  let lineEnd = firstEnd;
  for (let place = at; ; place += form.delimiter.length) {
    // Searched once a line, not once a cell.
    if (place > lineEnd) lineEnd = endOfLine(text, place);
    const cell = cellAt(text, place, lineEnd, form);
    if (cell === undefined) return { cells: undefined, end: firstEnd };
    cells.push(cell.value);
    place = cell.end;
    if (!text.startsWith(form.delimiter, place)) return { cells, end: place };
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

/** Quotes inside a text, or around only its first word, are part of it. */
function cellAt(text: string, at: number, lineEnd: number, form: Form): Cell | undefined {
  const start = afterSpaces(text, at);
  if (text[start] === '"') {
    const quoted = quotedCell(text, start + 1, form);
    if (quoted !== undefined) return quoted;
    if (!text.slice(start + 1, lineEnd).includes('"')) return undefined;
  }
  const rest = text.slice(at, lineEnd);
  const length = rest.indexOf(form.delimiter);
  const value = length === -1 ? rest : rest.slice(0, length);
  return { value, end: at + value.length };
}

/** A quoted cell, if its closing quote is where a cell may end. */
function quotedCell(text: string, start: number, form: Form): Cell | undefined {
  let quote = text.indexOf('"', start);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote === -1) return undefined;
  const end = afterSpaces(text, quote + 1);
  const isClosed =
    end === text.length || text.startsWith(form.delimiter, end) || /[\r\n]/.test(text[end] ?? "");
  const inside = text.slice(start, quote);
  return isClosed && !holdsRows(inside, form) ? { value: inside.replaceAll('""', '"'), end } : undefined;
}

function holdsRows(inside: string, { delimiter, rowEnd, width }: Form): boolean {
  return inside
    .split(rowEnd)
    .slice(1)
    .some((line) => line.split(delimiter).length >= width);
}

/** Found by scanning: searching for each kind of line break could run through the whole file. */
function endOfLine(text: string, at: number): number {
  ANY_BREAK.lastIndex = at;
  return ANY_BREAK.exec(text)?.index ?? text.length;
}

function afterBreak(text: string, end: number): number {
  return end + (text.startsWith("\r\n", end) ? 2 : 1);
}

function afterSpaces(text: string, at: number): number {
  let place = at;
  while (text[place] === " " || text[place] === "\u00a0") place += 1;
  return place;
}
