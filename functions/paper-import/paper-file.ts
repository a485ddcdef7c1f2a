import { refusals } from "../../shared/domain/refusal.ts";
import type { SurveyQuestions } from "../../shared/domain/surveys/plan.ts";
import type { Text } from "../../shared/domain/text.ts";
import { fileRows } from "../../shared/spreadsheets/file-rows.ts";
import { type TableRow, tableOf, titleTwice } from "../../shared/spreadsheets/table-rows.ts";
import type { PaperProblem } from "../../shared/table/surveys/items.ts";
import { columnsOf, formKey, type PaperForm, readForm } from "./paper-form.ts";

/** The contents of a file of paper forms. */
export interface PaperFile {
  readonly titles: readonly string[];
  /** Between its cells; for a workbook, the one Excel uses in Indonesia. */
  readonly delimiter: string;
  readonly forms: readonly PaperForm[];
  readonly problems: readonly PaperProblem[];
  /** What does not refuse a form but should be seen by whoever uploads the file. */
  readonly warnings: readonly Text[];
}

/** The progress of reading a file. */
export interface Reading {
  /** Share of the file, 0 to 1. */
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

const refuse = /* @__PURE__ */ refusals("paper-file", {
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

/**
 * Reads paper forms typed in by a clerk, as CSV or a workbook (XLSX). Each row is a form, and a problem in
 * one does not stop the others. Empty rows are skipped.
 * @throws DomainError `paper-file.*`, `table-file.*` if the file as a whole cannot be read
 */
export async function readPaperFile(bytes: Uint8Array, terms: Terms): Promise<PaperFile> {
  const forms: PaperForm[] = [];
  const problems: PaperProblem[] = [];
  const warnings: Text[] = [];
  const lineOf = new Map<string, number>();
  let rowsRead = 0;
  const onWarning = (warning: Text) => void warnings.push(warning);
  const { titles, delimiter, rows } = await tableOf(fileRows(bytes, { fileName: terms.fileName, onWarning }));
  requireColumns(titles, terms.questions);
  for await (const row of rows) {
    if (rowsRead === MOST_FORMS) throw refuse("too-many-rows", { most: MOST_FORMS });
    rowsRead += 1;
    const read = readRow(row, { questions: terms.questions, lineOf });
    if ("reasons" in read) problems.push(read);
    else {
      lineOf.set(formKey(read.number), row.line);
      forms.push(read);
    }
    if (rowsRead % ROWS_BETWEEN_READINGS === 0) {
      const { share } = row;
      await terms.onReading({ share, rowsRead, accepted: forms.length, refused: problems.length });
    }
  }
  return { titles, delimiter, forms, problems, warnings };
}

function requireColumns(titles: readonly string[], questions: SurveyQuestions): void {
  if (titles.length === 0) throw refuse("empty");
  const { required, optional } = columnsOf(questions);
  const missing = required.find((column) => !titles.includes(column));
  if (missing !== undefined) throw refuse("missing-column", { column: missing });
  const twice = titleTwice(titles, [...required, ...optional]);
  if (twice !== undefined) throw refuse("column-twice", { column: twice });
}

interface Known {
  readonly questions: SurveyQuestions;
  /** By the key of the form's number. */
  readonly lineOf: ReadonlyMap<string, number>;
}

function readRow(
  { line, cells, fields, fault }: TableRow,
  { questions, lineOf }: Known,
): PaperForm | PaperProblem {
  if (fields === undefined) return { line, cells, reasons: fault ? [{ column: null, ...fault }] : [] };
  const { form, reasons } = readForm(fields, questions, lineOf);
  return form ?? { line, cells, reasons };
}
