import { csvRecords } from "../../../../../../shared/spreadsheets/csv-records.ts";
import { words } from "../../../frame/language.ts";
import { rupiahOf } from "../../../parts/form/typed-figures.ts";
import type { TypedClass } from "./typed-table.ts";

const WORDS = {
  line: { id: "Baris", en: "Line" },
  titles: {
    id: "Baris pertama harus berisi judul kolom: Kelas, Nama, Besaran, Jabatan, Golongan. Yang belum ada:",
    en: "The first line must have the titles Kelas, Nama, Besaran, Jabatan, Golongan. Missing:",
  },
  noCode: { id: "kelasnya kosong.", en: "has no class." },
  differs: {
    id: "berbeda dari baris sebelumnya untuk kelas yang sama; satu kelas mempunyai satu nama dan satu besaran.",
    en: "differs from an earlier line of the same class; a class has one name and one amount.",
  },
  empty: { id: "Tidak ada baris di bawah judulnya.", en: "There are no lines below the titles." },
};

interface ReadClasses {
  readonly classes: readonly TypedClass[];
  readonly problems: readonly string[];
}

/** Titles as regulations and spreadsheets word them; the first three are needed. */
const TITLES = {
  code: /^kelas( jabatan)?$|^class$|^kode/i,
  name: /^(nama|uraian)/i,
  base: /^(besaran|tpp|basic|jumlah|pagu)/i,
  positions: /^jabatan|^nama jabatan/i,
  grades: /^(gol|golongan|pangkat)/i,
} as const;
type Column = keyof typeof TITLES;
type Places = Readonly<Partial<Record<Column, number>>>;

const NEEDED: readonly Column[] = ["code", "name", "base"];
const NAMES: Readonly<Record<Column, string>> = {
  ...{ code: "Kelas", name: "Nama", base: "Besaran" },
  ...{ positions: "Jabatan", grades: "Golongan" },
};

/**
 * The classes of a sheet as it was copied, or saved as CSV: a row of titles in any order, then a row for each class, or one for
 * each position with its class repeated.
 */
export function readClasses(sheet: string): ReadClasses {
  const text = words(WORDS);
  // Counted as a spreadsheet counts rows, whose cells may have several lines.
  const [head, ...rows] = [...csvRecords(sheet, delimiterOf(sheet))]
    .map(({ cells }, index) => ({ cells, row: index + 1 }))
    .filter(({ cells }) => cells === undefined || cells.some((cell) => cell.trim() !== ""));
  const places = placesOf(head?.cells ?? []);
  const missing = NEEDED.filter((column) => places[column] === undefined).map((column) => NAMES[column]);
  if (missing.length > 0) return { classes: [], problems: [`${text.titles} ${missing.join(", ")}.`] };
  const classes = new Map<string, TypedClass>();
  const problems: string[] = [];
  for (const { cells, row: number } of rows) {
    const row = rowOf(cells ?? [], places);
    const before = classes.get(row.code);
    if (row.code === "") problems.push(`${text.line} ${number}: ${text.noCode}`);
    else if (before && differs(before, row)) problems.push(`${text.line} ${number}: ${text.differs}`);
    else classes.set(row.code, before ? merged(before, row) : row);
  }
  if (classes.size === 0 && problems.length === 0) problems.push(text.empty);
  return { classes: [...classes.values()], problems };
}

/** Copied cells have tabs between them; files that Excel saves in Indonesia, semicolons. */
function delimiterOf(sheet: string): string {
  const [head = ""] = sheet.trimStart().split(/[\r\n]/);
  return ["\t", ";"].find((delimiter) => head.includes(delimiter)) ?? ",";
}

function rowOf(cells: readonly string[], places: Places): TypedClass {
  // Several names in one cell are on lines of their own.
  const of = (column: Column) => cells[places[column] ?? -1]?.replaceAll(/\s*\n\s*/g, "; ").trim() ?? "";
  return {
    ...{ code: of("code"), name: of("name"), base: of("base") },
    ...{ positions: of("positions"), grades: of("grades") },
  };
}

/** What is empty repeats the line above. */
function differs(before: TypedClass, { name, base }: TypedClass): boolean {
  const hasOtherBase = base !== "" && base !== before.base && rupiahOf(base) !== rupiahOf(before.base);
  return hasOtherBase || (name !== "" && name !== before.name);
}

function merged(before: TypedClass, { positions, grades }: TypedClass): TypedClass {
  return {
    ...before,
    positions: joined(before.positions, positions),
    grades: joined(before.grades, grades),
  };
}

function placesOf(titles: readonly string[]): Places {
  const places: Partial<Record<Column, number>> = {};
  for (const [place, title] of titles.entries()) {
    const column = (Object.keys(TITLES) as Column[]).find(
      (one) => places[one] === undefined && TITLES[one].test(title.trim()),
    );
    if (column !== undefined) places[column] = place;
  }
  return places;
}

const joined = (one: string, other: string) => [one, other].filter((part) => part !== "").join("; ");
