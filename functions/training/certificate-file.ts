import { isDay } from "../../shared/domain/calendar/calendar.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import { fill, type Text } from "../../shared/domain/text.ts";
import { cellFaultText } from "../../shared/spreadsheets/cell-faults.ts";
import type { CellText } from "../../shared/spreadsheets/cell-value.ts";
import { csvOf } from "../../shared/spreadsheets/csv.ts";
import { fileRows } from "../../shared/spreadsheets/file-rows.ts";
import { type TableRow, tableOf, titleTwice } from "../../shared/spreadsheets/table-rows.ts";

const REQUIRED = ["NIP", "PELATIHAN", "JP", "TANGGAL SELESAI", "PENYELENGGARA", "NOMOR SERTIFIKAT"] as const;
const COLUMNS = [...REQUIRED, "JALUR", "BENTUK", "PERAN"] as const;
type Column = (typeof COLUMNS)[number];

export interface Problem extends Text {
  /** Null if the row as a whole is wrong. */
  readonly column: string | null;
}

/** A row of the file: what its cells say, not checked yet, or why they cannot be read. */
export interface CertificateRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** By the field of the certificate; undefined if any cell is wrong. */
  readonly fields: Readonly<Record<string, string | number>> | undefined;
  readonly problems: readonly Problem[];
}

const MOST_ROWS = 1_000;

const refuse = /* @__PURE__ */ refusals("certificate-file", {
  "missing-column": {
    kind: "invalid",
    id: "Kolom {column} tidak ada. Baris pertama memuat judul {columns}; boleh juga Jalur, Bentuk, dan Peran.",
    en: "The column {column} is missing. The first line has the titles {columns}, and may have Jalur, Bentuk and Peran.",
  },
  "column-twice": {
    kind: "invalid",
    id: "Judul kolom {column} ada lebih dari sekali. Hapus atau ganti nama salah satunya.",
    en: "The column {column} occurs more than once. Remove or rename one of them.",
  },
  "too-many-rows": {
    kind: "invalid",
    id: "Berkas ini berisi lebih dari {most} sertifikat. Bagi menjadi beberapa berkas.",
    en: "This file has more than {most} certificates. Split it into several files.",
  },
});

const WRONG = {
  empty: { id: "Kolom ini wajib diisi.", en: "This column must not be empty." },
  hours: {
    id: 'JP "{value}" bukan bilangan bulat dari 1 sampai 2.000.',
    en: 'The hours "{value}" are no whole number from 1 to 2,000.',
  },
  day: {
    id: 'Tanggal "{value}" tidak terbaca. Tulis hari-bulan-tahun, misalnya 17-03-2026.',
    en: 'The day "{value}" cannot be read. Write day-month-year, such as 17-03-2026.',
  },
  word: {
    id: '"{value}" tidak dikenal di kolom ini. Isi {choices}.',
    en: '"{value}" is not known in this column. Enter {choices}.',
  },
} as const;

const PATHS = { PELATIHAN: "PELATIHAN", PENDIDIKAN: "PENDIDIKAN" };
const FORMS = { KLASIKAL: "KLASIKAL", NONKLASIKAL: "NON_KLASIKAL" };
const ROLES = { PESERTA: "PARTICIPANT", PELATIH: "INTERNAL_TRAINER" };

/**
 * Reads a file of certificates, CSV or XLSX. A wrong row does not stop the others.
 * @throws DomainError `certificate-file.*`, `table-file.*` if the file as a whole cannot be read
 */
export async function readCertificates(bytes: Uint8Array, fileName: string) {
  const warnings: Text[] = [];
  const source = fileRows(bytes, { fileName, onWarning: (warning) => void warnings.push(warning) });
  const { titles, delimiter, rows } = await tableOf(source);
  const missing = REQUIRED.find((column) => !titles.includes(column));
  if (missing !== undefined)
    throw refuse("missing-column", { column: shown(missing), columns: REQUIRED.map(shown).join(", ") });
  const twice = titleTwice(titles, COLUMNS);
  if (twice !== undefined) throw refuse("column-twice", { column: shown(twice) });
  const read: CertificateRow[] = [];
  for await (const row of rows) {
    if (read.length === MOST_ROWS) throw refuse("too-many-rows", { most: MOST_ROWS });
    read.push(readRow(row));
  }
  return { titles, delimiter, rows: read, warnings };
}

