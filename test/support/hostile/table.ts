/** The table that a route expects. */
export interface TableKind {
  readonly titles: readonly string[];
  /** A row without fault. @param serial from 1 */
  readonly row: (serial: number) => readonly string[];
  /** The column that takes any text. */
  readonly free: number;
}

/** What becomes of a file: rows that are read and rows that are refused, or the sentence that refuses it as a whole. */
export type Outcome = { readonly good: number; readonly bad: number } | { readonly refused: RegExp };

export interface HostileTable {
  readonly name: string;
  readonly fileName?: string;
  readonly of: (kind: TableKind) => Buffer;
  readonly outcome: Outcome;
}

/** A good row with another text in its free column. */
export function rowWith(kind: TableKind, serial: number, text: string): readonly string[] {
  return kind.row(serial).with(kind.free, text);
}

const nip = (serial: number) => `198609262015051${String(serial).padStart(3, "0")}`;

/** SIASN's export, of units named KOTA. */
export const STAFF: TableKind = {
  titles: [
    "NIP BARU",
    "NAMA",
    "JENIS PEGAWAI NAMA",
    "GOL AKHIR NAMA",
    "JENIS JABATAN NAMA",
    "JABATAN NAMA",
    "TMT JABATAN",
    "UNOR ID",
  ],
  row: (serial) => [
    nip(serial),
    `Pegawai ${serial}`,
    "PNS",
    "III/a",
    "Pelaksana",
    "Analis",
    "01-03-2024",
    "KOTA",
  ],
  free: 1,
};
/** Forms of a survey without questions of its own. */
export const PAPER: TableKind = {
  titles: ["NOMOR", "SARAN", ...Array.from({ length: 9 }, (_, element) => `U${element + 1}`)],
  row: (serial) => [`F-${serial}`, "Ramah", ..."333333333"],
  free: 1,
};
/** Attendance and cases of a month; it takes no free text. */
export const DISCIPLINE: TableKind = {
  titles: ["nip", "hadir", "TERLAMBAT"],
  row: (serial) => [nip(serial), "98,57", "1"],
  free: 1,
};
