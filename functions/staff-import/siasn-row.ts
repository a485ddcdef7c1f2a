import { addDays, isDay, type LocalDay } from "../../shared/domain/calendar/calendar.ts";
import { SiasnIdSchema } from "../../shared/domain/organisation/employee.ts";
import { type EmployeeKind, parseNip } from "../../shared/domain/organisation/nip.ts";
import { DomainError, refusals } from "../../shared/domain/refusal.ts";
import type { Text } from "../../shared/domain/text.ts";
import type { RegisteredStanding } from "./standing.ts";
import { standingOf } from "./standing.ts";

/**
 * The parts of an export's line that are kept; the other columns (NIK, religion, address, telephone …) are
 * never read.
 */
export interface SiasnRow {
  /** Of the file; its header is line 1. */
  readonly line: number;
  readonly nip: string;
  readonly kind: EmployeeKind;
  /** With titles before and after it. */
  readonly name: string;
  readonly position: string;
  readonly positionKind: "STRUKTURAL" | "FUNGSIONAL" | "PELAKSANA";
  /** Golongan; empty for a part-time PPPK who has none. */
  readonly grade: string;
  readonly unitId: string;
  readonly positionSince: LocalDay;
  readonly email?: string;
  /** SIASN's own id of the person. */
  readonly siasnId?: string;
  /** Absent if the export does not say. */
  readonly standing?: RegisteredStanding;
}

export const REQUIRED_COLUMNS = [
  "NIP BARU",
  "NAMA",
  "JENIS PEGAWAI NAMA",
  "GOL AKHIR NAMA",
  "JENIS JABATAN NAMA",
  "JABATAN NAMA",
  "TMT JABATAN",
  "UNOR ID",
] as const;
export const COLUMNS = [
  ...REQUIRED_COLUMNS,
  "GELAR DEPAN",
  "GELAR BELAKANG",
  "EMAIL GOV",
  "PNS ID",
  "KEDUDUKAN HUKUM NAMA",
  "TMT KEDUDUKAN HUKUM",
] as const;
export type Column = (typeof COLUMNS)[number];

/** The columns that are read, with spaces trimmed and collapsed; empty where there is nothing. */
export type Fields = Readonly<Record<Column, string>>;

export interface FieldProblem {
  readonly column: Column;
  readonly reason: Text;
}

export interface RowReading {
  /** Absent if anything is wrong. */
  readonly row: SiasnRow | undefined;
  /** Known even for a row with problems elsewhere. */
  readonly nip: string | undefined;
  readonly name: string | undefined;
  readonly problems: readonly FieldProblem[];
}

const LONGEST_TEXT = 200;

/** SIASN also names the employer: `PNS Daerah Kab./Kota`. The longer name comes first. */
const KINDS = [
  { pattern: /^(PPPK|P3K) PARUH WAKTU\b/i, value: "PPPK_PARUH_WAKTU" },
  { pattern: /^(PPPK|P3K)\b/i, value: "PPPK" },
  { pattern: /^C?PNS\b/i, value: "PNS" },
] as const;

/** "Fungsional umum" is the old name of a pelaksana. */
const POSITION_KINDS = [
  { pattern: /PELAKSANA|FUNGSIONAL UMUM/i, value: "PELAKSANA" },
  { pattern: /FUNGSIONAL/i, value: "FUNGSIONAL" },
  { pattern: /STRUKTURAL|PIMPINAN TINGGI|\bJPT\b|ADMINISTRATOR|PENGAWAS/i, value: "STRUKTURAL" },
] as const;

const GRADES_OF_PNS = /^(I{1,3}\/[a-d]|IV\/[a-e])$/;
const GRADES_OF_PPPK = /^(I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,2})$/;