/** The rows that were refused, with why, to be corrected and read again. */
export function repairCsv(
  { titles, delimiter }: { readonly titles: readonly string[]; readonly delimiter: string },
  refused: readonly Pick<CertificateRow, "cells" | "problems">[],
): string {
  const why = ({ problems }: Pick<CertificateRow, "problems">) =>
    problems.map(({ column, id }) => (column === null ? id : `${column}: ${id}`)).join("\n");
  return csvOf(
    [
      [...titles, "ALASAN DITOLAK"],
      ...refused.map((row) => [...titles.map((_, place) => row.cells[place] ?? ""), why(row)]),
    ],
    delimiter,
  );
}

/** `Nomor sertifikat` of `NOMOR SERTIFIKAT`. */
function shown(column: string): string {
  return column.length <= 3 ? column : `${column.slice(0, 1)}${column.slice(1).toLowerCase()}`;
}

function readRow({ line, cells, fields, fault }: TableRow): CertificateRow {
  const problems: Problem[] = fault ? [{ column: null, ...fault }] : [];
  if (fields === undefined) return { line, cells, fields: undefined, problems };
  const cell = (column: Column) => fields.get(column) ?? { text: "" };
  const wrong = (column: Column, text: Text, more: Readonly<Record<string, string>> = {}) => {
    const parameters = { value: cell(column).text.slice(0, 60), ...more };
    problems.push({ column: shown(column), id: fill(text.id, parameters), en: fill(text.en, parameters) });
  };
  const read = <Value>(column: Column, of: (text: string) => Value | undefined, otherwise: Text) => {
    const { text, fault: spoilt }: CellText = cell(column);
    // A day may well have become a date: that is what it is.
    if (spoilt !== undefined && !(spoilt === "became-date" && column === "TANGGAL SELESAI"))
      return void wrong(column, cellFaultText(spoilt, text));
    if (text === "" && REQUIRED.some((one) => one === column)) return void wrong(column, WRONG.empty);
    const value = of(text);
    if (value === undefined) wrong(column, otherwise);
    return value;
  };
  const choice = (column: Column, choices: Readonly<Record<string, string>>, otherwise: string) =>
    read(
      column,
      (text) => (text === "" ? otherwise : choices[text.toUpperCase().replaceAll(/[^A-Z]/g, "")]),
      withChoices(choices),
    );
  const asText = (text: string) => text;
  const path = choice("JALUR", PATHS, "PELATIHAN");
  const form = choice("BENTUK", FORMS, path === "PENDIDIKAN" ? "" : "KLASIKAL");
  const found = {
    nip: read("NIP", (text) => text.replaceAll(/\s/g, ""), WRONG.empty),
    title: read("PELATIHAN", asText, WRONG.empty),
    hours: read("JP", hoursOf, WRONG.hours),
    day: read("TANGGAL SELESAI", dayOf, WRONG.day),
    provider: read("PENYELENGGARA", asText, WRONG.empty),
    certificateNumber: read("NOMOR SERTIFIKAT", asText, WRONG.empty),
    ...{ path, form, role: choice("PERAN", ROLES, "PARTICIPANT") },
  };
  const known = Object.entries(found).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, value] as const],
  );
  return { line, cells, fields: problems.length > 0 ? undefined : Object.fromEntries(known), problems };
}

function withChoices(choices: Readonly<Record<string, string>>): Text {
  const said = Object.keys(choices).map(shown).join(", ");
  return {
    id: fill(WRONG.word.id, { choices: said, value: "{value}" }),
    en: fill(WRONG.word.en, { choices: said, value: "{value}" }),
  };
}

function hoursOf(text: string): number | undefined {
  const hours = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return hours >= 1 && hours <= 2_000 ? hours : undefined;
}

/** `2026-03-17` or `17-03-2026`, with any of - / . between. */
function dayOf(text: string): string | undefined {
  const [one = "", month = "", other = ""] = text.split(/[-/.]/);
  const [year, day] = one.length === 4 ? [one, other] : [other, one];
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) ? written : undefined;
}
