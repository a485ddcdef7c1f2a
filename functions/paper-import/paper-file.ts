import { refusals } from "../../shared/domain/refusal.ts";
import type { SurveyQuestions } from "../../shared/domain/surveys/plan.ts";
import type { PaperProblem } from "../../shared/table/surveys/items.ts";
import { csvRows } from "./csv-rows.ts";
import { columnsOf, type PaperForm, readForm } from "./paper-form.ts";
import type { SourceRow } from "./source-row.ts";
import { workbookRows } from "./workbook.ts";
import { isOle, refuseEncrypted } from "./zip-archive.ts";

/** The contents of a file of paper forms. */
export interface PaperFile {
  readonly titles: readonly string[];
  /** Between its cells; for a workbook, the one Excel uses in Indonesia. */
  readonly delimiter: string;
  readonly forms: readonly PaperForm[];
  readonly problems: readonly PaperProblem[];
}

/** The progress of reading a file. */
export interface Reading {
  /** Of the file, 0 to 1. */
  readonly share: number;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly refused: number;
}

interface Terms {
  readonly fileName: string;
  readonly questions: SurveyQuestions;
  /** Called now and then while the file is read. */
  readonly onReading: (reading: Reading) => Promise<void>;
}

/** A larger file was not typed by hand, and a consumer could not finish it in time. */
const MOST_FORMS = 100_000;
const ROWS_BETWEEN_READINGS = 5_000;

const refuse = refusals("paper-file", {
  "old-workbook": {
    kind: "invalid",
    id: "Berkas ini bukan XLSX, melainkan buku kerja Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx atau CSV UTF-8, lalu buat impor baru.",
    en: "This file is not XLSX but an old Excel workbook (.xls). Open it in Excel, save it as .xlsx or CSV UTF-8, and create a new import.",
  },
  "not-xlsx": {
    kind: "invalid",
    id: "Nama berkas ini berakhiran .xlsx, tetapi isinya bukan buku kerja Excel. Buka di Excel, simpan sebagai .xlsx, lalu buat impor baru; bila isinya CSV, namai .csv.",
    en: "The name of this file ends in .xlsx, but it is no Excel workbook. Open it in Excel, save it as .xlsx, and create a new import; if it is CSV, name it .csv.",
  },
  empty: {
    kind: "invalid",
    id: "Berkas ini kosong: tidak ada baris judul. Baris pertama harus memuat judul NOMOR, U1 sampai U9, dan boleh SARAN.",
    en: "This file is empty: it has no line of titles. The first line has the titles NOMOR, U1 to U9, and may have SARAN.",
  },
  "missing-column": {
    kind: "invalid",
    id: "Kolom {column} tidak ada. Baris pertama harus memuat judul NOMOR, U1 sampai U9, dan boleh SARAN.",
    en: "The column {column} is missing. The first line has the titles NOMOR, U1 to U9, and may have SARAN.",
  },
  "column-twice": {
    kind: "invalid",
    id: "Judul kolom {column} ada lebih dari sekali. Hapus atau ganti nama salah satunya.",
    en: "The column {column} occurs more than once. Remove or rename one of them.",
  },
  "too-many-rows": {
    kind: "invalid",
    id: "Berkas ini berisi lebih dari {most} formulir. Bagi menjadi beberapa berkas.",
    en: "This file has more than {most} forms. Split it into several files.",
  },
});

const WRONG_WIDTH = {
  id: "Banyaknya kolom tidak sama dengan judulnya. Cari pemisah kolom atau tanda petik yang berlebih.",
  en: "The line has a different number of columns from the header. Look for an extra separator or quote.",
};

/**
 * Reads paper forms that a clerk has typed in, as CSV or as a workbook (XLSX). A form is a row; a problem in one does not
 * stop others from being read. Empty rows are skipped.
 * @throws DomainError `paper-file.*` if the file as a whole cannot be read
 */
export async function readPaperFile(bytes: Uint8Array, terms: Terms): Promise<PaperFile> {
  const forms: PaperForm[] = [];
  const problems: PaperProblem[] = [];
  const lineOf = new Map<string, number>();
  let titles: readonly string[] | undefined;
  let delimiter = ";";
  let rowsRead = 0;
  for await (const row of rowsOf(bytes, terms.fileName)) {
    if (row.cells?.every((cell) => cell === "") && !row.faults?.size) continue;
    if (titles === undefined) {
      titles = titlesOf(row, terms.questions);
      delimiter = row.delimiter ?? delimiter;
      continue;
    }
    if (rowsRead === MOST_FORMS) throw refuse("too-many-rows", { most: MOST_FORMS });
    rowsRead += 1;
    const read = readRow(row, titles, { questions: terms.questions, lineOf });
    if ("reasons" in read) problems.push(read);
    else {
      lineOf.set(read.number, row.line);
      forms.push(read);
    }
    if (rowsRead % ROWS_BETWEEN_READINGS === 0) {
      const { share } = row;
      await terms.onReading({ share, rowsRead, accepted: forms.length, refused: problems.length });
    }
  }
  if (titles === undefined) throw refuse("empty");
  return { titles, delimiter, forms, problems };
}

/** By its first bytes, not by its name. */
function rowsOf(bytes: Uint8Array, fileName: string): Iterable<SourceRow> | AsyncIterable<SourceRow> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return workbookRows(bytes);
  if (isOle(bytes)) {
    refuseEncrypted(bytes);
    throw refuse("old-workbook");
  }
  if (/\.xls[xm]$/i.test(fileName)) throw refuse("not-xlsx");
  return csvRows(bytes);
}

function titlesOf({ cells = [] }: SourceRow, questions: SurveyQuestions): readonly string[] {
  const titles = cells.map((title) => title.toUpperCase());
  const { required, optional } = columnsOf(questions);
  const missing = required.find((column) => !titles.includes(column));
  if (missing !== undefined) throw refuse("missing-column", { column: missing });
  const twice = [...required, ...optional].find(
    (column) => titles.indexOf(column) !== titles.lastIndexOf(column),
  );
  if (twice !== undefined) throw refuse("column-twice", { column: twice });
  return titles;
}

interface Known {
  readonly questions: SurveyQuestions;
  readonly lineOf: ReadonlyMap<string, number>;
}

function readRow(
  row: SourceRow,
  titles: readonly string[],
  { questions, lineOf }: Known,
): PaperForm | PaperProblem {
  const { line, cells, faults, text = "" } = row;
  // A workbook omits the empty cells at the end of a row; in a CSV, a missing cell has shifted the others.
  const isShifted = faults === undefined && cells?.length !== titles.length;
  if (cells === undefined || isShifted)
    return { line, cells: cells ?? [text], reasons: [{ column: null, ...WRONG_WIDTH }] };
  const fields = new Map(
    titles.map((title, place) => {
      const fault = faults?.get(place);
      return [title, { text: cells[place] ?? "", ...(fault && { fault }) }];
    }),
  );
  const { form, reasons } = readForm(fields, questions, lineOf);
  return form ?? { line, cells: titles.map((_, place) => cells[place] ?? ""), reasons };
}
