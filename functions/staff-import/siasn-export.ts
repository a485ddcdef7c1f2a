import { oneSpaced } from "../../shared/domain/invisible.ts";
import { nameWords } from "../../shared/domain/organisation/names/words.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import type { Text } from "../../shared/domain/text.ts";
import { cellFaultText } from "../../shared/spreadsheets/cell-faults.ts";
import { fileRows } from "../../shared/spreadsheets/file-rows.ts";
import { type TableRow, tableOf, titleTwice } from "../../shared/spreadsheets/table-rows.ts";
import {
  COLUMNS,
  type Fields,
  REQUIRED_COLUMNS,
  type RowReading,
  readSiasnRow,
  reasonOf,
  type SiasnRow,
} from "./siasn-row.ts";

/** A problem in a line, and how to fix it. */
export interface RowProblem {
  /** The line in the file; the header is line 1. For a record of several lines, its first. */
  readonly line: number;
  /** Whom it is about, as far as the line can be read. */
  readonly nip?: string;
  readonly name?: string;
  /** Null if the line as a whole is wrong. */
  readonly column: string | null;
  readonly reason: Text;
}

export interface SiasnExport {
  /** The lines without problems, in file order. */
  readonly rows: readonly SiasnRow[];
  readonly problems: readonly RowProblem[];
  /** Non-empty rows below the header: those in `rows`, and those with problems. */
  readonly rowsRead: number;
  /** What does not refuse a line but should be seen by whoever uploads the file. */
  readonly warnings: readonly Text[];
  /** What stands in each line, in the order of `COLUMNS`, as it was typed. */
  readonly cellsOf: ReadonlyMap<number, readonly string[]>;
}

/** Twice the staff of the largest cities; a larger file could not be checked in time. */
const MOST_ROWS = 50_000;

const refuse = /* @__PURE__ */ refusals("siasn-export", {
  "too-many-rows": {
    kind: "invalid",
    id: "Berkas ini berisi lebih dari {most} baris. Bagi menjadi beberapa berkas, atau hapus baris yang bukan pegawai.",
    en: "This file has more than {most} rows. Split it into several files, or remove rows that are no employees.",
  },
  "no-header": {
    kind: "invalid",
    id: "Baris pertama bukan judul kolom ekspor SIASN. Unduh ulang ekspor SIASN (CSV atau XLSX) tanpa mengubah judul kolomnya.",
    en: "The first line is not the header of a SIASN export. Download the export (CSV or XLSX) from SIASN again, and leave the titles of its columns as they are.",
  },
  "missing-column": {
    kind: "invalid",
    id: "Kolom {column} tidak ada. Unduh ulang ekspor SIASN dengan semua kolomnya, dan jangan ubah judul kolom.",
    en: "The column {column} is missing. Download the SIASN export again with all its columns, and leave their titles as they are.",
  },
  "column-twice": {
    kind: "invalid",
    id: "Judul kolom {column} ada lebih dari sekali, sehingga tidak jelas mana yang berlaku. Hapus salah satunya.",
    en: "The column {column} is there more than once, and nobody can tell which one counts. Remove one of them.",
  },
  "duplicate-siasn-id": {
    kind: "invalid",
    id: "PNS ID ini sudah ada di baris {line}, padahal tiap pegawai punya id sendiri. Salin ulang dari SIASN, atau kosongkan.",
    en: "This PNS ID is already on line {line}, though everybody has one of their own. Copy it from SIASN again, or leave it empty.",
  },
  "nip-of-another": {
    kind: "invalid",
    id: "NIP ini sudah ada di baris {line}, atas nama {name}. Periksa NIP keduanya di SIASN, lalu betulkan yang salah.",
    en: "This number is already on line {line}, of {name}. Look both up in SIASN, and correct the wrong one.",
  },
  duplicate: {
    kind: "invalid",
    id: "NIP ini sudah ada di baris {line}. Hapus salah satu dari kedua baris.",
    en: "This number is already on line {line}. Remove one of the two lines.",
  },
});

interface Terms {
  /** The registered units; if given, a line of any other unit is a problem. */
  readonly unitIds?: ReadonlySet<string>;
  readonly fileName?: string;
}

/**
 * Reads a SIASN export, CSV or XLSX, as downloaded or as saved by a spreadsheet. A bad line is reported with
 * everything that is wrong with it, and does not stop the others; of lines with the same number, the first
 * counts.
 * @throws DomainError `siasn-export.no-header`, and `table-file.*` if the file as a whole cannot be read
 */
export async function readSiasnExport(
  content: string | Uint8Array,
  { unitIds, fileName = "" }: Terms = {},
): Promise<SiasnExport> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const warnings: Text[] = [];
  const onWarning = (warning: Text) => void warnings.push(warning);
  const { titles, rows } = await tableOf(fileRows(bytes, { fileName, onWarning }));
  if (titles.length < 2) throw refuse("no-header");
  const ofTitles = problemsOfTitles(titles);
  if (ofTitles.length > 0) return { rows: [], problems: ofTitles, rowsRead: 0, warnings, cellsOf: new Map() };
  return { ...(await readRecords(rows, unitIds)), warnings };
}

