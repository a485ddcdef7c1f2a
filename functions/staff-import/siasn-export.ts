import { CsvError, type InfoRecord, parse } from "csv-parse/sync";
import { refusals } from "../../shared/domain/refusal.ts";
import type { Text } from "../../shared/domain/text.ts";
import {
  COLUMNS,
  type Fields,
  REQUIRED_COLUMNS,
  readSiasnRow,
  reasonOf,
  type SiasnRow,
} from "./siasn-row.ts";

/** Something wrong in a line, and how to fix it. */
export interface RowProblem {
  /** Of the file; its header is line 1. For a record of several lines, its first. */
  readonly line: number;
  /** Null if the line as a whole is wrong. */
  readonly column: string | null;
  readonly reason: Text;
}

export interface SiasnExport {
  /** The lines without problems, in file order. */
  readonly rows: readonly SiasnRow[];
  readonly problems: readonly RowProblem[];
}

/** SIASN writes `|` or `,`; a spreadsheet in an Indonesian locale turns them into `;`. */
const DELIMITERS = ["|", ",", ";"] as const;

const refuse = refusals("siasn-export", {
  "not-utf8": {
    kind: "invalid",
    id: 'Berkas ini bukan CSV dengan penyandian UTF-8. Unduh ulang ekspor CSV dari SIASN, atau simpan ulang sebagai "CSV UTF-8", lalu unggah lagi.',
    en: 'This file is no CSV in UTF-8. Download the CSV export from SIASN again, or save the file as "CSV UTF-8", and upload it again.',
  },
  "no-header": {
    kind: "invalid",
    id: "Baris pertama bukan judul kolom ekspor SIASN yang dipisahkan dengan | atau koma. Unduh ulang ekspor CSV dari SIASN tanpa mengubahnya.",
    en: "The first line is not the header of a SIASN export, separated by | or commas. Download the CSV export from SIASN again and leave it as it is.",
  },
  "open-quote": {
    kind: "invalid",
    id: "Berkas tidak dapat dibaca: tanda petik ganda di baris {line} dibuka tetapi tidak ditutup. Unduh ulang ekspor CSV dari SIASN, atau hapus tanda petik itu, lalu unggah lagi.",
    en: "The file cannot be read: a double quote on line {line} is opened and never closed. Download the CSV export from SIASN again, or remove the quote, and upload the file again.",
  },
  "missing-column": {
    kind: "invalid",
    id: "Kolom {column} tidak ada. Unduh ulang ekspor SIASN dengan semua kolomnya, dan jangan ubah judul kolom.",
    en: "The column {column} is missing. Download the SIASN export again with all its columns, and leave their titles as they are.",
  },
  "wrong-column-count": {
    kind: "invalid",
    id: "Baris ini berisi {count} kolom, sedangkan judulnya {expected}. Cari pemisah kolom yang hilang atau berlebih, misalnya di dalam alamat.",
    en: "This line has {count} columns; the header has {expected}. Look for a separator missing or too many, in an address for example.",
  },
  "duplicate-siasn-id": {
    kind: "invalid",
    id: "PNS ID ini sudah ada di baris {line}, padahal tiap pegawai punya id sendiri. Salin ulang dari SIASN, atau kosongkan.",
    en: "This PNS ID is already on line {line}, though everybody has one of their own. Copy it from SIASN again, or leave it empty.",
  },
  duplicate: {
    kind: "invalid",
    id: "NIP ini sudah ada di baris {line}. Hapus salah satu dari kedua baris.",
    en: "This number is already on line {line}. Remove one of the two lines.",
  },
});

/**
 * Reads a SIASN export (CSV, separated by `|` or `,`, UTF-8 with or without BOM). A bad line is reported with everything
 * that is wrong in it, and does not stop other lines from being read; of lines with the same number, the first one counts.
 * @param unitIds the registered units; if given, a line of any other unit is a problem
 * @throws DomainError `siasn-export.*` if the file as a whole cannot be read
 */
export function readSiasnExport(
  content: string | Uint8Array,
  { unitIds }: { readonly unitIds?: ReadonlySet<string> } = {},
): SiasnExport {
  const text = textOf(content);
  const [headerLine = ""] = text.split("\n", 1);
  const header = headerOf(headerLine);
  const missing = REQUIRED_COLUMNS.filter((column) => !header.places.has(column));
  if (missing.length > 0) {
    const problems = missing.map((column: string) => ({
      line: 1,
      column,
      reason: reasonOf(refuse("missing-column", { column })),
    }));
    return { rows: [], problems };
  }
  return readRecords(recordsOf(text.slice(headerLine.length + 1), header), header, unitIds);
}

