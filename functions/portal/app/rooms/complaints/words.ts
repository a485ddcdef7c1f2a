import { englishOf } from "../../../../../shared/domain/complaints/words.ts";
import type { Answer } from "../../client/operations.ts";
import { language, say, words } from "../../frame/language.ts";

export type Complaint = Answer<"GET /v1/complaints/{trackingCode}">;
export type Line = Answer<"GET /v1/open-complaints">["items"][number];
type Clock = Complaint["deadlines"][number]["clock"];
export type ComplaintClass = NonNullable<Complaint["class"]>;
export type StaffAct = Complaint["acts"][number];

export const STATUSES = {
  DIKIRIM: { id: "Menunggu verifikasi", en: "Awaits verification" },
  DIVERIFIKASI: { id: "Sudah diverifikasi", en: "Verified" },
  DITERUSKAN: { id: "Diteruskan ke unit lain", en: "Forwarded to another unit" },
  DITINDAKLANJUTI: { id: "Sedang ditindaklanjuti", en: "Being worked on" },
  DITUNDA: { id: "Menunggu jawaban pengadu", en: "Awaits the complainant's reply" },
  DIJAWAB: { id: "Sudah dijawab", en: "Answered" },
  DIBUKA_KEMBALI: { id: "Dibuka kembali", en: "Reopened" },
  SELESAI: { id: "Selesai", en: "Completed" },
  DITOLAK: { id: "Ditolak", en: "Rejected" },
  DIARSIPKAN: { id: "Diarsipkan", en: "Archived" },
};

export const CLASSES = {
  PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: {
    id: "Pengaduan pelayanan (tidak berkadar pengawasan)",
    en: "Complaint about a service",
  },
  PENGADUAN_BERKADAR_PENGAWASAN: {
    id: "Pengaduan penyimpangan (berkadar pengawasan)",
    en: "Complaint of misconduct",
  },
  ASPIRASI: { id: "Aspirasi", en: "Aspiration" },
  PERMINTAAN_INFORMASI: { id: "Permintaan informasi", en: "Request for information" },
};

export const CLOCKS: Readonly<Record<Clock, { readonly id: string; readonly en: string }>> = {
  VERIFICATION: { id: "Verifikasi", en: "Verification" },
  FIRST_RESPONSE: { id: "Tanggapan pertama", en: "First response" },
  RESOLUTION: { id: "Penyelesaian", en: "Resolution" },
  COMPLAINANT_REPLY: { id: "Waktu pengadu menanggapi jawaban", en: "The complainant's time to object" },
  QUESTION_REPLY: { id: "Waktu pengadu menjawab pertanyaan", en: "The complainant's time to reply" },
  REOPENING: { id: "Waktu pengadu membuka kembali", en: "The complainant's time to reopen" },
};

/** A unit's name; of the desk, which need be no unit, the reader's word for it. */
export function unitWords(name: string): string {
  return (language() === "en" ? englishOf(name) : undefined) ?? name;
}

export function classWords(named: ComplaintClass | undefined): string {
  return named === undefined
    ? say({ id: "Belum diklasifikasi", en: "Not classified yet" })
    : words(CLASSES)[named];
}

export function classOptions(): readonly (readonly [ComplaintClass, string])[] {
  return Object.entries(words(CLASSES)) as unknown as readonly (readonly [ComplaintClass, string])[];
}