function problemsOfTitles(titles: readonly string[]): readonly RowProblem[] {
  const missing = REQUIRED_COLUMNS.filter((column) => !titles.includes(column));
  const twice = titleTwice(titles, COLUMNS);
  return [
    ...missing.map((column: string) => ({ column, error: refuse("missing-column", { column }) })),
    ...(twice === undefined ? [] : [{ column: twice, error: refuse("column-twice", { column: twice }) }]),
  ].map(({ column, error }) => ({ line: 1, column, reason: reasonOf(error) }));
}

async function readRecords(
  records: AsyncIterable<TableRow>,
  unitIds: ReadonlySet<string> | undefined,
): Promise<Omit<SiasnExport, "warnings">> {
  const rows: SiasnRow[] = [];
  const problems: RowProblem[] = [];
  const cellsOf = new Map<number, readonly string[]>();
  const repetition = repetitions();
  let rowsRead = 0;
  for await (const { line, fields: cells, fault } of records) {
    if (rowsRead === MOST_ROWS) throw refuse("too-many-rows", { most: MOST_ROWS });
    rowsRead += 1;
    if (cells === undefined) {
      if (fault) problems.push({ line, column: null, reason: fault });
      continue;
    }
    cellsOf.set(
      line,
      COLUMNS.map((column) => cells.get(column)?.text ?? ""),
    );
    const spoilt = faultsOf(cells);
    const isTold = new Set<string | null>(spoilt.map(({ column }) => column));
    const { row, ...reading } = readSiasnRow(fieldsOf(cells, isTold), unitIds, line);
    const found = [...spoilt, ...reading.problems.filter(({ column }) => !isTold.has(column))];
    const good = found.length === 0 ? row : undefined;
    const repeated = repetition(line, { nip: reading.nip, name: reading.name, siasnId: good?.siasnId });
    const about = { line, ...aboutOf(reading) };
    problems.push(...found.map((problem) => ({ ...about, ...problem })));
    if (repeated) problems.push({ ...about, ...repeated });
    else if (good) rows.push(good);
  }
  return { rows, problems, rowsRead, cellsOf };
}

function aboutOf({ nip, name }: Pick<RowReading, "nip" | "name">): Pick<RowProblem, "nip" | "name"> {
  return { ...(nip && { nip }), ...(name && { name }) };
}

/** A name as it is compared: however it was typed, and with whichever titles. */
const wordsOf = (name: string) => nameWords(name).join(" ");

interface Repeatable extends Pick<RowReading, "nip" | "name"> {
  readonly siasnId: string | undefined;
}

/** Detects lines with the number of an earlier line, of the same person or of another. */
function repetitions() {
  const firstOfNips = new Map<string, { readonly line: number; readonly name: string | undefined }>();
  const linesOfIds = new Map<string, number>();
  return (line: number, { nip = "", name, siasnId = "" }: Repeatable) => {
    const first = firstOfNips.get(nip);
    if (first !== undefined) {
      // Removing either line would lose somebody.
      const isOther = first.name !== undefined && name !== undefined && wordsOf(first.name) !== wordsOf(name);
      const refusal = isOther
        ? refuse("nip-of-another", { line: first.line, name: first.name })
        : refuse("duplicate", { line: first.line });
      return { column: "NIP BARU", reason: reasonOf(refusal) };
    }
    if (nip !== "") firstOfNips.set(nip, { line, name });
    const ofId = linesOfIds.get(siasnId);
    if (ofId !== undefined)
      return { column: "PNS ID", reason: reasonOf(refuse("duplicate-siasn-id", { line: ofId })) };
    if (siasnId !== "") linesOfIds.set(siasnId, line);
    return undefined;
  };
}

type Cells = NonNullable<TableRow["fields"]>;

/** Cells that do not show what was typed; a real date in a workbook is fine. */
function faultsOf(cells: Cells): readonly Omit<RowProblem, "line">[] {
  return COLUMNS.flatMap((column) => {
    const { text = "", fault } = cells.get(column) ?? {};
    const isMeant = fault === undefined || (fault === "became-date" && column === "TMT JABATAN");
    return isMeant ? [] : [{ column, reason: cellFaultText(fault, text) }];
  });
}

/** The value of a spoilt cell is ignored. */
function fieldsOf(cells: Cells, spoilt: ReadonlySet<string | null>): Fields {
  const fields = COLUMNS.map((column) => {
    const text = spoilt.has(column) ? "" : oneSpaced(cells.get(column)?.text ?? "");
    return [column, text === "-" ? "" : text];
  });
  return Object.fromEntries(fields) as Fields;
}