/** Line ends become `\n`; otherwise the parser would count a `\r\n` within quotes as two lines. */
function textOf(content: string | Uint8Array): string {
  const text = typeof content === "string" ? content : decode(content);
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw Object.assign(refuse("not-utf8"), { cause });
  }
}

interface Header {
  readonly delimiter: string;
  /** Number of columns of every line. */
  readonly width: number;
  /** Index of each column by its title. */
  readonly places: ReadonlyMap<string, number>;
}

function headerOf(line: string): Header {
  const occurrences = (delimiter: string) => line.split(delimiter).length - 1;
  const [delimiter] = DELIMITERS.toSorted((one, other) => occurrences(other) - occurrences(one));
  if (delimiter === undefined || occurrences(delimiter) === 0) throw refuse("no-header");
  const titles: string[] = [];
  parseRecords(line, { delimiter, firstLine: 1, keep: (cells) => titles.push(...cells) });
  const places = titles.map((title, index) => [oneSpaced(title).toUpperCase(), index] as const);
  return { delimiter, width: titles.length, places: new Map(places.toReversed()) };
}

interface ExportRecord {
  readonly line: number;
  readonly width: number;
  readonly fields: Fields;
}

/** Drops unread columns record by record: a large city's export has millions of cells. */
function recordsOf(body: string, { delimiter, places }: Header): readonly ExportRecord[] {
  const records: ExportRecord[] = [];
  function keep(cells: readonly string[], line: number): void {
    const isBlank = cells.length === 1 && cells[0]?.trim() === "";
    if (!isBlank) records.push({ line, width: cells.length, fields: fieldsOf(cells, places) });
  }
  parseRecords(body, { delimiter, firstLine: 2, keep });
  return records;
}

interface Parsing {
  readonly delimiter: string;
  /** The line of the file at which the text starts. */
  readonly firstLine: number;
  /** Gets each record and the line at which it starts. */
  readonly keep: (cells: readonly string[], line: number) => void;
}

function parseRecords(text: string, { delimiter, firstLine, keep }: Parsing): void {
  let line = firstLine;
  function onRecord(cells: string[], { lines }: InfoRecord): null {
    keep(cells, line);
    line = firstLine + lines;
    return null;
  }
  try {
    parse(text, { delimiter, relax_column_count: true, relax_quotes: true, on_record: onRecord });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw Object.assign(refuse("open-quote", { line }), { cause });
  }
}

function fieldsOf(cells: readonly string[], places: Header["places"]): Fields {
  const fields = COLUMNS.map((column) => {
    const text = oneSpaced(cells[places.get(column) ?? -1] ?? "");
    return [column, text === "-" ? "" : text];
  });
  return Object.fromEntries(fields) as Fields;
}

function oneSpaced(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function readRecords(
  records: readonly ExportRecord[],
  header: Header,
  unitIds: ReadonlySet<string> | undefined,
): SiasnExport {
  const rows: SiasnRow[] = [];
  const problems: RowProblem[] = [];
  const firstLines = new Map<string, number>();
  const linesOfIds = new Map<string, number>();
  for (const { line, width, fields } of records) {
    if (width !== header.width) {
      const refusal = refuse("wrong-column-count", { count: width, expected: header.width });
      problems.push({ line, column: null, reason: reasonOf(refusal) });
      continue;
    }
    const reading = readSiasnRow(fields, unitIds);
    problems.push(...reading.problems.map((problem) => ({ line, ...problem })));
    const firstLine = firstLines.get(reading.nip ?? "");
    if (firstLine !== undefined) {
      const reason = reasonOf(refuse("duplicate", { line: firstLine }));
      problems.push({ line, column: "NIP BARU", reason });
      continue;
    }
    if (reading.nip !== undefined) firstLines.set(reading.nip, line);
    if (reading.row === undefined) continue;
    const { siasnId = "" } = reading.row;
    const lineOfId = linesOfIds.get(siasnId);
    if (lineOfId !== undefined) {
      const reason = reasonOf(refuse("duplicate-siasn-id", { line: lineOfId }));
      problems.push({ line, column: "PNS ID", reason });
      continue;
    }
    if (siasnId !== "") linesOfIds.set(siasnId, line);
    rows.push(reading.row);
  }
  return { rows, problems };
}
