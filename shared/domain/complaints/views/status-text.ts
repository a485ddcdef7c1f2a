import type { Text } from "../../text.ts";
import type { Complaint, ComplaintStatus } from "../complaint.ts";

const STATUS_TEXTS: Record<Exclude<ComplaintStatus, "SELESAI">, Text> = {
  DIKIRIM: {
    id: "Pengaduan Anda sudah kami terima dan menunggu verifikasi.",
    en: "We have received your complaint; it awaits verification.",
  },
  DIVERIFIKASI: {
    id: "Pengaduan Anda sudah diperiksa dan berada di unit yang berwenang.",
    en: "Your complaint has been checked and is with the unit in charge.",
  },
  DITOLAK: {
    id: "Pengaduan Anda tidak dapat kami tangani; alasannya tertulis di sini.",
    en: "We cannot handle your complaint; the reason is given here.",
  },
  DITERUSKAN: {
    id: "Pengaduan Anda diteruskan ke unit yang berwenang. Tenggatnya tetap.",
    en: "Your complaint has been forwarded to the unit in charge. Its deadlines stay the same.",
  },
  DITINDAKLANJUTI: {
    id: "Pengaduan Anda sedang ditindaklanjuti; baca tanggapan unit.",
    en: "Your complaint is being worked on; read the unit's response.",
  },
  DITUNDA: {
    id: "Kami menunggu jawaban Anda atas pertanyaan petugas; selama itu tenggat kami berhenti.",
    en: "We are waiting for your reply to a question; our deadlines are paused until then.",
  },
  DIJAWAB: {
    id: "Pengaduan Anda sudah dijawab. Tanpa keberatan Anda sampai tenggat, pengaduan ini selesai.",
    en: "Your complaint has been answered. Unless you object before the deadline, it is completed.",
  },
  DIBUKA_KEMBALI: {
    id: "Pengaduan Anda dibuka kembali dan ditangani lagi.",
    en: "Your complaint has been reopened and is being handled again.",
  },
  DIARSIPKAN: {
    id: "Pengaduan Anda diarsipkan tanpa tindak lanjut; alasannya tertulis di sini.",
    en: "Your complaint has been archived without action; the reason is given here.",
  },
};

/** What "completed" means: never "solved" if nobody solved it. */
const COMPLETED = {
  SOLVED: { id: "Pengaduan Anda selesai: tuntas.", en: "Your complaint is completed: solved." },
  UNCONTESTED: {
    id: "Pengaduan Anda selesai karena tidak ada keberatan atas jawaban kami. Bila belum tuntas, buka kembali.",
    en: "Your complaint is completed, as there was no objection to our answer. If it is not solved, reopen it.",
  },
  UNSOLVED: {
    id: "Pengaduan Anda ditutup tanpa penyelesaian; alasannya tertulis di sini.",
    en: "Your complaint has been closed without a solution; the reason is given here.",
  },
  NO_REPLY: {
    id: "Pengaduan Anda ditutup tanpa penyelesaian, karena pertanyaan kami belum Anda jawab. Anda dapat membukanya kembali.",
    en: "Your complaint has been closed without a solution, because our question was not answered. You may reopen it.",
  },
  NEVER_VERIFIED: {
    id: "Pengaduan Anda ditutup tanpa penyelesaian, karena pertanyaan kami belum Anda jawab. Bila masih perlu, sampaikan pengaduan baru dan sebut nomor ini.",
    en: "Your complaint has been closed without a solution, because our question was not answered. If it still matters, file a new complaint and quote this code.",
  },
  MERGED: {
    id: "Pengaduan Anda digabung dengan pengaduan lain tentang hal yang sama; perkembangannya tertulis di sini.",
    en: "Your complaint has been merged with another on the same matter; its progress is shown here.",
  },
} as const satisfies Record<string, Text>;

/** The status of a complaint in a citizen's words. */
export function statusText(complaint: Complaint): Text {
  if (complaint.status !== "SELESAI") return STATUS_TEXTS[complaint.status];
  const { outcome, cause } = complaint.closing;
  if (outcome === "MERGED") return COMPLETED.MERGED;
  if (cause === "NO_REPLY") return complaint.verifiedAt ? COMPLETED.NO_REPLY : COMPLETED.NEVER_VERIFIED;
  if (outcome === "UNSOLVED") return COMPLETED.UNSOLVED;
  return cause === "SILENCE" ? COMPLETED.UNCONTESTED : COMPLETED.SOLVED;
}
