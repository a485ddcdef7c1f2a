import { DeductionCodeSchema } from "../../shared/domain/incentives/content.ts";
import type { DisciplineOrder } from "../../shared/domain/incentives/discipline-record.ts";
import { visible } from "../../shared/domain/invisible.ts";
import { nipDigits } from "../../shared/domain/organisation/nip.ts";
import { DomainError, refusals } from "../../shared/domain/refusal.ts";
import { csvRows } from "../../shared/spreadsheets/csv-rows.ts";
import { type TableRow, tableOf, titleTwice } from "../../shared/spreadsheets/table-rows.ts";
import { type Fault, requireFaultless } from "./discipline-faults.ts";

const refuse = /* @__PURE__ */ refusals("discipline-csv", {
  "no-header": {
    kind: "invalid",
    id: 'Baris pertama harus berisi judul kolom "nip" dan "hadir", lalu satu kolom untuk tiap kode potongan, dipisahkan koma atau titik koma.',
    en: 'The first line must have the titles "nip" and "hadir", then a column for each deduction code, separated by commas or semicolons.',
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
  "bad-row": {
    kind: "invalid",
    id: "Baris {line}: {id}",
    en: "Line {line}: {en}",
  },
  "bad-nip": {
    kind: "invalid",
    id: "Baris {line}: {id}",
    en: "Line {line}: {en}",
  },
  "bad-presence": {
    kind: "invalid",
    id: 'Baris {line}: hadir "{value}" bukan persentase 0 sampai 100 dengan paling banyak dua angka desimal.',
    en: 'Line {line}: "{value}" is no percentage from 0 to 100 with at most two decimals.',
  },
  "looks-like-part": {
    kind: "invalid",
    id: 'Baris {line}: hadir "{value}" berarti {value} persen. Bila maksudnya {percent} persen, tulis {percent}; bila memang {value} persen, tulis {value}%.',
    en: 'Line {line}: "{value}" means {value} percent. Where {percent} percent is meant, write {percent}; where it is {value} percent indeed, write {value}%.',
    source: {
      id: "kebijakan: pecahan yang terbaca sebagai persen akan merugikan pegawai",
      en: "policy: a part of one taken for a percentage would cost the employee the incentive",
    },
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

/** An order with its line in the file. */
interface OrderOfLine {
  readonly line: number;
  readonly order: DisciplineOrder;
}

const NIP = "NIP";
const PRESENCE = "HADIR";

/**
 * Reads attendance and discipline cases: the titles `nip` and `hadir`, one title for each deduction code, and
 * a line for each employee.
 * @throws DomainError `discipline-csv.*` if the file as a whole cannot be read
 * @throws EdgeError `request.invalid` naming every wrong cell with line, column and reason
 */
export async function readDisciplineCsv(csv: string): Promise<readonly OrderOfLine[]> {
  const { titles, rows } = await tableOf(csvRows(csv));
  if (titles[0] !== NIP || titles[1] !== PRESENCE) throw refuse("no-header");
  const codes = titles.slice(2);
  const wrong = codes.find((code) => !DeductionCodeSchema().safeParse(code).success);
  if (wrong !== undefined) throw refuse("bad-title", { title: wrong });
  const twice = titleTwice(titles, codes);
  if (twice !== undefined) throw refuse("title-twice", { title: twice });
  const filled = await Array.fromAsync(rows);
  if (filled.length === 0) throw refuse("empty");
  if (filled.length > LINES_AT_MOST) throw refuse("too-many", { count: filled.length, most: LINES_AT_MOST });
  const read = filled.map((row) => readLine(row, codes));
  requireFaultless(read.flatMap(({ faults }) => faults));
  return read;
}

/** A cell's location, as the path of a field. */
export function csvField(line: number, column: string): string {
  return `body.csv.${line}.${column}`;
}

function readLine({ line, fields, fault }: TableRow, codes: readonly string[]) {
  const faults: Fault[] = [];
  if (fault) faults.push({ field: `body.csv.${line}`, error: refuse("bad-row", { line, ...fault }) });
  const read = <Value>(
    title: string,
    column: string,
    of: (text: string) => Value,
    otherwise: Value,
  ): Value => {
    try {
      return fields === undefined ? otherwise : of(visible(fields.get(title)?.text ?? "").trim());
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push({ field: csvField(line, column), error });
      return otherwise;
    }
  };
  const order = {
    nip: read(NIP, "nip", (text) => nipOf(text, line), ""),
    presenceBasisPoints: read(PRESENCE, "hadir", (text) => presenceOf(text, line), 0),
    cases: Object.fromEntries(
      codes
        .map((code) => [code, read(code, code, (text) => countOf(text, line, code), 0)] as const)
        .filter(([, count]) => count > 0),
    ),
  };
  return { line, order, faults };
}

function nipOf(text: string, line: number): string {
  try {
    return nipDigits(text);
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    throw refuse("bad-nip", { line, id: cause.text("id"), en: cause.text("en") });
  }
}

/** Moves the decimal point in the text instead of multiplying: 98,57 is exactly 9857. */
function presenceOf(value: string, line: number): number {
  const [, whole, decimals = ""] = value.match(/^(\d{1,3})(?:[.,](\d{1,2}))? ?%?$/) ?? [];
  const basisPoints = Number(`${whole}${decimals.padEnd(2, "0")}`);
  if (whole === undefined || basisPoints > 10_000) throw refuse("bad-presence", { line, value });
  const isPercent = value.endsWith("%");
  if (basisPoints > 0 && basisPoints <= 100 && !isPercent)
    throw refuse("looks-like-part", { line, value, percent: basisPoints });
  return basisPoints;
}

function countOf(value: string, line: number, column: string): number {
  if (!/^\d{0,4}$/.test(value) || Number(value) > 1_000) throw refuse("bad-count", { line, column, value });
  return Number(value);
}
