import { localDay } from "../../calendar/calendar.ts";
import { dayText } from "../../day-words.ts";
import type { Text } from "../../text.ts";
import { nextDeadline } from "../clocks/deadlines.ts";
import type { ComplaintTerms } from "../clocks/terms.ts";
import type { Complaint, ComplaintStatus } from "../complaint.ts";

const STATUS_TEXTS: Record<Exclude<ComplaintStatus, "SELESAI" | "DITUNDA" | "DIJAWAB">, Text> = {
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

/** Of a merged complaint if the one that continues may no longer be shown; it does not tell why. */
export const MERGED_UNSEEN: Text = {
  id: "Pengaduan Anda digabung dengan pengaduan lain tentang hal yang sama, dan ditangani di sana.",
  en: "Your complaint has been merged with another on the same matter, and is handled there.",
};

/** Statuses in which the complainant's silence decides something, each with the last day to act. */
const AWAITING = {
  CLOSE_UNSOLVED: (day: Text): Text => ({
    id: `Kami menunggu jawaban Anda atas pertanyaan petugas; selama itu tenggat kami berhenti. Jawablah paling lambat ${day.id}. Bila tidak dijawab, pengaduan ini ditutup tanpa penyelesaian.`,
    en: `We are waiting for your reply to a question; our deadlines are paused until then. Please reply by ${day.en}. Otherwise this complaint will be closed without a solution.`,
  }),
  RESUME: (day: Text): Text => ({
    id: `Kami menunggu jawaban Anda atas pertanyaan petugas; selama itu tenggat kami berhenti. Jawablah paling lambat ${day.id}. Bila tidak dijawab, kami melanjutkan tanpa jawaban Anda.`,
    en: `We are waiting for your reply to a question; our deadlines are paused until then. Please reply by ${day.en}. Otherwise we will continue without it.`,
  }),
  ACCEPT: (day: Text): Text => ({
    id: `Pengaduan Anda sudah dijawab. Bila Anda tidak keberatan sampai ${day.id}, pengaduan ini selesai.`,
    en: `Your complaint has been answered. Unless you object by ${day.en}, it is completed.`,
  }),
} as const;

/** Used if the calendar cannot give the day. */
const THE_DEADLINE: Text = { id: "batas waktunya", en: "the deadline" };

/**
 * The status of a complaint in a citizen's words, with the day until which they can act if their silence
 * decides.
 */
export function statusText(complaint: Complaint, terms: Pick<ComplaintTerms, "calendar" | "limits">): Text {
  const { status } = complaint;
  if (status === "SELESAI") return completedText(complaint);
  if (status !== "DITUNDA" && status !== "DIJAWAB") return STATUS_TEXTS[status];
  const until = nextDeadline(complaint, terms);
  const day = until ? dayText(localDay(until, terms.calendar.zone)) : THE_DEADLINE;
  return AWAITING[status === "DIJAWAB" ? "ACCEPT" : terms.limits.unansweredQuestion](day);
}

function completedText({ closing, verifiedAt }: Extract<Complaint, { readonly status: "SELESAI" }>): Text {
  const { outcome, cause } = closing;
  if (outcome === "MERGED") return COMPLETED.MERGED;
  if (cause === "NO_REPLY") return verifiedAt ? COMPLETED.NO_REPLY : COMPLETED.NEVER_VERIFIED;
  if (outcome === "UNSOLVED") return COMPLETED.UNSOLVED;
  return cause === "SILENCE" ? COMPLETED.UNCONTESTED : COMPLETED.SOLVED;
}
