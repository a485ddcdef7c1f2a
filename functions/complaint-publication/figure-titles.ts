import type { PublishedFigure } from "../../shared/domain/complaints/figures/statistics.ts";
import type { Text } from "../../shared/domain/text.ts";

/** What the published figures are called, on pages and in tables for spreadsheets. */
export const FIGURE_TITLES = {
  received: { id: "Diterima", en: "Received" },
  answeredInTime: { id: "Dijawab tepat waktu", en: "Answered in time" },
  answeredLate: { id: "Dijawab terlambat", en: "Answered late" },
  solved: { id: "Selesai", en: "Solved" },
  uncontested: { id: "Selesai tanpa tanggapan warga", en: "Closed without a word from the citizen" },
  unsolved: { id: "Ditutup, belum selesai menurut warga", en: "Closed, unsolved to the citizen" },
  rejected: { id: "Ditolak", en: "Rejected" },
  archived: { id: "Diarsipkan", en: "Archived" },
  merged: { id: "Digabung", en: "Merged" },
  late: { id: "Lewat tenggat", en: "Missed a deadline" },
  escalated: { id: "Dinaikkan ke atasan", en: "Raised to superiors" },
  reopened: { id: "Dibuka kembali", en: "Reopened" },
  satisfied: { id: "Warga puas", en: "Citizen satisfied" },
  dissatisfied: { id: "Warga tidak puas", en: "Citizen dissatisfied" },
} as const satisfies Record<PublishedFigure, Text>;
