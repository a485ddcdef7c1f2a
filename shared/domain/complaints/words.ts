import type { Text } from "../text.ts";
import type { ComplaintClass, ComplaintStatus } from "./complaint.ts";

/** Complaint statuses, for use within a sentence. */
export const STATUS_WORDS: Readonly<Record<ComplaintStatus, Text>> = {
  DIKIRIM: { id: "menunggu verifikasi", en: "awaiting verification" },
  DIVERIFIKASI: { id: "sudah diverifikasi", en: "verified" },
  DITOLAK: { id: "ditolak", en: "rejected" },
  DITERUSKAN: { id: "diteruskan ke unit lain", en: "forwarded to another unit" },
  DITINDAKLANJUTI: { id: "sedang ditindaklanjuti", en: "being worked on" },
  DITUNDA: { id: "menunggu jawaban pengadu", en: "awaiting the complainant's reply" },
  DIJAWAB: { id: "sudah dijawab", en: "answered" },
  DIBUKA_KEMBALI: { id: "dibuka kembali", en: "reopened" },
  DIARSIPKAN: { id: "diarsipkan", en: "archived" },
  SELESAI: { id: "selesai", en: "completed" },
};

/** Complaint classes, for use within a sentence. */
export const CLASS_WORDS: Readonly<Record<ComplaintClass, Text>> = {
  PENGADUAN_BERKADAR_PENGAWASAN: { id: "pengaduan berkadar pengawasan", en: "complaint of misconduct" },
  PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: {
    id: "pengaduan tidak berkadar pengawasan",
    en: "complaint without misconduct",
  },
  ASPIRASI: { id: "aspirasi", en: "aspiration" },
  PERMINTAAN_INFORMASI: { id: "permintaan informasi", en: "request for information" },
};

/** The desk's name where no unit of the city is the desk. */
export const DESK_NAME: Text = { id: "Meja pengaduan", en: "Complaint desk" };

/** What stands in place of a text whose retention has ended. */
export const FORGOTTEN_TEXT: Text = {
  id: "(dihapus: masa simpan berakhir)",
  en: "(deleted: no longer kept)",
};

/** The English of what the product itself put where names and people's words are; undefined for those. */
export function englishOf(stored: string): string | undefined {
  return [DESK_NAME, FORGOTTEN_TEXT].find(({ id }) => id === stored)?.en;
}
