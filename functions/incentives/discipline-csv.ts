import {
  type DisciplineOrder,
  DisciplineOrderSchema,
} from "../../shared/domain/incentives/discipline-record.ts";
import { DeductionCodeSchema } from "../../shared/domain/incentives/incentive-content.ts";
import { type DomainError, refusals } from "../../shared/domain/refusal.ts";
import { type Fault, requireFaultless } from "./discipline-faults.ts";

const refuse = refusals("discipline-csv", {
  "no-header": {
    kind: "invalid",
    id: 'Baris pertama harus berisi judul kolom "nip" dan "hadir", lalu satu kolom untuk tiap kode potongan, dipisahkan koma atau titik koma.',
    en: 'The first line must have the titles "The first line must have the titles "nip" and "hadir", then a column for each deduction code, separated by commas or semicolons." and "hadir", then a column for each code of a deduction, separated by commas or semicolons.',
  },
  "bad-title": {
    kind: "invalid",
    id: 'Judul kolom "{title}" bukan kode potongan. Tulislah seperti dalam tabel insentif, misalnya TERLAMBAT.',
    en: 'The title "{title}" is no deduction code. Write it as the incentive table does, such as TERLAMBAT.',
  },
  "title-twice": {
    kind: "invalid",
    id: 'Judul kolom "{title}" muncul lebih dari sekali. Sisakan satu.',
    en: 'The title "{title}" occurs more than once. Keep one.',
  },
  "bad-width": {
    kind: "invalid",
    id: "Baris {line} berisi {count} kolom, sedangkan judulnya {expected}.",
    en: "Line {line} has {count} columns; the header has {expected}.",
  },
  "bad-nip": {
    kind: "invalid",
    id: "Baris {line}: NIP bukan 18 angka. Bila pengolah angka mengubahnya menjadi seperti 1,98609E+17, atur kolom itu sebagai teks, isi ulang, lalu simpan sebagai CSV.",
    en: "Line {line}: the NIP does not have 18 digits. If a spreadsheet turned it into 1.98609E+17, set the column to text, fill it in again, and save as CSV.",
  },
  "bad-presence": {
    kind: "invalid",
    id: 'Baris {line}: hadir "{value}" bukan persentase 0 sampai 100 dengan paling banyak dua angka desimal.',
    en: 'Line {line}: "{value}" is no percentage from 0 to 100 with at most two decimals.',
  },
  "bad-count": {
    kind: "invalid",
    id: 'Baris {line}, kolom {column}: "{value}" bukan jumlah kejadian (bilangan bulat 0 sampai 1000).',
    en: 'Line {line}, column {column}: "{value}" is no count of cases (a whole number from 0 to 1000).',
  },
  empty: {
    kind: "invalid",
    id: "Berkas ini hanya berisi judul kolom. Isi satu baris untuk tiap pegawai.",
    en: "There is only the header. Write a line for each employee.",
  },
  "too-many": {
    kind: "invalid",
    id: "Berkas ini berisi {count} pegawai; kirim paling banyak {most} sekaligus.",
    en: "There are {count} employees; send at most {most} at a time.",
  },
});

const LINES_AT_MOST = 1_000;

/** An order and its line in the file. */
interface OrderOfLine {
  readonly line: number;
  readonly order: DisciplineOrder;
}

/**
 * Reads presence and discipline cases: a header `nip,hadir,<CODE>…`, then a line for each employee, all of it numbers.
 * @throws DomainError `discipline-csv.*` if the file as a whole cannot be read
 * @throws EdgeError `request.invalid` that names every wrong cell: line, column, reason
 */
export function readDisciplineCsv(csv: string): readonly OrderOfLine[] {
  const [header = "", ...lines] = csv.replace(/^\uFEFF/, "").split(/\r?\n/);
  const delimiter = header.includes(";") ? ";" : ",";
  const cells = (line: string) =>
    line.split(delimiter).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    );
  const [nip, presence, ...codes] = cells(header);
  if (nip?.toLowerCase() !== "nip" || presence?.toLowerCase() !== "hadir") throw refuse("no-header");
  const wrong = codes.find((code) => !DeductionCodeSchema().safeParse(code).success);
  if (wrong !== undefined) throw refuse("bad-title", { title: wrong });
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) throw refuse("title-twice", { title: twice });
  const filled = lines.map((line, index) => ({ line: index + 2, cells: cells(line) })).filter(isFilled);
  if (filled.length === 0) throw refuse("empty");
  if (filled.length > LINES_AT_MOST) throw refuse("too-many", { count: filled.length, most: LINES_AT_MOST });
  requireFaultless(filled.flatMap((record) => faultsOf(record, codes)));
  return filled.map((record) => ({ line: record.line, order: orderOf(record, codes) }));
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function isFilled({ cells }: CsvRecord): boolean {
  return cells.some((cell) => cell !== "");
}

/** A cell's location, as the path of a field. */
export function csvField(line: number, column: string): string {
  return `body.csv.${line}.${column}`;
}

function faultsOf({ line, cells }: CsvRecord, codes: readonly string[]): readonly Fault[] {
  const fault = (column: string, error: DomainError): Fault => ({ field: csvField(line, column), error });
  const expected = codes.length + 2;
  if (cells.length !== expected)
    return [
      { field: `body.csv.${line}`, error: refuse("bad-width", { line, count: cells.length, expected }) },
    ];
  const [nip = "", presence = "", ...counts] = cells;
  return [
    ...(nipOf(nip) === undefined ? [fault("nip", refuse("bad-nip", { line }))] : []),
    ...(presenceOf(presence) === undefined
      ? [fault("hadir", refuse("bad-presence", { line, value: presence }))]
      : []),
    ...codes.flatMap((column, index) => {
      const value = counts[index] ?? "";
      return countOf(value) === undefined
        ? [fault(column, refuse("bad-count", { line, column, value }))]
        : [];
    }),
  ];
}

/** For a line without faults. */
function orderOf({ cells: [nip = "", presence = "", ...counts] }: CsvRecord, codes: readonly string[]) {
  const cases = codes.map((code, index) => [code, countOf(counts[index] ?? "") ?? 0] as const);
  return {
    nip: nipOf(nip) ?? "",
    presenceBasisPoints: presenceOf(presence) ?? 0,
    cases: Object.fromEntries(cases.filter(([, count]) => count > 0)),
  };
}

function nipOf(value: string): string | undefined {
  const nip = value.replace(/^'/, "").replaceAll(" ", "");
  return DisciplineOrderSchema().shape.nip.safeParse(nip).success ? nip : undefined;
}

/** Digits are shifted, not multiplied: 98,57 is exactly 9857. */
function presenceOf(value: string): number | undefined {
  const [, whole, decimals = ""] = value.match(/^(\d{1,3})(?:[.,](\d{1,2}))?$/) ?? [];
  const basisPoints = Number(`${whole}${decimals.padEnd(2, "0")}`);
  return whole === undefined || basisPoints > 10_000 ? undefined : basisPoints;
}

function countOf(value: string): number | undefined {
  return /^\d{0,4}$/.test(value) && Number(value) <= 1_000 ? Number(value) : undefined;
}
