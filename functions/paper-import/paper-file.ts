import { parse } from "csv-parse/sync";
import { refusals } from "../../shared/domain/refusal.ts";
import type { SurveyQuestions } from "../../shared/domain/survey-plan.ts";
import type { PaperProblem } from "../../shared/table/paper-imports.ts";
import { ELEMENT_COLUMNS, type PaperForm, readForm } from "./paper-form.ts";

/** What a file of paper forms says. */
export interface PaperFile {
  readonly titles: readonly string[];
  readonly forms: readonly PaperForm[];
  readonly problems: readonly PaperProblem[];
}

/** Beyond it a file is no work of hands, and a consumer would not end in its time. */
const MOST_ROWS = 100_000;
const DELIMITERS = [";", ",", "\t", "|"] as const;

const refuse = refusals("paper-file", {
  "not-csv": {
    kind: "invalid",
    id: 'Berkas ini bukan CSV, melainkan buku kerja Excel. Buka di Excel, pilih Simpan Sebagai "CSV UTF-8", lalu unggah berkas CSV itu.',
    en: 'This file is no CSV but an Excel workbook. Open it in Excel, choose Save As "CSV UTF-8", and upload that file.',
  },
  "missing-column": {
    kind: "invalid",
    id: "Kolom {column} tidak ada. Baris pertama harus memuat judul NOMOR, U1 sampai U9, dan boleh SARAN.",
    en: "The column {column} is missing. The first line holds the titles NOMOR, U1 to U9, and may hold SARAN.",
  },
  "too-many-rows": {
    kind: "invalid",
    id: "Berkas ini berisi lebih dari {most} formulir. Bagi menjadi beberapa berkas.",
    en: "This file holds more than {most} forms. Split it into several files.",
  },
});

const WRONG_WIDTH = {
  id: "Banyaknya kolom tidak sama dengan judulnya. Cari pemisah kolom atau tanda petik yang berlebih.",
  en: "The line has another number of columns than the header. Look for a separator or a quote too many.",
};

/**
 * Reads paper forms that a clerk has typed in (CSV, separated by `;`, `,`, tabs or `|`; UTF-8, or Windows-1252 as older
 * Excels write it). A form is a line: one that is wrong, were it by a stray quote, keeps no other from being read.
 * @throws DomainError `paper-file.*` where the file as a whole cannot be read
 */
export function readPaperFile(bytes: Uint8Array, questions: SurveyQuestions): PaperFile {
  const [headerLine = "", ...lines] = textOf(bytes).split(/\r\n|\n|\r/);
  const occurrences = (delimiter: string) => headerLine.split(delimiter).length;
  const [delimiter = ";"] = DELIMITERS.toSorted((one, other) => occurrences(other) - occurrences(one));
  const titles = (cellsOf(headerLine, delimiter) ?? []).map((title) => title.trim().toUpperCase());
  const missing = ["NOMOR", ...ELEMENT_COLUMNS].find((column) => !titles.includes(column));
  if (missing !== undefined) throw refuse("missing-column", { column: missing });
  if (lines.length > MOST_ROWS + 1) throw refuse("too-many-rows", { most: MOST_ROWS });
  return { titles, ...readLines(lines, { delimiter, titles, questions }) };
}

interface Reading {
  readonly delimiter: string;
  readonly titles: readonly string[];
  readonly questions: SurveyQuestions;
}

function readLines(lines: readonly string[], { delimiter, titles, questions }: Reading) {
  const forms: PaperForm[] = [];
  const problems: PaperProblem[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, text] of lines.entries()) {
    if (text.trim() === "") continue;
    const line = index + 2;
    const cells = cellsOf(text, delimiter);
    if (cells?.length !== titles.length) {
      problems.push({ line, cells: cells ?? [text], reasons: [{ column: null, ...WRONG_WIDTH }] });
      continue;
    }
    const fields = new Map(titles.map((title, place) => [title, (cells[place] ?? "").trim()]));
    const { form, reasons } = readForm(fields, questions, lineOf);
    if (form === undefined) problems.push({ line, cells, reasons });
    else {
      lineOf.set(form.number, line);
      forms.push(form);
    }
  }
  return { forms, problems };
}

/** Undefined where the line's quotes do not close. */
function cellsOf(line: string, delimiter: string): string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter);
  try {
    const [cells = []]: string[][] = parse(line, { delimiter, relax_quotes: true, relax_column_count: true });
    return cells;
  } catch {
    return undefined;
  }
}

/** An Excel workbook is a zip; a text that is no UTF-8 is what Excel writes where nobody asks it for UTF-8. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw refuse("not-csv");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
