import type { Answer } from "../../client/operations.ts";

export type TaskKind = Answer<"GET /v1/me/tasks">["items"][number]["kind"];

/** What can wait for a rater, in the order in which it is offered. */
export const TASK_KINDS = {
  ANSWER_REPORT: { id: "Laporan", en: "Reports" },
  ANSWER_ESCALATED_REPORT: { id: "Laporan yang beralih", en: "Reports passed on" },
  AGREE_PLAN: { id: "Rencana", en: "Plans" },
  CONFIRM_TRAINING: { id: "Pelatihan", en: "Trainings" },
  RATE: { id: "Penilaian", en: "Ratings" },
  RATE_PASSED_ON: { id: "Penilaian yang beralih", en: "Ratings passed on" },
  EXPLAIN_OBJECTION: { id: "Keberatan: penjelasan", en: "Objections: explain" },
  DECIDE_OBJECTION: { id: "Keberatan: keputusan", en: "Objections: decide" },
} as const satisfies Record<TaskKind, { readonly id: string; readonly en: string }>;

export const isTaskKind = (text: string | undefined): text is TaskKind =>
  text !== undefined && text in TASK_KINDS;