const refuse = /* @__PURE__ */ refusals("siasn-row", {
  required: {
    kind: "invalid",
    id: "Kolom ini wajib diisi. Lengkapi di SIASN, lalu ekspor ulang.",
    en: "This column must not be empty. Complete it in SIASN, and export again.",
  },
  "too-long": {
    kind: "invalid",
    id: "Isian ini {count} karakter, sedangkan batasnya {limit}. Singkatkan isiannya.",
    en: "This has {count} characters; the limit is {limit}. Shorten it.",
  },
  "unknown-kind": {
    kind: "invalid",
    id: 'Jenis pegawai "{value}" tidak dikenal. Isi PNS, PPPK, atau PPPK Paruh Waktu.',
    en: 'The kind of employee "{value}" is not known. Enter PNS, PPPK or PPPK Paruh Waktu.',
  },
  "unknown-position-kind": {
    kind: "invalid",
    id: 'Jenis jabatan "{value}" tidak dikenal. Isi Struktural, Fungsional, atau Pelaksana.',
    en: 'The kind of position "{value}" is not known. Enter Struktural, Fungsional or Pelaksana.',
  },
  "unknown-grade": {
    kind: "invalid",
    id: 'Golongan "{value}" tidak dikenal. Isi I/a sampai IV/e untuk PNS, atau I sampai XVII untuk PPPK.',
    en: 'The grade "{value}" is not known. Enter I/a to IV/e for a PNS, or I to XVII for a PPPK.',
  },
  "malformed-unit": {
    kind: "invalid",
    id: "UNOR ID hanya boleh berisi huruf, angka, - atau _, paling banyak 64 karakter. Salin ulang dari SIASN.",
    en: "A UNOR ID has letters, digits, - or _ only, 64 characters at most. Copy it from SIASN again.",
  },
  "unknown-unit": {
    kind: "invalid",
    id: "Unit dengan UNOR ID {value} belum terdaftar. Impor unit organisasinya lebih dahulu, atau betulkan UNOR ID.",
    en: "No unit with UNOR ID {value} is registered. Import the units first, or correct the UNOR ID.",
  },
  "unknown-day": {
    kind: "invalid",
    id: 'Tanggal "{value}" tidak ada dalam kalender. Periksa hari dan bulannya.',
    en: 'The calendar has no "{value}". Check the day and the month.',
  },
  "other-form-of-day": {
    kind: "invalid",
    id: '"{value}" tidak berbentuk hh-bb-tttt. Tulis hari, bulan, tahun dengan tanda hubung, misalnya 01-03-2024 untuk 1 Maret 2024.',
    en: '"{value}" is not written as dd-mm-yyyy. Write day, month and year with hyphens, such as 01-03-2024 for 1 March 2024.',
  },
  "day-became-number": {
    kind: "invalid",
    id: "Excel mengubah tanggal ini menjadi angka {value}, yaitu {day}. Ketik ulang tanggalnya dengan tanda hubung, misalnya 01-03-2024 untuk 1 Maret 2024.",
    en: "Excel has made a number, {value}, of this date, which is {day}. Type the date again with hyphens, such as 01-03-2024 for 1 March 2024.",
  },
  "day-after-century": {
    kind: "invalid",
    id: 'Tanggal "{value}" jatuh sesudah abad ini; begitu sistem lain menulis tanggal yang tidak diketahui. Tulis tanggal yang sebenarnya.',
    en: '"{value}" is after this century, as other systems write a day that is not known. Enter the actual one.',
  },
  "malformed-siasn-id": {
    kind: "invalid",
    id: "PNS ID ini bukan id dari SIASN, yang terdiri atas huruf, angka, dan -, 20 sampai 64 karakter (bukan NIP atau NIK). Salin ulang dari SIASN, atau kosongkan.",
    en: "This PNS ID is no id of SIASN's, which has letters, digits and -, 20 to 64 characters (it is neither NIP nor NIK). Copy it from SIASN again, or leave it empty.",
  },
  "malformed-email": {
    kind: "invalid",
    id: "Alamat surel ini tidak sah. Betulkan, misalnya nama@kota.go.id, atau kosongkan.",
    en: "This is no email address. Correct it, such as name@city.go.id, or leave it empty.",
  },
});

/**
 * Reads one employee's line of the export, or reports everything that is wrong with it.
 * @param line of the file
 * @param unitIds the registered units; undefined if any unit will do
 */
export function readSiasnRow(
  fields: Fields,
  unitIds: ReadonlySet<string> | undefined,
  line: number,
): RowReading {
  const problems: FieldProblem[] = [];

  function read<Value>(column: Column, of: (text: string) => Value): Value | undefined {
    try {
      return of(fields[column]);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      problems.push({ column, reason: reasonOf(error) });
      return undefined;
    }
  }

  const kind = read("JENIS PEGAWAI NAMA", kindOf);
  const nip = read("NIP BARU", (text) => nipOf(text, kind));
  const email = read("EMAIL GOV", emailOf);
  const siasnId = read("PNS ID", siasnIdOf);
  const turn = read("KEDUDUKAN HUKUM NAMA", standingOf);
  const since = read("TMT KEDUDUKAN HUKUM", (text) => (text === "" ? undefined : dayOf(text)));
  const standing = turn && { ...turn, ...(since && { from: since }) };
  const row = {
    line,
    nip,
    kind,
    name: read("NAMA", (text) => requiredText(withTitles(requiredText(text), fields))),
    position: read("JABATAN NAMA", requiredText),
    positionKind: read("JENIS JABATAN NAMA", positionKindOf),
    grade: read("GOL AKHIR NAMA", (text) => gradeOf(text, kind)),
    unitId: read("UNOR ID", (text) => unitIdOf(text, unitIds)),
    positionSince: read("TMT JABATAN", dayOf),
  };
  const isGood = problems.length === 0 && isComplete(row);
  return {
    ...{ nip, name: row.name, problems },
    row: isGood
      ? { ...row, ...(email && { email }), ...(siasnId && { siasnId }), ...(standing && { standing }) }
      : undefined,
  };
}

