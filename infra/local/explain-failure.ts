import { UserFacingError } from "./user-facing-error.ts";

/** What the system says that it cannot do, as the person at the terminal can fix it. By Node's codes. */
const BY_CODE: Readonly<Record<string, string>> = {
  ENOSPC: "Disk penuh; kosongkan tempat, lalu jalankan lagi.",
  EDQUOT: "Jatah disk Anda habis; kosongkan tempat, lalu jalankan lagi.",
  EROFS: "Direktori data ada di disk yang hanya dapat dibaca; pindahkan ke tempat yang dapat ditulis.",
  EACCES: "Direktori data tidak boleh dibaca atau ditulis oleh Anda; perbaiki izinnya, lalu jalankan lagi.",
  EPERM: "Direktori data tidak boleh dibaca atau ditulis oleh Anda; perbaiki izinnya, lalu jalankan lagi.",
  EMFILE: "Terlalu banyak berkas terbuka; naikkan batasnya (ulimit -n), lalu jalankan lagi.",
};

/** By the codes of SQLite, which holds the lock and the queues; those of a kind share their last byte. */
const BY_SQLITE: Readonly<Record<number, string>> = {
  8: "Direktori data hanya dapat dibaca; perbaiki izinnya, lalu jalankan lagi.",
  10: "Direktori data tidak dapat dibaca atau ditulis (galat disk); periksa disk itu, lalu jalankan lagi.",
  11: "Antrean di direktori data rusak; jalankan lagi dengan --fresh (semua data lokal kota ini dihapus).",
  13: "Disk penuh; kosongkan tempat, lalu jalankan lagi.",
  14: "Direktori data tidak dapat dibuka; periksa letak dan izinnya, lalu jalankan lagi.",
  26: "Antrean di direktori data rusak; jalankan lagi dengan --fresh (semua data lokal kota ini dihapus).",
};

const LAST_BYTE = 0xff;

/** Why something ended, in one sentence: its own where it has one, or else what it is taken for. */
export function explainFailure(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof UserFacingError) return cause.message;
    const { code = "", errcode = 0 } = cause as { readonly code?: string; readonly errcode?: number };
    const known = BY_CODE[code] ?? BY_SQLITE[errcode & LAST_BYTE];
    if (known !== undefined) return `${known} (${firstLine(cause)})`;
  }
  return `Kinerja berhenti karena galat yang tidak terduga: ${firstLine(error)}`;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}