type Complete<Row> = { readonly [Field in keyof Row]: Exclude<Row[Field], undefined> };

function isComplete<Row extends object>(row: Row): row is Row & Complete<Row> {
  return Object.values(row).every((value) => value !== undefined);
}

/** The sentence of a refusal, in both languages. */
export function reasonOf(error: DomainError): Text {
  return { id: error.text("id"), en: error.text("en") };
}

function requiredText(text: string): string {
  if (text === "") throw refuse("required");
  if (text.length > LONGEST_TEXT) throw refuse("too-long", { count: text.length, limit: LONGEST_TEXT });
  return text;
}

function kindOf(text: string): EmployeeKind {
  const known = KINDS.find(({ pattern }) => pattern.test(requiredText(text)));
  if (known === undefined) throw refuse("unknown-kind", { value: text });
  return known.value;
}

/** If the kind itself is wrong, a number valid for any kind will do. */
function nipOf(text: string, kind: EmployeeKind | undefined): string {
  if (kind !== undefined) return parseNip(requiredText(text), kind);
  const isOfPppk = text.replace(/\D/g, "").slice(12, 14) > "12";
  return parseNip(requiredText(text), isOfPppk ? "PPPK" : "PNS");
}

/** Titles that the name already has are not written twice. */
function withTitles(name: string, fields: Fields): string {
  const [, ...inName] = name.split(",").map(letters);
  const before = fields["GELAR DEPAN"];
  const isBefore = letters(name).startsWith(letters(before));
  const after = fields["GELAR BELAKANG"]
    .split(",")
    .map((title) => title.trim())
    .filter((title) => letters(title) !== "" && !inName.includes(letters(title)));
  return [`${before && !isBefore ? `${before} ` : ""}${name}`, ...after].join(", ");
}

/** As titles are compared: "S.Pd" and "S. PD." are the same. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function positionKindOf(text: string): SiasnRow["positionKind"] {
  const known = POSITION_KINDS.find(({ pattern }) => pattern.test(requiredText(text)));
  if (known === undefined) throw refuse("unknown-position-kind", { value: text });
  return known.value;
}

/** @source PP 11/2017 (PNS: I/a to IV/e), Perpres 98/2020 (PPPK: I to XVII) */
function gradeOf(text: string, kind: EmployeeKind | undefined): string {
  if (text === "" && kind === "PPPK_PARUH_WAKTU") return "";
  const grade = tidyGrade(requiredText(text));
  const isGradeOfPns = GRADES_OF_PNS.test(grade);
  const isGradeOfPppk = GRADES_OF_PPPK.test(grade);
  const isKnown =
    kind === undefined ? isGradeOfPns || isGradeOfPppk : kind === "PNS" ? isGradeOfPns : isGradeOfPppk;
  if (!isKnown) throw refuse("unknown-grade", { value: text });
  return grade;
}

/** However it was typed: "iii / B" is III/b. */
function tidyGrade(text: string): string {
  const [roman = "", ...letter] = text.replaceAll(" ", "").split("/");
  return [roman.toUpperCase(), ...letter.map((part) => part.toLowerCase())].join("/");
}

function unitIdOf(text: string, unitIds: ReadonlySet<string> | undefined): string {
  if (!/^[\w-]{1,64}$/.test(requiredText(text))) throw refuse("malformed-unit");
  if (unitIds !== undefined && !unitIds.has(text)) throw refuse("unknown-unit", { value: text });
  return text;
}

/** The last day that can be entered anywhere; posts may have begun in the century before. */
const LAST_DAY = "2099-12-31";

/** SIASN writes `dd-mm-yyyy`. A date with slashes is refused, because a spreadsheet may have put the month first. */
function dayOf(text: string): LocalDay {
  const counted = /^[2-6]\d{4}$/.test(text) ? dayOfNumber(Number(text)) : undefined;
  if (counted !== undefined) throw refuse("day-became-number", { value: text, day: counted });
  const day = requiredText(text).replace(/^(\d\d)-(\d\d)-(\d{4})$/, "$3-$2-$1");
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw refuse("other-form-of-day", { value: text });
  if (!isDay(day)) throw refuse("unknown-day", { value: text });
  if (day > LAST_DAY) throw refuse("day-after-century", { value: text });
  return day;
}

/** A day as a spreadsheet counts it: 45352 is 1 March 2024. @param days since 30 December 1899 */
function dayOfNumber(days: number): LocalDay {
  return addDays("1899-12-30", days);
}

function siasnIdOf(text: string): string {
  if (text !== "" && !SiasnIdSchema().safeParse(text).success) throw refuse("malformed-siasn-id");
  return text;
}

function emailOf(text: string): string {
  if (text !== "" && !/^[^\s@,;<>]{1,64}@[^\s@,;<>]+\.[a-z]{2,}$/i.test(text))
    throw refuse("malformed-email");
  return text.toLowerCase();
}
